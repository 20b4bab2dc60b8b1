import type { ErrorCode } from '@dealercare/schema/error-codes';

export type RefusalParams = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** One input field that is not acceptable and why. */
export interface FieldFault {
  path: string;
  code: ErrorCode;
  params?: RefusalParams;
}

/** A refusal that the caller may read: a stable code, its parameters and the fields it concerns. Everything else is INTERNAL. */
export class Refusal extends Error {
  constructor(readonly code: ErrorCode, readonly params: RefusalParams = {}, readonly fields: readonly FieldFault[] = []) {
    super(code);
    this.name = 'Refusal';
  }
}

export function refuse(code: ErrorCode, params?: RefusalParams, fields?: readonly FieldFault[]): Refusal {
  return new Refusal(code, params, fields);
}
