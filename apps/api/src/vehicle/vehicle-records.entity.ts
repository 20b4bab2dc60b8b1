import { partyRoles, type PartyRole } from '@dealercare/domain/customer/ownership';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import { DealerRow } from '../platform/base-rows.js';
import { code, day, Id, instant, ref, whole, words, yesNo } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime, LocalDay } from '../platform/graphql/scalars.js';
import { Vehicle } from './vehicle.entity.js';

export const PolicyKindEnum = { COMPULSORY: 'COMPULSORY', COMMERCIAL: 'COMMERCIAL' } as const;
registerEnumType(PolicyKindEnum, {
  name: 'InsuranceKind',
  description: 'Which of the two policies of a car; they may end on different days (R-46).',
  valuesConfig: meanings({
    COMPULSORY: '交强险: one year, must be renewed in time (R-45).',
    COMMERCIAL: '商业险: voluntary.',
  }),
});

export const PartyRoleEnum = Object.fromEntries(partyRoles.map((role) => [role, role])) as { [R in PartyRole]: R };
registerEnumType(PartyRoleEnum, {
  name: 'VehiclePartyRole',
  description: 'What a customer is to a car (F2).',
  valuesConfig: meanings({
    OWNER: 'Owns it; one at a time (INV-27).',
    DRIVER: 'Drives it.',
    SENDER: 'Brings it to the workshop.',
    PAYER: 'Pays for it.',
  }),
});

/** Who was what to a car from when to when; a sale ends the owner's row and begins another (INV-27). */
@Can('vehicle:read')
@ObjectType('VehicleParty', { simpleResolvers: true, description: 'What a customer is, or was, to a car, both days included.' })
@Entity('vehicle_ownership')
@Index('vehicle_ownership_vehicle', ['dealerId', 'vehicleId', 'validFrom'])
@Index('vehicle_ownership_began', ['dealerId', 'customerId', 'validFrom', 'id'])
@Index('vehicle_ownership_ended', ['dealerId', 'customerId', 'validTo', 'id'])
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'vehicle_ownership_of' })
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'vehicle_ownership_by' })
export class VehicleOwnership extends DealerRow {
  @Field(() => ID, { description: 'Begins with `own_`.' }) @Id('own') id!: string;
  @Column(ref('veh')) vehicleId!: string;
  @Field(() => ID, { description: 'The customer, `cus_`.' }) @Column(ref('cus')) customerId!: string;
  @Field(() => PartyRoleEnum, { description: 'Owner, driver, sender or payer.' }) @Column(code(8, { default: 'OWNER' })) role!: PartyRole;
  @Field(() => LocalDay, { description: 'The first day.' }) @Column(day()) validFrom!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The last day; null while it lasts.' }) @Column(day({ nullable: true })) validTo!: string | null;
  /** The sale that began or ended it: what takes the sale back finds its rows by it. */
  @Column(ref('trf', { nullable: true })) begunBy!: string | null;
  @Column(ref('trf', { nullable: true })) endedBy!: string | null;
}

/** An insurance policy of a car (C-079, R-45). */
@Can('vehicle:read')
@ObjectType({ simpleResolvers: true, description: 'A policy of a car; the reminder to renew hangs on its end (CR-23).' })
@Entity('insurance_policy')
@Index('insurance_policy_vehicle', ['dealerId', 'vehicleId', 'kind', 'endDate'], { unique: true })
@Index('insurance_policy_end', ['dealerId', 'endDate'])
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'insurance_policy_of' })
export class InsurancePolicy extends DealerRow {
  @Field(() => ID, { description: 'Begins with `ins_`.' }) @Id('ins') id!: string;
  @Column(ref('veh')) vehicleId!: string;
  @Field(() => PolicyKindEnum, { description: 'Compulsory or voluntary.' }) @Column(code(12)) kind!: keyof typeof PolicyKindEnum;
  @Field(() => String, { nullable: true, description: 'Null when not known.' }) @Column(words(80, { nullable: true })) insurer!: string | null;
  @Field(() => String, { nullable: true, description: 'As it stands on the policy; null when not known.' }) @Column(words(40, { nullable: true })) policyNo!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The first day that is covered; null when not known.' }) @Column(day({ nullable: true })) startDate!: string | null;
  @Field(() => LocalDay, { description: 'The last day that is covered.' }) @Column(day()) endDate!: string;
  @Field(() => Boolean, { description: 'The dealer sold it.' }) @Column(yesNo({ default: 0 })) soldHere!: boolean;
}

export const ReadingSourceEnum = { IMPORT: 'IMPORT', ORDER: 'ORDER', DESK: 'DESK', CORRECTION: 'CORRECTION' } as const;
registerEnumType(ReadingSourceEnum, {
  name: 'OdometerSource',
  description: 'Where a reading comes from.',
  valuesConfig: meanings({
    IMPORT: 'A file of vehicles.',
    ORDER: 'A repair order, at arrival.',
    DESK: 'Somebody read it or was told.',
    CORRECTION: 'The series begins anew with it: a slip of the hand, or a new instrument.',
  }),
});

