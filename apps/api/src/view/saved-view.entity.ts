import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, json, key, ref, words } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';

export const ViewAudienceEnum = { PRIVATE: 'PRIVATE', TEAM: 'TEAM', ORGANISATION: 'ORGANISATION' } as const;
registerEnumType(ViewAudienceEnum, {
  name: 'ViewAudience',
  description: 'Who has a saved view among the tabs (I3). It names filters and holds no rows: everybody sees by it what he may see anyway.',
  valuesConfig: meanings({
    PRIVATE: 'The person who made it.',
    TEAM: 'Everybody with a post at the unit.',
    ORGANISATION: 'Everybody with a post at the unit or anywhere below it.',
  }),
});
export type ViewAudience = keyof typeof ViewAudienceEnum;

/** Filters of a list under a name. */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'Filters of a list under a name, for oneself or shared down the tree.' })
@Entity('saved_view')
@Index('saved_view_owner', ['ownerId', 'list'])
@Index('saved_view_unit', ['unitId', 'list'])
export class SavedView extends EditableRow {
  @Field(() => ID, { description: 'Begins with `viw_`.' }) @Id('viw') id!: string;
  @Field(() => String, { description: 'The list it is of, such as customers.' }) @Column(code(30)) list!: string;
  @Field(() => String, { description: 'As it stands on the tab.' }) @Column(words(40)) title!: string;
  /** What stands behind the question mark of the list's address, in one order: 'kind=PERSON&tier=A'. */
  @Field(() => String, { description: 'The filters as the address of the list has them, such as `tier=A`.' }) @Column(words(1000)) search!: string;
  @Field(() => ViewAudienceEnum, { description: 'Who has it.' }) @Column(code(12)) audience!: ViewAudience;
  /** The unit with which it is shared; of a private one the owner's home, in whose audit chain it stands. */
  @Column(ref('org')) unitId!: string;
  @Column(ref('usr')) ownerId!: string;
}

/** Which views somebody has put in front, and with which a list opens: a matter of each person. */
@Entity('view_order')
export class ViewOrder {
  @PrimaryColumn(key(ref('usr'))) userId!: string;
  @PrimaryColumn(key(code(30))) list!: string;
  /** Ids of saved views and names of built-in ones. */
  @Column(json()) pinned!: string[];
  @Column(code(30, { nullable: true })) defaultView!: string | null;
}
