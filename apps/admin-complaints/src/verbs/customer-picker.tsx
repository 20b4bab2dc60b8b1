import { useState } from 'react';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Select } from '@dealercare/admin-kit/input';
import { useFileText } from '../file-texts.js';
import { CustomersForCaseDocument, type CustomersForCaseQuery } from '../generated/verbs/field-data.js';
import { useRested } from './use-rested.js';

export type FoundCustomer = CustomersForCaseQuery['customers']['nodes'][number];

export interface CustomerPickerProps {
  id?: string;
  dealerId: string;
  value?: string | null;
  onChange?: (customerId: string | null) => void;
  /** People who are known already, such as the one of the file that led here. */
  known?: readonly FoundCustomer[];
}

/** One Chinese character is a family name. */
const SHORTEST = 1;

/** What tells two people of one name apart. */
const detailsOf = ({ phone, vehicles }: FoundCustomer): string => [phone, ...vehicles.map(({ plate, model }) => plate ?? model)].filter(Boolean).join(' · ');

/** Finds a customer of one dealer by name, phone or plate. */
export function CustomerPicker({ id, dealerId, value, onChange, known = [] }: CustomerPickerProps) {
  const t = useFileText();
  const [words, setWords] = useState('');
  const search = useRested(words.trim());
  const { data, previousData, loading } = useQuery(CustomersForCaseDocument, { variables: { search, dealerId }, skip: search.length < SHORTEST });
  const answered = (data ?? previousData)?.customers.nodes ?? [];
  const found = [...answered, ...known.filter((one) => !answered.some((other) => other.id === one.id))];
  return (
    <Select
      {...(id && { id })}
      showSearch
      allowClear
      filterOption={false}
      loading={loading}
      placeholder={t('field.customerSearch')}
      notFoundContent={search.length < SHORTEST || loading ? null : t('field.nobodyFound')}
      value={value ?? null}
      onSearch={setWords}
      onChange={(chosen) => { onChange?.(chosen ?? null); }}
      options={found.map((customer) => ({ value: customer.id, label: `${customer.name}${detailsOf(customer) ? ` · ${detailsOf(customer)}` : ''}` }))}
    />
  );
}
