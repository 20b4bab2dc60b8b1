import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
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

/** Who owned a car from when to when; a sale ends one row and begins another (INV-27). */
@Entity('vehicle_ownership')
@Index('vehicle_ownership_vehicle', ['dealerId', 'vehicleId', 'validFrom'])
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'vehicle_ownership_of' })
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'vehicle_ownership_by' })
export class VehicleOwnership extends DealerRow {
  @Id('own') id!: string;
  @Column(ref('veh')) vehicleId!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(day()) validFrom!: string;
  @Column(day({ nullable: true })) validTo!: string | null;
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
  @Field(() => LocalDay, { description: 'The last day that is covered.' }) @Column(day()) endDate!: string;
  @Field(() => Boolean, { description: 'The dealer sold it.' }) @Column(yesNo({ default: 0 })) soldHere!: boolean;
}

/** A reading of the odometer; the series goes up, or carries a correction (F1). */
@Entity('odometer_reading')
@Index('odometer_reading_series', ['dealerId', 'vehicleId', 'readOn', 'id'])
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'odometer_reading_of' })
export class OdometerReading extends DealerRow {
  @Id('odo') id!: string;
  @Column(ref('veh')) vehicleId!: string;
  @Column(day()) readOn!: string;
  @Column(whole()) km!: number;
  @Column(code(10)) source!: 'IMPORT' | 'ORDER' | 'DESK' | 'CORRECTION';
}

/** An inspection that was done. */
@Entity('inspection_record')
@Index('inspection_record_vehicle', ['dealerId', 'vehicleId', 'doneOn'])
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'inspection_record_of' })
export class InspectionRecord extends DealerRow {
  @Id('isp') id!: string;
  @Column(ref('veh')) vehicleId!: string;
  @Column(day()) doneOn!: string;
}

export const AppointmentStatusEnum = { BOOKED: 'BOOKED', ARRIVED: 'ARRIVED', NO_SHOW: 'NO_SHOW', CANCELLED: 'CANCELLED' } as const;
registerEnumType(AppointmentStatusEnum, { name: 'AppointmentStatus' });

/** An agreed arrival (C-076). */
@Can('vehicle:read')
@ObjectType({ simpleResolvers: true, description: 'An agreed arrival.' })
@Entity('appointment')
@Index('appointment_vehicle', ['dealerId', 'vehicleId', 'plannedAt'])
@Index('appointment_customer', ['dealerId', 'customerId', 'plannedAt'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'appointment_by' })
export class Appointment extends DealerRow {
  @Field(() => ID) @Id('apt') id!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(ref('veh', { nullable: true })) vehicleId!: string | null;
  @Field(() => DateTime) @Column(instant()) plannedAt!: Date;
  @Field(() => AppointmentStatusEnum) @Column(code(10)) status!: keyof typeof AppointmentStatusEnum;
  /** The care task whose call agreed it. */
  @Column(ref('tsk', { nullable: true })) careTaskId!: string | null;
}
