import type { GraphQLResolveInfo } from 'graphql';
import type { Customer } from '../../customer/customer.entity.js';
import { customerShape } from '../../customer/customer-shape.js';
import type { Ctx } from '../../platform/context.js';
import type { Row } from '../../platform/database/database.js';
import type { Projection } from '../../platform/database/row-shape.js';
import { inScope, type SqlPart } from '../../platform/scope.js';
import { vehicleScope } from '../../vehicle/vehicle-list.js';
import { vehicleShape } from '../../vehicle/vehicle-shape.js';
import type { Vehicle } from '../../vehicle/vehicle.entity.js';
import type { CareTask } from '../task/care-task.entity.js';
import { taskShape } from './task-shape.js';

/** A task of a list, with its customer and car where the reader may see them; undefined where they were not read along. */
export type ListedTask = CareTask & { listedCustomer?: Customer | null; listedVehicle?: Vehicle | null };

/** What is read of tasks and of the customers and cars beside them. */
export interface TaskColumns {
  task: Projection<CareTask>;
  customer: Projection<Customer>;
  vehicle: Projection<Vehicle>;
}

/** What the document of a request asks for; null: everything, for readers that are no document. */
export const taskColumns = (info: GraphQLResolveInfo | null): TaskColumns => ({ task: taskShape.for(info), customer: customerShape.for(info), vehicle: vehicleShape.for(info) });

/** A task list in one statement: tasks, and their customers and cars inside the reader's own scopes (performance Q1). `sortColumn` stands last, for cursors. */
export async function readTasks(ctx: Ctx, columns: TaskColumns, rest: SqlPart, sortColumn = 't.id'): Promise<(ListedTask & { sortValue: string })[]> {
  const { task, customer, vehicle } = columns;
  const customers = inScope(ctx, 'customer:read', { dealer: 'c.dealer_id', owner: 'c.owner_user_id' });
  const vehicles = vehicleScope(ctx, 'vehicle:read', 'v');
  const rows = await ctx.db.rows(
    `SELECT ${task.select('t')}, ${customer.select('c')}, ${vehicle.select('v')}, ${sortColumn} FROM care_task t
      LEFT JOIN customer c ON c.dealer_id = t.dealer_id AND c.id = t.customer_id AND ${customers.sql}
      LEFT JOIN vehicle v ON v.dealer_id = t.dealer_id AND v.id = t.vehicle_id AND ${vehicles.sql} ${rest.sql}`,
    [...customers.params, ...vehicles.params, ...rest.params]);
  const vehicleAt = task.width + customer.width;
  const listed = (row: Row): ListedTask & { sortValue: string } => Object.assign(task.read(row), {
    listedCustomer: customer.readOrNull(row, task.width), listedVehicle: vehicle.readOrNull(row, vehicleAt), sortValue: String(row[vehicleAt + vehicle.width]),
  });
  return rows.map(listed);
}
