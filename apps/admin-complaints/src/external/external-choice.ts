import type { ComplaintFilter } from '@dealercare/schema/types';

export interface ExternalChoice {
  /** 'waiting': open and at no dealer yet. */
  show: 'waiting' | 'all';
  words: string;
}

export function externalChoiceIn(params: URLSearchParams): ExternalChoice {
  return { show: params.get('show') === 'all' ? 'all' : 'waiting', words: params.get('q') ?? '' };
}

export function externalFilter({ show }: ExternalChoice): ComplaintFilter {
  return show === 'all' ? { external: true } : { external: true, isOpen: true, dealer: { isNull: true } };
}
