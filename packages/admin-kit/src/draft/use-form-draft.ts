import { useEffect, useState } from 'react';
import type { FormInstance } from 'antd';
import { useNow } from '../session/product-clock.js';
import { useViewer } from '../session/viewer.js';
import { readDraft, removeDraft, writeDraft } from './draft-store.js';
import type { DraftOptions } from './use-draft.js';

export interface FormDraft<Values> {
  /** Give it to the Form: keeps every change. */
  onValuesChange: (changed: unknown, values: Values) => void;
  /** Forgets the draft and empties the form. */
  drop: () => void;
  restoredFrom: Date | null;
}

/** `useDraft` for a Form of the kit: puts the draft back when the form appears. Values must be plain (days as text). */
export function useFormDraft<Values extends object>(form: FormInstance<Values>, name: string, { version = 1 }: DraftOptions = {}): FormDraft<Values> {
  const { id: owner } = useViewer();
  const now = useNow();
  const [draft, setDraft] = useState(() => readDraft(owner, name, version));
  useEffect(() => {
    // Parameters<> because the form asks for a deep partial of its own making.
    if (draft) form.setFieldsValue(draft.value as Parameters<typeof form.setFieldsValue>[0]);
  }, [draft, form]);
  return {
    onValuesChange(_, values) {
      writeDraft(owner, name, { value: values, version, keptAt: now.toISOString() });
    },
    drop() {
      removeDraft(owner, name);
      setDraft(null);
      form.resetFields();
    },
    restoredFrom: draft ? new Date(draft.keptAt) : null,
  };
}
