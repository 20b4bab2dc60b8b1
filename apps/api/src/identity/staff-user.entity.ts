import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, ref, words, yesNo } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';

export const LocaleEnum = { ZH_CN: 'zh-CN', EN: 'en' } as const;
registerEnumType(LocaleEnum, {
  name: 'Locale',
  description: 'The two languages of the product.',
  valuesConfig: meanings({
    ZH_CN: 'Simplified Chinese.',
    EN: 'English.',
  }),
});

export const StaffStatusEnum = { ACTIVE: 'ACTIVE', DISABLED: 'DISABLED' } as const;
registerEnumType(StaffStatusEnum, {
  name: 'StaffStatus',
  description: 'Whether somebody may sign in.',
  valuesConfig: meanings({
    ACTIVE: 'May sign in.',
    DISABLED: 'May not any more; sessions ended at that moment.',
  }),
});
export type StaffStatus = keyof typeof StaffStatusEnum;

/** A person who works with the product. */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'A member of staff of a dealer, region or manufacturer.' })
@Entity('staff_user')
@Index('staff_user_email', ['email'], { unique: true })
@Index('staff_user_home', ['homeUnitId'])
export class StaffUser extends EditableRow {
  @Field(() => ID, { description: 'Begins with `usr_`.' }) @Id('usr') id!: string;
  @Field(() => String, { description: 'As colleagues know it.' }) @Column(words(60)) name!: string;
  /** Lower case; how the person signs in. */
  @Can('staff:read') @Field(() => String, { description: 'What is signed in with.' }) @Column(code(200)) email!: string;
  /** argon2id; null for people who sign in elsewhere. */
  @Column(code(200, { nullable: true })) passwordHash!: string | null;
  @Field(() => StaffStatusEnum, { description: 'Whether the person may sign in.' }) @Column(code(10)) status!: StaffStatus;
  @Column(code(5)) locale!: 'zh-CN' | 'en';
  @Column(ref('org')) homeUnitId!: string;
  /** Made by the demo; a production start refuses to run while one exists. */
  @Column(yesNo({ default: 0 })) demo!: boolean;
}
