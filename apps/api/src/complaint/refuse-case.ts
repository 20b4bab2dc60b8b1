import type { Refusal as CaseRefusal, RefusalParams as CaseParams } from '@dealercare/domain/complaint/refusal';
import { refuse, type Refusal, type RefusalParams } from '../platform/refusal.js';

const FEN_IN_YUAN = 100;

/** Amounts are told in yuan; a reason without a wanted length wants at least one character. */
function readable(code: CaseRefusal['code'], params: CaseParams): RefusalParams {
  const money = Object.fromEntries(Object.entries(params).flatMap(([name, value]) =>
    (name.endsWith('Fen') && typeof value === 'number' ? [[name.replace(/Fen$/, 'Yuan'), value / FEN_IN_YUAN]] : [])));
  return { ...params, ...money, ...(code === 'REASON_REQUIRED' ? { limit: params['needed'] ?? 1 } : {}) };
}

/** A refusal of the complaint rules as the caller gets it: the same code, with a text in the caller's language. */
export function refuseCase({ code, params }: CaseRefusal): Refusal {
  return refuse(code, readable(code, params));
}
