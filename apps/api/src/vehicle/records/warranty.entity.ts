import { warrantyKinds, type WarrantyKind } from '@dealercare/domain/customer/warranty';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Can } from '../../platform/access/can.js';
import { DealerRow } from '../../platform/base-rows.js';
import { code, day, Id, ref, whole, words } from '../../platform/database/column.js';
import { meanings } from '../../platform/graphql/meanings.js';
import { LocalDay } from '../../platform/graphql/scalars.js';
import { Vehicle } from '../vehicle.entity.js';

export const WarrantyKindEnum = Object.fromEntries(warrantyKinds.map((kind) => [kind, kind])) as { [K in WarrantyKind]: K };
registerEnumType(WarrantyKindEnum, {
  name: 'WarrantyKind',
  description: 'What a warranty covers (R-02).',
  valuesConfig: meanings({
    REPAIR: '包修期: free repair.',
    GUARANTEE: '三包有效期: new car or return under R-08.',
    PART: 'One part, or what was bought on top.',
  }),
});

/** A warranty that one car has beyond the terms of its maker: an extension, or a part with its own. */
@Entity('vehicle_warranty')
@Index('vehicle_warranty_vehicle', ['dealerId', 'vehicleId', 'kind'])
@ForeignKey(() => Vehicle, ['dealerId', 'vehicleId'], ['dealerId', 'id'], { name: 'vehicle_warranty_of' })
export class VehicleWarranty extends DealerRow {
  @Id('vwr') id!: string;
  @Column(ref('veh')) vehicleId!: string;
  @Column(code(10)) kind!: WarrantyKind;
  @Column(code(40, { nullable: true })) partCode!: string | null;
  @Column(day({ nullable: true })) endDate!: string | null;
  @Column(whole({ nullable: true })) endKm!: number | null;
  @Column(words(200, { nullable: true })) note!: string | null;
}

/** A warranty as the file of a car shows it: by the terms of its maker, or told for this car. */
@Can('vehicle:read')
@ObjectType({ simpleResolvers: true, description: 'A warranty of a car; it ends with its day or its kilometres, whichever comes first (INV-26).' })
export class Warranty {
  @Field(() => ID, { nullable: true, description: 'Begins with `vwr_`; null for one by the maker\'s terms.' }) id!: string | null;
  @Field(() => Int, { nullable: true, description: 'For `expectedVersion`; null for one by the maker\'s terms.' }) version!: number | null;
  @Field(() => WarrantyKindEnum, { description: 'What it covers.' }) kind!: WarrantyKind;
  @Field(() => String, { nullable: true, description: 'The part; null for the whole car.' }) partCode!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The last day; null without a limit in time.' }) endDate!: string | null;
  @Field(() => Int, { nullable: true, description: 'The last kilometre; null without a limit in distance.' }) endKm!: number | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day on which it ends, by time or by kilometres.' }) endsOn!: string | null;
  @Field(() => Boolean, { description: 'Over by now.' }) isOver!: boolean;
  @Field(() => Boolean, { description: '`endsOn` is reckoned from the kilometres a day.' }) isEstimated!: boolean;
  @Field(() => String, { nullable: true, description: 'What was told with it.' }) note!: string | null;
}
