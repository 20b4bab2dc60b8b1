/** A form's content that was typed and not saved. */
export interface Draft {
  value: unknown;
  /** Shape of the form; a draft of an older shape is dropped instead of guessed at. */
  version: number;
  /** When it was last typed at, in the product's time, ISO 8601. */
  keptAt: string;
}

const PREFIX = 'dealercare.draft.';

const keyOf = (owner: string, form: string): string => `${PREFIX}${owner}.${form}`;

/**
 * Drafts live in the tab's own storage: they outlive a reload and the end of a session, and are gone with the tab, because
 * customers' words do not belong on a shared machine. `owner` keeps people of one machine apart.
 */
export function readDraft(owner: string, form: string, version: number): Draft | null {
  const text = sessionStorage.getItem(keyOf(owner, form));
  if (!text) return null;
  const draft = JSON.parse(text) as Draft;
  return draft.version === version ? draft : null;
}

/** Keeps what was typed; false when the browser has no room for it. */
export function writeDraft(owner: string, form: string, draft: Draft): boolean {
  try {
    sessionStorage.setItem(keyOf(owner, form), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(owner: string, form: string): void {
  sessionStorage.removeItem(keyOf(owner, form));
}

/** Names of the forms with something typed and not saved. */
export function draftForms(owner: string): string[] {
  const prefix = keyOf(owner, '');
  return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}
