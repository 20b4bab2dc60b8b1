import type { ExportKind, ExportKindCode } from './export-kind.js';
import { complaintExport } from './kinds/complaints.js';
import { contactExport } from './kinds/contacts.js';
import { customerExport } from './kinds/customers.js';
import { orderExport } from './kinds/orders.js';
import { taskExport } from './kinds/tasks.js';
import { vehicleExport } from './kinds/vehicles.js';

/** The list of what can go out as a table. */
export const exportKinds: readonly ExportKind[] = [customerExport, vehicleExport, orderExport, taskExport, contactExport, complaintExport];

export const exportKind = (code: ExportKindCode): ExportKind => exportKinds.find((kind) => kind.code === code)!;
