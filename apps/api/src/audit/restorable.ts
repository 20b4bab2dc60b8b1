import type { Ctx } from '../platform/context.js';
import { reachesDealer } from '../platform/scope.js';

const ofCustomer = ['name', 'phone', 'phone2', 'idNumber', 'sex', 'solarBirthday', 'lunarBirthday', 'occupation', 'address', 'hobbies', 'origin', 'externalNo'] as const;
const ofVehicle = ['plate', 'series', 'model', 'colour', 'usage', 'purchaseDate', 'deliveryDate', 'registrationDate'] as const;

export type CustomerField = (typeof ofCustomer)[number];
export type VehicleField = (typeof ofVehicle)[number];

export const customerFields: readonly string[] = ofCustomer;
export const vehicleFields: readonly string[] = ofVehicle;

const none: ReadonlySet<string> = new Set();

/** Which fields of a kind of record somebody may put back at a unit: only where he may change them anyway (J2). */
export function restorableFields(ctx: Ctx, entity: string, unitId: string): ReadonlySet<string> {
  if (entity === 'customer' && reachesDealer(ctx, 'customer:write', unitId)) return new Set(ofCustomer);
  if (entity === 'vehicle' && reachesDealer(ctx, 'vehicle:write', unitId)) return new Set(ofVehicle);
  return none;
}
