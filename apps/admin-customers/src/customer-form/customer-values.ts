import type { UpdateCustomerInput } from '@dealercare/schema/types';
import type { CustomerFormFieldsFragment } from '../generated/customer-form/customer-fields.js';

/** What can be told of a customer by hand. */
export const fieldNames = [
  'name', 'phone', 'phone2', 'sex', 'solarBirthday', 'lunarBirthday', 'idNumber', 'occupation', 'address', 'hobbies', 'origin', 'externalNo',
] as const;

export type FieldName = (typeof fieldNames)[number];

/** A customer in a form: texts, empty where nothing is known. Phones and ID number stand masked until they are typed anew. */
export type CustomerValues = Record<FieldName, string>;

/** The values of a file that has none of them yet. */
export const noValues = Object.fromEntries(fieldNames.map((name) => [name, ''])) as CustomerValues;

/** What the form begins with. */
export function valuesOf(customer: CustomerFormFieldsFragment): CustomerValues {
  return Object.fromEntries(fieldNames.map((name) => [name, customer[name] ?? ''])) as CustomerValues;
}

/** The fields that say something else than `base`; an emptied one is null, one left alone does not appear. */
export function changesOf(base: CustomerValues, values: CustomerValues): Partial<UpdateCustomerInput> {
  const typed = (name: FieldName) => values[name].trim();
  return Object.fromEntries(fieldNames.filter((name) => typed(name) !== base[name]).map((name) => [name, typed(name) || null]));
}
