import { ArrayMaxSize, IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import { limits } from '../platform/gate/gate.js';
import { ApiKey } from './api-key.entity.js';

@InputType({ description: 'A key for a partner\'s system.' })
export class CreateApiKeyInput {
  @Field(() => ID, { description: 'The key reaches this unit and everything below it.' }) unitId!: string;
  @ArrayMaxSize(50) @Field(() => [ID], { defaultValue: [], description: 'Further units, each with everything below it.' }) moreUnitIds!: string[];
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'Whose key it is, at most 80 characters.' }) name!: string;
  @ArrayMaxSize(10) @Field(() => [String], { description: 'Such as complaints:read.' }) scopes!: string[];
  @Field(() => Int, { defaultValue: 365, description: 'Days until it ends by itself, 1 to 366.' }) validDays!: number;
  @ArrayMaxSize(50) @Field(() => [String], { defaultValue: [], description: 'Addresses and networks it may be used from, such as 203.0.113.0/24; none: from everywhere.' }) addresses!: string[];
  @Field(() => Int, { nullable: true, description: 'What its queries may cost in a minute, 100 to 60,000; left out: as much as any key may.' }) costPerMinute!: number | null;
  @Field(() => Boolean, { defaultValue: false, description: 'It may run only documents that were registered for it.' }) registeredOnly!: boolean;
}

@InputType({ description: 'How a key may be used from now on; what is left out stays as it is.' })
export class UpdateApiKeyInput {
  @Field(() => ID, { description: 'The key, `pak_`, all of whose units are the caller\'s.' }) id!: string;
  @Field(() => Int, { description: 'The version that was seen.' }) expectedVersion!: number;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { nullable: true, description: 'Whose key it is, at most 80 characters.' }) name?: string;
  @ArrayMaxSize(50) @Field(() => [String], { nullable: true, description: 'Addresses and networks it may be used from; an empty list: from everywhere.' }) addresses?: string[];
  @Field(() => Int, { nullable: true, description: 'What its queries may cost in a minute, 100 to 60,000.' }) costPerMinute?: number;
  @Field(() => Boolean, { nullable: true, description: 'Whether it may run registered documents only.' }) registeredOnly?: boolean;
}

@InputType({ description: 'A second secret for a key, beside the one that is in use.' })
export class RotateApiKeyInput {
  @Field(() => ID, { description: 'The key, `pak_`, all of whose units are the caller\'s.' }) id!: string;
  @Field(() => Int, { description: 'The version that was seen.' }) expectedVersion!: number;
  @Field(() => Int, { defaultValue: 7, description: 'Days for which the secret so far goes on, 0 to 30; 0 ends it at once.' }) overlapDays!: number;
  @Field(() => Int, { defaultValue: 365, description: 'Days until the key ends by itself, counted anew, 1 to 366.' }) validDays!: number;
}

@InputType({ description: 'A query to be registered.' })
export class PartnerDocumentInput {
  @MaxLength(16_000) @Field(() => String, { description: `The query exactly as it will be sent or hashed, at most 16,000 characters and ${limits.registeredTokens} tokens.` }) text!: string;
  @MaxLength(80) @Field(() => String, { nullable: true, description: 'What it is called; left out: the name of its operation.' }) name?: string;
}

@InputType({ description: 'Queries to be registered for a key.' })
export class RegisterPartnerDocumentsInput {
  @Field(() => ID, { description: 'The key, `pak_`, all of whose units are the caller\'s.' }) keyId!: string;
  @ArrayMaxSize(50) @Field(() => [PartnerDocumentInput], { description: 'At most 50 at once and 200 for a key; those that stand already are left as they are.' }) documents!: PartnerDocumentInput[];
}

@Can('partner:manage')
@ObjectType({ simpleResolvers: true, description: 'A key with its new secret, which is shown this once.' })
export class CreatedApiKey {
  @Field(() => ApiKey, { description: 'What is known of it from now on; the secret is not part of it.' }) key!: ApiKey;
  @Field(() => String, { description: 'Goes into the header Authorization: Bearer …' }) secret!: string;
}