/** A reading of the odometer; the series goes up, or carries a correction (F1). */
@Can('vehicle:read')
@ObjectType({ simpleResolvers: true, description: 'A reading of the odometer.' })
@Entity('odometer_reading')
@Index('odometer_reading_series', ['dealerId', 'vehicleId', 'readOn', 'id'])
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'odometer_reading_of' })
export class OdometerReading extends DealerRow {
  @Field(() => ID, { description: 'Begins with `odo_`, or with `ord_` where a repair order tells it.' }) @Id('odo') id!: string;
  @Column(ref('veh')) vehicleId!: string;
  @Field(() => LocalDay, { description: 'The day on which it was read.' }) @Column(day()) readOn!: string;
  @Field(() => Int, { description: 'Kilometres.' }) @Column(whole()) km!: number;
  @Field(() => ReadingSourceEnum, { description: 'Where it comes from.' }) @Column(code(10)) source!: keyof typeof ReadingSourceEnum;
  @Field(() => String, { nullable: true, description: 'Why the series was corrected; null for other readings.' }) @Column(words(300, { nullable: true })) reason!: string | null;
}

export const InspectionKindEnum = { ONSITE: 'ONSITE', CERTIFICATE: 'CERTIFICATE' } as const;
registerEnumType(InspectionKindEnum, {
  name: 'InspectionKind',
  description: 'How an inspection is done (R-40 to R-44).',
  valuesConfig: meanings({
    ONSITE: '上线检验: at the inspection station.',
    CERTIFICATE: '申领检验标志: only the mark is applied for.',
  }),
});

/** An inspection that was done. */
@Can('vehicle:read')
@ObjectType({ simpleResolvers: true, description: 'An inspection that was done.' })
@Entity('inspection_record')
@Index('inspection_record_vehicle', ['dealerId', 'vehicleId', 'doneOn'])
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'inspection_record_of' })
export class InspectionRecord extends DealerRow {
  @Field(() => ID, { description: 'Begins with `isp_`.' }) @Id('isp') id!: string;
  @Column(ref('veh')) vehicleId!: string;
  @Field(() => LocalDay, { description: 'The day on which it was done.' }) @Column(day()) doneOn!: string;
  @Field(() => InspectionKindEnum, { nullable: true, description: 'Null when nobody told.' }) @Column(code(12, { nullable: true })) kind!: keyof typeof InspectionKindEnum | null;
}

export const AppointmentStatusEnum = { BOOKED: 'BOOKED', ARRIVED: 'ARRIVED', NO_SHOW: 'NO_SHOW', CANCELLED: 'CANCELLED' } as const;
registerEnumType(AppointmentStatusEnum, {
  name: 'AppointmentStatus',
  description: 'What became of an agreed arrival.',
  valuesConfig: meanings({
    BOOKED: 'Agreed; the day is still to come, or nobody has said what came of it.',
    ARRIVED: 'The customer came; a repair order of that day says so by itself.',
    NO_SHOW: 'The customer did not come.',
    CANCELLED: 'Called off, by the customer or because the car was sold.',
  }),
});
export const AppointmentSourceEnum = { CARE_CALL: 'CARE_CALL', PHONE: 'PHONE', DESK: 'DESK', ONLINE: 'ONLINE', PARTNER: 'PARTNER' } as const;
registerEnumType(AppointmentSourceEnum, {
  name: 'AppointmentSource',
  description: 'How it was agreed.',
  valuesConfig: meanings({
    CARE_CALL: 'In a call of care.',
    PHONE: 'The customer phoned.',
    DESK: 'At the desk.',
    ONLINE: 'Over the web or a chat.',
    PARTNER: 'By a partner\'s system.',
  }),
});

/** An agreed arrival (C-076). */
@Can('vehicle:read')
@ObjectType({ simpleResolvers: true, description: 'An agreed arrival.' })
@Entity('appointment')
@Index('appointment_vehicle', ['dealerId', 'vehicleId', 'plannedAt'])
@Index('appointment_customer', ['dealerId', 'customerId', 'plannedAt'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'appointment_by' })
export class Appointment extends DealerRow {
  @Field(() => ID, { description: 'Begins with `apt_`.' }) @Id('apt') id!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(ref('veh', { nullable: true })) vehicleId!: string | null;
  @Field(() => DateTime, { description: 'When the customer is expected.' }) @Column(instant()) plannedAt!: Date;
  @Field(() => AppointmentStatusEnum, { description: 'What became of it.' }) @Column(code(10)) status!: keyof typeof AppointmentStatusEnum;
  /** The care task whose call agreed it. */
  @Column(ref('tsk', { nullable: true })) careTaskId!: string | null;
  @Field(() => AppointmentSourceEnum, { nullable: true, description: 'How it was agreed; null when nobody told.' }) @Column(code(10, { nullable: true })) source!: keyof typeof AppointmentSourceEnum | null;
  @Field(() => String, { nullable: true, description: 'What the car comes for; null when nothing was said.' }) @Column(words(200, { nullable: true })) wish!: string | null;
  /** The order of the arrival. */
  @Field(() => ID, { nullable: true, description: 'The repair order of the arrival, `ord_`; null before.' }) @Column(ref('ord', { nullable: true })) orderId!: string | null;
}
