import { completenessFields, type CompletenessField } from '@dealercare/domain/customer/completeness';
import { Ctx as Context, Field, FieldResolver, Int, ObjectType, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import { meanings } from '../platform/graphql/meanings.js';
import { chaseList } from './chase-list.js';
import { completenessOfFile } from './measure.js';

const CompletenessFieldEnum = Object.fromEntries(completenessFields.map((field) => [field, field])) as { [F in CompletenessField]: F };
registerEnumType(CompletenessFieldEnum, {
  name: 'CompletenessField',
  description: 'Something that a customer\'s file should tell (F6).',
  valuesConfig: meanings({
    phone: 'A phone number.', smsConsent: 'A word on SMS for care, whichever.', car: 'A car in use.', plate: 'The plate of every car in use.', birthday: 'A birthday, solar or lunar.', address: 'An address or a district.',
    keeper: 'The person in charge.', nextMaintenance: 'When a car is due for maintenance.', insurance: 'When a policy of a car ends.', occupation: 'The occupation.', sex: 'The sex.', origin: 'How the customer came.',
    hobbies: 'Hobbies.', preferredContact: 'By what or when the customer likes to be reached.',
  }),
});

@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'How complete a file is now.' })
class FileCompleteness {
  @Field(() => Int, { description: '0 to 100 by the weights of the dealer; 100 only when nothing is missing.' }) score!: number;
  @Field(() => [CompletenessFieldEnum], { description: 'What is missing, the heaviest first.' }) missing!: CompletenessField[];
}

@Resolver(() => Customer)
export class CompletenessResolver {
  @Can('customer:write')
  @Query(() => [Customer], { description: 'The five least complete files among those that the caller keeps or has work with today, the worst first (F6).' })
  chaseList(@Context() ctx: Ctx): Promise<Customer[]> {
    return chaseList(ctx);
  }

  @Can('customer:read')
  @FieldResolver(() => FileCompleteness, { nullable: true, description: 'How complete the file is, and what is missing.' })
  fileCompleteness(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<FileCompleteness | null> {
    return completenessOfFile(ctx, id);
  }
}
