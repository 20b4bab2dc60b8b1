import { useText } from '../area-texts.js';

/** What of a case tells whose it is. */
export interface NamedCase {
  anonymous: boolean;
  contactName?: string | null;
  customer?: { name: string } | null;
}

/** Whose case it is, as people say it: the file's name, the name that was left, or that nobody gave one. */
export function useCaseName(): (named: NamedCase) => string {
  const t = useText();
  return ({ customer, contactName, anonymous }) => customer?.name ?? contactName ?? t(anonymous ? 'word.anonymous' : 'word.notNamed');
}
