import { useState } from 'react';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Select } from '@dealercare/admin-kit/input';
import { useFileText } from '../file-texts.js';
import { VehiclesForCaseDocument } from '../generated/register/earlier-cases.js';
import { useRested } from '../verbs/use-rested.js';

interface Car {
  id: string;
  plate?: string | null;
  model?: string | null;
}

const nameOf = ({ plate, model }: Car): string => [plate, model].filter(Boolean).join(' ');

export interface VehiclePickerProps {
  id?: string;
  value?: string | null;
  onChange?: (vehicleId: string | null) => void;
  /** The cars of the customer; without one a car is found by its plate or VIN. */
  cars: readonly Car[] | null;
  dealerId: string;
}

const SHORTEST = 4;

/** The car that it is about: one of the customer's, or any of the dealer's by the end of its plate or VIN. */
export function VehiclePicker({ id, value, onChange, cars, dealerId }: VehiclePickerProps) {
  const t = useFileText();
  const [words, setWords] = useState('');
  const search = useRested(words.trim());
  const { data } = useQuery(VehiclesForCaseDocument, { variables: { search }, skip: cars !== null || search.length < SHORTEST });
  const found = cars ?? data?.vehicles.nodes.filter(({ dealer }) => dealer.id === dealerId) ?? [];
  return (
    <Select
      {...(id && { id })}
      allowClear
      placeholder={t(cars ? 'register.noVehicle' : 'register.vehicleSearch')}
      {...(cars === null && { showSearch: true, filterOption: false as const, onSearch: setWords, notFoundContent: search.length < SHORTEST ? null : t('field.nobodyFound') })}
      value={value ?? null}
      onChange={(chosen) => { onChange?.(chosen ?? null); }}
      options={found.map((car) => ({ value: car.id, label: nameOf(car) }))}
    />
  );
}
