import { judgePlate } from '@dealercare/domain/customer/plate';
import type { FieldFault } from '../platform/refusal.js';
import type { Vehicle } from './vehicle.entity.js';
import type { CreateVehicleInput } from './vehicle.inputs.js';

type TypedVehicle = Omit<CreateVehicleInput, 'dealerId' | 'vin' | 'ownerId'>;

const texts = ['series', 'model', 'colour', 'engineNo', 'gearboxNo'] as const;
const asTold = ['modelYear', 'energyType', 'soldHere'] as const;
const days = ['purchaseDate', 'deliveryDate', 'registrationDate'] as const;

/** Checks what was typed of a car and gives its columns; faults name the fields. Undefined leaves a column alone. */
export function readTypedVehicle(typed: TypedVehicle, today: string): { columns: Partial<Vehicle>; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const columns: Partial<Vehicle> = {};
  if (typed.plate !== undefined) {
    const judged = judgePlate(typed.plate ?? '', typed.plateIsOther ? 'OTHER' : undefined);
    if (!judged.valid && judged.code !== 'EMPTY') faults.push({ path: 'input.plate', code: 'PLATE_INVALID' });
    columns.plate = judged.plate.slice(0, 20) || null;
  }
  for (const field of texts) if (typed[field] !== undefined) columns[field] = typed[field]?.normalize('NFKC').trim() || null;
  for (const field of asTold) if (typed[field] !== undefined) Object.assign(columns, { [field]: typed[field] });
  for (const field of days) {
    const day = typed[field];
    if (day === undefined) continue;
    if (day && day > today) faults.push({ path: `input.${field}`, code: 'DATE_IN_FUTURE' });
    columns[field] = day;
  }
  if (typed.usage) columns.usage = typed.usage;
  if (typed.inspectionUnrelaxed != null) columns.inspectionUnrelaxed = typed.inspectionUnrelaxed;
  return { columns, faults };
}
