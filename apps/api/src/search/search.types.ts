import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import { meanings } from '../platform/graphql/meanings.js';

export const SearchKindEnum = { CUSTOMER: 'CUSTOMER', VEHICLE: 'VEHICLE', COMPLAINT: 'COMPLAINT', TASK: 'TASK', ORDER: 'ORDER', STAFF: 'STAFF' } as const;
registerEnumType(SearchKindEnum, {
  name: 'SearchKind',
  description: 'What the search box finds (I6).',
  valuesConfig: meanings({
    CUSTOMER: 'By any part of the name, its pinyin or initials, the whole phone or its last four digits, or the customer number.',
    VEHICLE: 'By the end of a plate or a VIN, or the whole of it.',
    COMPLAINT: 'By a part of the case number, and open ones of customers and cars that were found.',
    TASK: 'Open ones of customers and cars that were found.',
    ORDER: 'By the beginning of the order number.',
    STAFF: 'Colleagues by name, pinyin or initials.',
  }),
});
export type SearchKind = keyof typeof SearchKindEnum;

export const SearchMatchEnum = { EXACT: 'EXACT', PREFIX: 'PREFIX', PART: 'PART' } as const;
registerEnumType(SearchMatchEnum, {
  name: 'SearchMatch',
  description: 'How well a record fits what was typed; better ones stand first.',
  valuesConfig: meanings({
    EXACT: 'It is the whole of it.',
    PREFIX: 'It begins so.',
    PART: 'It stands further inside, or belongs to a record that was found.',
  }),
});

/** What was found, before anything is read of it. */
export interface Hit {
  id: string;
  match: keyof typeof SearchMatchEnum;
}

@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'A record that fits; of its references the one of its kind is filled.' })
export class SearchHit implements Hit {
  id!: string;
  @Field(() => SearchKindEnum, { description: 'Which of the references is filled.' }) kind!: SearchKind;
  @Field(() => SearchMatchEnum, { description: 'How well it fits.' }) match!: keyof typeof SearchMatchEnum;
  @Field(() => Boolean, { description: 'The reader has open work with it: such records stand before others that fit as well.' }) mine!: boolean;
}

@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'Records of one kind that fit, the best first.' })
export class SearchGroup {
  @Field(() => SearchKindEnum, { description: 'What they are.' }) kind!: SearchKind;
  @Field(() => [SearchHit], { description: 'Never empty.' }) hits!: SearchHit[];
}
