import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Can } from '../../platform/access/can.js';
import { DealerRow } from '../../platform/base-rows.js';
import { code, Id, longCipher, ref, yesNo } from '../../platform/database/column.js';
import { meanings } from '../../platform/graphql/meanings.js';
import { Customer } from '../customer.entity.js';

export const ContactPersonKindEnum = { OWNER: 'OWNER', LEADER: 'LEADER', DRIVER: 'DRIVER', SENDER: 'SENDER' } as const;
registerEnumType(ContactPersonKindEnum, {
  name: 'ContactPersonKind',
  description: 'What somebody is to the customer (C-024).',
  valuesConfig: meanings({
    OWNER: '车主: of a family, whom the car belongs to.',
    LEADER: '领导: decides for the firm or office.',
    DRIVER: '司机: drives the car every day.',
    SENDER: '送修人: brings the car to the workshop.',
  }),
});
export type ContactPersonKind = keyof typeof ContactPersonKindEnum;

/** Somebody to speak with about a customer: of a firm its leader and driver, of a family whoever brings the car (C-024). */
@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'Somebody to speak with about a customer. Names are masked like the customer\'s, numbers always.' })
@Entity('contact_person')
@Index('contact_person_customer', ['dealerId', 'customerId', 'id'])
@Index('contact_person_mobile', ['mobileIndex'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'contact_person_of' })
export class ContactPerson extends DealerRow {
  @Field(() => ID, { description: 'Begins with `cpn_`.' }) @Id('cpn') id!: string;
  @Column(ref('cus')) customerId!: string;
  @Field(() => ContactPersonKindEnum, { description: 'What the person is to the customer.' }) @Column(code(8)) kind!: ContactPersonKind;
  /** Sealed with the customer's key. */
  @Column(longCipher()) nameCipher!: string;
  @Column(longCipher({ nullable: true })) mobileCipher!: string | null;
  @Column(longCipher({ nullable: true })) homePhoneCipher!: string | null;
  /** Whose call it is: found like the customer's own number. */
  @Column(code(32, { nullable: true })) mobileIndex!: string | null;
  @Field(() => Boolean, { description: 'Who is called first; one of them at most.' }) @Column(yesNo({ default: 0 })) isPrimary!: boolean;
}
