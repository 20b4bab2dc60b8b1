import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Customer } from '../../customer/customer.entity.js';
import type { Ctx } from '../../platform/context.js';
import { grouped, loader } from '../../platform/loader.js';
import { Appointment, InspectionRecord } from '../vehicle-records.entity.js';
import { Vehicle } from '../vehicle.entity.js';

type Order<T> = Partial<Record<keyof T & string, 'ASC' | 'DESC'>>;

/** Rows beside cars or customers that were read in scope. The join gives the dealer, with which every index begins. */
async function beside<T extends ObjectLiteral>(ctx: Ctx, entity: EntityTarget<T>, of: typeof Vehicle | typeof Customer, ids: readonly string[], order: Order<T>): Promise<T[]> {
  const column = of === Vehicle ? 'vehicleId' : 'customerId';
  const sorted = Object.fromEntries(Object.entries(order).map(([name, direction]) => [`r.${name}`, direction])) as Record<string, 'ASC' | 'DESC'>;
  return ctx.db.manager.createQueryBuilder(entity, 'r').innerJoin(of, 'p', `p.dealerId = r.dealerId AND p.id = r.${column}`)
    .where('p.id IN (:...ids)', { ids: ids.map((id) => id.slice(-26)) }).orderBy(sorted).getMany();
}

export const recordsOfVehicles = <T extends ObjectLiteral & { vehicleId: string | null }>(entity: EntityTarget<T>, order: Order<T>, shown = Number.POSITIVE_INFINITY) =>
  loader<T[]>(async (ctx, ids) => firstOf(grouped(await beside(ctx, entity, Vehicle, ids, order), ({ vehicleId }) => vehicleId!), shown));

export const recordsOfCustomers = <T extends ObjectLiteral & { customerId: string }>(entity: EntityTarget<T>, order: Order<T>, shown = Number.POSITIVE_INFINITY) =>
  loader<T[]>(async (ctx, ids) => firstOf(grouped(await beside(ctx, entity, Customer, ids, order), ({ customerId }) => customerId), shown));

const firstOf = <T>(groups: Map<string, T[]>, shown: number): Map<string, T[]> => new Map([...groups].map(([id, rows]) => [id, rows.slice(0, shown)]));

const SHOWN = 20;
const newest = { plannedAt: 'DESC', id: 'DESC' } as const;

export const inspectionsOf = recordsOfVehicles(InspectionRecord, { doneOn: 'DESC', id: 'DESC' });
export const appointmentsOfVehicle = recordsOfVehicles(Appointment, newest, SHOWN);
export const appointmentsOfCustomer = recordsOfCustomers(Appointment, newest, SHOWN);
