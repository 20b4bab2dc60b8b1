import { useState } from 'react';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Select } from '@dealercare/admin-kit/input';
import { useText } from '../area-texts.js';
import { CustomersToPickDocument } from '../generated/vehicle-records/vehicle-records.js';
import { worthAsking } from '../search/worth-asking.js';

export interface CustomerPickProps {
  dealerId: string;
  id?: string;
  value?: string;
  onChange?: (customerId: string) => void;
}

/** A customer of the same dealer, found as people remember them: name, pinyin, phone. */
export function CustomerPick({ dealerId, ...field }: CustomerPickProps) {
  const t = useText();
  const [words, setWords] = useState('');
  const { data } = useQuery(CustomersToPickDocument, { variables: { words: words.trim() }, skip: !worthAsking(words) });
  const found = data?.customers.nodes.filter(({ dealer }) => dealer.id === dealerId) ?? [];
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('customers.search')}
      options={found.map(({ id, name, phone }) => ({ value: id, label: [name, phone].filter(Boolean).join(' \u00b7 ') }))}
    />
  );
}
