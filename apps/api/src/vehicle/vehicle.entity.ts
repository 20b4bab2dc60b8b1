import type { VehicleUsage } from '@dealercare/domain/customer/usage';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { DealerRow, EditableRow } from '../platform/base-rows.js';
import { code, day, Id, ref, whole, words, yesNo } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { LocalDay } from '../platform/graphql/scalars.js';

export const UsageEnum = { PRIVATE: 'PRIVATE', OFFICIAL: 'OFFICIAL', COMMERCIAL: 'COMMERCIAL' } as const;
registerEnumType(UsageEnum, {
  name: 'VehicleUsage',
  description: 'What the car is used for (C-044 to C-046).',
  valuesConfig: meanings({
    PRIVATE: 'A family car; the three guarantees apply (R-01).',
    OFFICIAL: '公务车: a car of an office or a firm.',
    COMMERCIAL: '营运车: earns money; inspected more often (R-40).',
  }),
});
export const VehicleStatusEnum = { ACTIVE: 'ACTIVE', SOLD: 'SOLD', SCRAPPED: 'SCRAPPED' } as const;
registerEnumType(VehicleStatusEnum, {
  name: 'VehicleStatus',
  description: 'Whether the car is on the road with a known owner.',
  valuesConfig: meanings({
    ACTIVE: 'In use by an owner who is known, or was never known.',
    SOLD: 'Its owner sold it on and nobody here knows the next one.',
    SCRAPPED: 'No longer on the road.',
  }),
});

/** A car as its maker knows it: technical data, no personal ones; unique there by VIN (rulings 2, INV-28). */
@Entity('vehicle_master')
@Index('vehicle_master_vin', ['manufacturerId', 'vin'], { unique: true })
export class VehicleMaster extends EditableRow {
  @Id('vhm') id!: string;
  @Column(ref('org')) manufacturerId!: string;
  @Column(code(17)) vin!: string;
  @Column(words(60, { nullable: true })) series!: string | null;
  @Column(words(120, { nullable: true })) model!: string | null;
  @Column(words(40, { nullable: true })) engineNo!: string | null;
  @Column(words(40, { nullable: true })) gearboxNo!: string | null;
}

/** One dealer's relation to a car: plate, owner, odometer and dates as that dealer knows them (rulings 2). */
@Can('vehicle:read')
@ObjectType({ simpleResolvers: true, description: 'A car as one dealer knows it.' })
@Entity('vehicle')
@Index('vehicle_scope', ['dealerId', 'id'], { unique: true })
@Index('vehicle_vin', ['dealerId', 'vin'], { unique: true })
@Index('vehicle_owner', ['dealerId', 'ownerId', 'id'])
@Index('vehicle_plate', ['dealerId', 'plate'])
@Index('vehicle_delivery', ['dealerId', 'deliveryDate'])
@Index('vehicle_next_maintenance', ['dealerId', 'nextMaintenanceDate'])
@Index('vehicle_registration', ['dealerId', 'registrationDate'])
export class Vehicle extends DealerRow {
  @Field(() => ID, { description: 'Begins with `veh_`; another dealer has another id for the same car (rulings 2).' }) @Id('veh') id!: string;
  @Column(ref('vhm')) masterId!: string;
  @Field(() => String, { description: '17 characters, upper case (R-110); unique for a manufacturer (INV-28).' }) @Column(code(17)) vin!: string;
  @Field(() => String, { nullable: true, description: 'Without the dot, upper case (R-111); null when not known.' }) @Column(words(20, { nullable: true })) plate!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the vehicle, as the dealer\'s system writes it.' }) @Column(words(60, { nullable: true })) series!: string | null;
  @Field(() => String, { nullable: true, description: 'Model and trim, as the dealer\'s system writes it.' }) @Column(words(120, { nullable: true })) model!: string | null;
  @Field(() => String, { nullable: true, description: 'Null when not known.' }) @Column(words(30, { nullable: true })) colour!: string | null;
  @Field(() => UsageEnum, { description: 'PRIVATE when nobody told.' }) @Column(code(12)) usage!: VehicleUsage;
  @Column(ref('cus', { nullable: true })) ownerId!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day of the invoice; null when not known.' }) @Column(day({ nullable: true })) purchaseDate!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day on which the first owner got it; guarantees and first contacts count from it (R-02, CR-01).' })
  @Column(day({ nullable: true })) deliveryDate!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'Inspections count from it (R-41); null when not known.' }) @Column(day({ nullable: true })) registrationDate!: string | null;
  @Field(() => Int, { nullable: true, description: 'Last known odometer, km.' }) @Column(whole({ nullable: true })) odometerKm!: number | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day of that reading; null while there is none.' }) @Column(day({ nullable: true })) odometerOn!: string | null;
  /** Excluded from the relaxed inspection schedule. */
  @Column(yesNo({ default: 0 })) inspectionUnrelaxed!: boolean;
  /** Derived from the visits (F-11); what the planner chooses by. */
  @Field(() => LocalDay, { nullable: true, description: 'When the next periodic maintenance is due, from the visits so far.' }) @Column(day({ nullable: true })) nextMaintenanceDate!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The last day in the workshop of this dealer; null before the first.' }) @Column(day({ nullable: true })) lastVisitOn!: string | null;
  @Field(() => VehicleStatusEnum, { description: 'Only ACTIVE cars get care.' }) @Column(code(10)) status!: keyof typeof VehicleStatusEnum;
}
