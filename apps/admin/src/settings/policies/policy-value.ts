import type { SettingKind } from '@dealercare/domain/policy/setting';

/** A length of time in one of the four ways of counting. */
export interface ClockLength {
  mode: 'WALL' | 'BUSINESS' | 'CAL_DAYS' | 'WORK_DAYS';
  amount: number;
}

/** A setting's value with the kind that says how to read it. */
export type ReadPolicy =
  | { type: 'whole'; value: number; kind: Extract<SettingKind, { type: 'whole' }> }
  | { type: 'yesNo'; value: boolean }
  | { type: 'choice'; value: string; choices: readonly string[] }
  | { type: 'days'; value: readonly string[] }
  | { type: 'clock'; value: ClockLength };

/** Value and kind come as JSON, because a setting may hold anything. */
export function readPolicy({ value, kind }: { value: string; kind: string }): ReadPolicy {
  const parsed = JSON.parse(kind) as SettingKind;
  const told = JSON.parse(value) as never;
  switch (parsed.type) {
    case 'whole': return { type: 'whole', value: told, kind: parsed };
    case 'choice': return { type: 'choice', value: told, choices: parsed.choices };
    default: return { type: parsed.type, value: told };
  }
}

/** Money is kept in fen and spoken of in yuan. */
export const isMoney = ({ unitEn }: { unitEn: string }): boolean => unitEn === 'fen';
