import { Field, InputType } from 'type-graphql';
import { CodeCondition, IdCondition, InstantCondition } from '../platform/filter/conditions.js';
import { filterBranch, type FilterFields, type FilterTree } from '../platform/filter/filter.js';

@InputType({ description: 'Contacts by what is known of them; every given part must hold.' })
export class ContactFilter implements FilterTree {
  @Field(() => [ContactFilter], filterBranch.and) and?: ContactFilter[] | null;
  @Field(() => [ContactFilter], filterBranch.or) or?: ContactFilter[] | null;
  @Field(() => ContactFilter, filterBranch.not) not?: ContactFilter | null;
  @Field(() => IdCondition, { nullable: true, description: 'The dealer whose contact it is.' }) dealer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'The person who was contacted.' }) customer?: IdCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `ContactChannel`.' }) channel?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `ContactDirection`.' }) direction?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'What it was for, such as MAINTENANCE.' }) purpose?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `AttemptOutcome`.' }) outcome?: CodeCondition | null;
  @Field(() => InstantCondition, { nullable: true, description: 'When it happened.' }) at?: InstantCondition | null;
}

export const contactFilterFields: FilterFields = {
  dealer: { kind: 'id', column: 'l.dealer_id', prefix: 'org' },
  customer: { kind: 'id', column: 'l.customer_id', prefix: 'cus' },
  channel: { kind: 'code', column: 'l.channel' },
  direction: { kind: 'code', column: 'l.direction' },
  purpose: { kind: 'code', column: 'l.purpose' },
  outcome: { kind: 'code', column: 'l.outcome' },
  at: { kind: 'instant', column: 'l.at' },
};
