import { complaintSiteImport } from './complaint/external.import.js';
import { customerImport } from './customer/customer.import.js';
import { registerImportKinds, type ImportKind } from './import/import-kind.js';
import { orderImport } from './vehicle/order.import.js';
import { vehicleImport } from './vehicle/vehicle.import.js';

/** The list of files that can be imported. */
registerImportKinds([customerImport, vehicleImport, orderImport, complaintSiteImport] as ImportKind[]);
