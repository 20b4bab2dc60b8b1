/** Where a request waits that needs a fresh proof of who is at the browser (STEP_UP_REQUIRED), until it is given or refused. */
export interface ProofGate {
  readonly isAsking: boolean;
  /** Resolves to true when the proof was given, to false when the person would rather not. */
  ask: () => Promise<boolean>;
  answer: (isProved: boolean) => void;
  onChange: (listener: () => void) => () => void;
}

export function createProofGate(): ProofGate {
  const listeners = new Set<() => void>();
  let waiting: { answered: Promise<boolean>; answer: (isProved: boolean) => void } | null = null;
  const tell = () => { for (const listener of listeners) listener(); };
  return {
    get isAsking() { return waiting !== null; },
    ask() {
      if (waiting) return waiting.answered;
      let answer: (isProved: boolean) => void = () => undefined;
      const answered = new Promise<boolean>((resolve) => { answer = resolve; });
      waiting = { answered, answer };
      tell();
      return answered;
    },
    answer(isProved) {
      const asked = waiting;
      waiting = null;
      asked?.answer(isProved);
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
