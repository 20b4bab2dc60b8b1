import type { JobType, WorkType } from '@dealercare/domain/customer/order-type';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import { DealerRow } from '../platform/base-rows.js';
import { code, day, fen, Id, json, ref, whole, words } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { Vehicle } from './vehicle.entity.js';

export const JobTypeEnum = { CUSTOMER_PAY: 'CUSTOMER_PAY', WARRANTY: 'WARRANTY', FREE_MAINTENANCE: 'FREE_MAINTENANCE', INSURANCE: 'INSURANCE', INTERNAL: 'INTERNAL' } as const;
registerEnumType(JobTypeEnum, {
  name: 'JobType',
  description: 'Who pays for a line; only CUSTOMER_PAY makes a visit a paid one (INV-12).',
  valuesConfig: meanings({
    CUSTOMER_PAY: 'The customer pays; the only kind that makes a visit a paid one (INV-12).',
    WARRANTY: 'The manufacturer pays for a fault.',
    FREE_MAINTENANCE: 'The first maintenance, free of charge.',
    INSURANCE: 'An insurer pays after an accident.',
    INTERNAL: 'Work for the dealer itself; no follow-up.',
  }),
});
export const WorkTypeEnum = { WHOLE_OR_ASSEMBLY: 'WHOLE_OR_ASSEMBLY', SECOND_LEVEL: 'SECOND_LEVEL', FIRST_LEVEL: 'FIRST_LEVEL', MINOR: 'MINOR', SPECIAL: 'SPECIAL' } as const;
registerEnumType(WorkTypeEnum, {
  name: 'WorkType',
  description: 'The sort of work, on which the repair guarantee depends (R-24).',
  valuesConfig: meanings({
    WHOLE_OR_ASSEMBLY: 'Whole car or an assembly: 20,000 km or 100 days.',
    SECOND_LEVEL: 'Second-level maintenance: 5,000 km or 30 days.',
    FIRST_LEVEL: 'First-level maintenance: 2,000 km or 10 days.',
    MINOR: 'Minor repair: 2,000 km or 10 days.',
    SPECIAL: 'Special repair, such as after an accident: 2,000 km or 10 days.',
  }),
});

/** A visit of a car to the workshop (C-022, R-13). */
@Can('order:read')
@ObjectType({ simpleResolvers: true, description: 'A repair order. Money in fen.' })
@Entity('repair_order')
@Index('repair_order_scope', ['dealerId', 'id'], { unique: true })
@Index('repair_order_number', ['dealerId', 'orderNo'], { unique: true })
@Index('repair_order_vehicle', ['dealerId', 'vehicleId', 'openedOn', 'id'])
@Index('repair_order_customer', ['dealerId', 'customerId', 'openedOn', 'id'])
@Index('repair_order_handover', ['dealerId', 'handedOverOn'])
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'repair_order_of' })
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'repair_order_by' })
export class RepairOrder extends DealerRow {
  @Field(() => ID, { description: 'Begins with `ord_`.' }) @Id('ord') id!: string;
  @Field(() => String, { description: 'The number in the dealer\'s own system (派工单编号).' }) @Column(words(40)) orderNo!: string;
  @Column(ref('veh')) vehicleId!: string;
  /** The owner when the car came in; null while nobody knows. */
  @Column(ref('cus', { nullable: true })) customerId!: string | null;
  @Field(() => LocalDay, { description: 'The day on which the car came in.' }) @Column(day()) openedOn!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The day on which the customer got the car back; null while it is here. The follow-up counts from it (CR-03).' })
  @Column(day({ nullable: true })) handedOverOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'At arrival, in km; null when not read.' }) @Column(whole({ nullable: true })) odometerInKm!: number | null;
  @Field(() => WorkTypeEnum, { description: 'Gives the length of the repair guarantee (R-24).' }) @Column(code(20)) workType!: WorkType;
  @Field(() => String, { nullable: true, description: 'The service advisor as the dealer\'s system names him; null when not told.' })
  @Column(words(40, { nullable: true })) advisorName!: string | null;
  @Field(() => String, { nullable: true, description: 'As the dealer\'s system writes it; null when not told.' }) @Column(words(20, { nullable: true })) paymentMethod!: string | null;
  @Field(() => Int, { description: 'Labour of all lines, in fen.' }) @Column(fen()) labourFen!: number;
  @Field(() => Int, { description: 'Parts of all lines, in fen.' }) @Column(fen()) partsFen!: number;
  @Field(() => Int, { description: 'What the order came to, in fen.' }) @Column(fen()) totalFen!: number;
}

/** One piece of work of an order, with the parts replaced. */
@Can('order:read')
@ObjectType({ simpleResolvers: true, description: 'One piece of work of an order. Money in fen.' })
@Entity('repair_order_line')
@Index('repair_order_line_order', ['dealerId', 'orderId', 'lineNo'], { unique: true })
@ForeignKey(() => RepairOrder, ['dealerId', 'orderId'], ['dealerId', 'id'], { name: 'repair_order_line_of' })
export class RepairOrderLine extends DealerRow {
  @Id('orl') id!: string;
  @Column(ref('ord')) orderId!: string;
  @Field(() => Int, { description: 'From 1 within the order.' }) @Column(whole()) lineNo!: number;
  @Field(() => JobTypeEnum, { description: 'Who pays for it.' }) @Column(code(20)) jobType!: JobType;
  @Field(() => String, { description: 'What was done, in the words of the order.' }) @Column(words(300)) work!: string;
  @Field(() => [String], { description: 'Names of the parts replaced.' }) @Column(json()) parts!: string[];
  @Field(() => Int, { description: 'Labour of this line, in fen.' }) @Column(fen()) labourFen!: number;
}
