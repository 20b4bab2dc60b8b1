import { useRef, useState } from 'react';
import { useNow } from '../session/product-clock.js';
import { useViewer } from '../session/viewer.js';
import { readDraft, removeDraft, writeDraft } from './draft-store.js';

export interface DraftOptions {
  /** Raise it when the form's shape changes; older drafts are then dropped. */
  version?: number;
}

export interface DraftState<Value> {
  value: Value;
  /** Keeps a change at once, so that a reload loses nothing. */
  change: (next: Partial<Value>) => void;
  /** Forgets the draft: after saving, or when the person throws it away. */
  drop: () => void;
  /** When the draft was typed that this form began with; null for a fresh form. */
  restoredFrom: Date | null;
}

interface Held<Value> {
  value: Value;
  restoredFrom: Date | null;
}

/**
 * State of a form that outlives a reload, a crash of its area and the end of the session. `form` names the form and its
 * subject ('complaint.new', 'customer.edit.cus_01…'); use it as the component's `key` where the subject can change.
 */
export function useDraft<Value extends object>(form: string, initial: Value, { version = 1 }: DraftOptions = {}): DraftState<Value> {
  const { id: owner } = useViewer();
  const now = useNow();
  const [held, setHeld] = useState<Held<Value>>(() => {
    const draft = readDraft(owner, form, version);
    return draft ? { value: { ...initial, ...(draft.value as Value) }, restoredFrom: new Date(draft.keptAt) } : { value: initial, restoredFrom: null };
  });
  // Two changes of one event must add up, before React has drawn the first.
  const latest = useRef(held.value);
  const hold = (next: Held<Value>) => {
    latest.current = next.value;
    setHeld(next);
  };
  return {
    ...held,
    change(next) {
      const value = { ...latest.current, ...next };
      hold({ ...held, value });
      writeDraft(owner, form, { value, version, keptAt: now.toISOString() });
    },
    drop() {
      removeDraft(owner, form);
      hold({ value: initial, restoredFrom: null });
    },
  };
}
