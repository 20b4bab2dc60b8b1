import type { UpdateVehicleInput } from '@dealercare/schema/types';
import type { VehicleFormFieldsFragment } from '../generated/vehicle-form/vehicle-form.js';

const texts = ['plate', 'series', 'model', 'modelYear', 'colour', 'engineNo', 'gearboxNo', 'energyType', 'usage', 'purchaseDate', 'deliveryDate', 'registrationDate'] as const;
type TextName = (typeof texts)[number];

/** A car in a form: texts, empty where nothing is known. */
export type VehicleValues = Record<TextName, string> & { plateIsOther: boolean; soldHere: '' | 'yes' | 'no'; inspectionUnrelaxed: boolean; isScrapped: boolean };

export const noVehicle: VehicleValues = { ...Object.fromEntries(texts.map((name) => [name, ''])) as Record<TextName, string>, usage: 'PRIVATE', plateIsOther: false, soldHere: '', inspectionUnrelaxed: false, isScrapped: false };

export function vehicleValues(vehicle: VehicleFormFieldsFragment): VehicleValues {
  const told = Object.fromEntries(texts.map((name) => [name, String(vehicle[name] ?? '')])) as Record<TextName, string>;
  const { soldHere, inspectionUnrelaxed, status, plateKind } = vehicle;
  return { ...told, plateIsOther: plateKind === 'OTHER', soldHere: soldHere === null || soldHere === undefined ? '' : soldHere ? 'yes' : 'no', inspectionUnrelaxed, isScrapped: status === 'SCRAPPED' };
}

/** What the form says beyond `base`; an emptied field is null. */
export function vehicleChanges(base: VehicleValues, values: VehicleValues): Partial<UpdateVehicleInput> {
  const changes: Record<string, unknown> = {};
  for (const name of texts) {
    const text = values[name].trim();
    if (text !== base[name]) changes[name] = text === '' ? null : name === 'modelYear' ? Number(text) : text;
  }
  if ('plate' in changes) changes['plateIsOther'] = values.plateIsOther;
  if (values.soldHere !== base.soldHere) changes['soldHere'] = values.soldHere === '' ? null : values.soldHere === 'yes';
  for (const name of ['inspectionUnrelaxed', 'isScrapped'] as const) if (values[name] !== base[name]) changes[name] = values[name];
  return changes;
}
