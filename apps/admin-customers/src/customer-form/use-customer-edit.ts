import { useState } from 'react';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { mergeEdits, useChange, type ConflictChoice, type Failure } from '@dealercare/admin-kit/portal';
import type { CustomerFormFieldsFragment } from '../generated/customer-form/customer-fields.js';
import { CustomerToEditDocument, UpdateCustomerDocument } from '../generated/customer-form/update-customer.js';
import { useText } from '../area-texts.js';
import { changesOf, valuesOf, type CustomerValues, type FieldName } from './customer-values.js';

/** A clash that waits for a choice: my values beside those that somebody else has saved meanwhile. */
export interface EditClash {
  latest: CustomerFormFieldsFragment;
  mine: CustomerValues;
  theirs: CustomerValues;
  merged: CustomerValues;
  fields: readonly FieldName[];
}

export interface CustomerEdit {
  /** True when it was saved. */
  save: (values: CustomerValues) => Promise<boolean>;
  /** Saves what was chosen of a clash. */
  settle: (choice: ConflictChoice) => Promise<boolean>;
  clash: EditClash | null;
  failure: Failure | null;
  isSaving: boolean;
}

/** Saves an edit; one that has become stale is put together with the latest version, and asks only where both changed the same (I8). */
export function useCustomerEdit(customer: CustomerFormFieldsFragment): CustomerEdit {
  const t = useText();
  const client = useApolloClient();
  const [clash, setClash] = useState<EditClash | null>(null);
  const { run, failure, isRunning } = useChange(UpdateCustomerDocument, { failsInPlace: true, done: () => t('form.saved') });

  async function latestAfter({ id, version }: CustomerFormFieldsFragment): Promise<CustomerFormFieldsFragment | null> {
    const { data } = await client.query({ query: CustomerToEditDocument, variables: { id }, fetchPolicy: 'network-only' });
    return data && data.customer.version !== version ? data.customer : null;
  }

  async function save(base: CustomerFormFieldsFragment, mine: CustomerValues): Promise<boolean> {
    if (await run({ input: { id: base.id, expectedVersion: base.version, ...changesOf(valuesOf(base), mine) } })) return true;
    const latest = await latestAfter(base);
    if (!latest) return false;
    const theirs = valuesOf(latest);
    const { values: merged, clashes } = mergeEdits(valuesOf(base), mine, theirs);
    if (clashes.length === 0) return save(latest, merged);
    setClash({ latest, mine, theirs, merged, fields: clashes });
    return false;
  }

  return {
    clash,
    failure: failure?.kind === 'conflict' ? null : failure,
    isSaving: isRunning,
    save: (values) => save(customer, values),
    async settle(choice) {
      if (!clash) return false;
      const values = { ...clash.merged };
      for (const name of clash.fields) values[name] = choice[name] === 'mine' ? clash.mine[name] : clash.theirs[name];
      setClash(null);
      return save(clash.latest, values);
    },
  };
}
