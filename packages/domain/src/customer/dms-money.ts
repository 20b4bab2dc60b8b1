import { meansNothing, valueText } from './cell-text.js';
import { shiftedDecimal } from './decimal-text.js';
import { read, unread, type Reading } from './reading.js';

export type MoneyFault = 'EMPTY' | 'FORMAT' | 'RANGE' | 'UNIT' | 'PRECISION';

/** Ten billion yuan (DEF): above, it is no bill of a workshop. */
export const AMOUNT_LIMIT_FEN = 1_000_000_000_000;

const FEN_PLACES = 2;
const WAN_PLACES = 4;
const YUAN_BEFORE = /^(?:¥|rmb|cny|人民币):?/u;
const YUAN_AFTER = /(?:元整|元正|元|圆|块钱?|rmb|cny|yuan|人民币)$/u;
const FOREIGN = /[$€£₩₽]|usd|eur|hkd|jpy|美元|港币|港元|欧元|日元/u;

interface Signed {
  negative: boolean;
  text: string;
}

/** The sign may stand before or after the currency, behind the number, or be a pair of brackets as accountants write it. */
function signed(text: string): Signed {
  const bracketed = /^\((.+)\)$/u.exec(withoutCurrency(text));
  if (bracketed) return { negative: true, text: withoutCurrency(bracketed[1]!) };
  const inner = withoutCurrency(text.replace(/^[+-](?=.)/u, ''));
  const behind = /^(.*\d)-$/u.exec(inner);
  const within = /^[+-](.+)$/u.exec(inner);
  const minus = [text.startsWith('-'), behind !== null, inner.startsWith('-')].filter(Boolean).length;
  return { negative: minus === 1, text: minus > 1 ? '' : behind?.[1] ?? within?.[1] ?? inner };
}

function withoutCurrency(text: string): string {
  return text.replace(YUAN_BEFORE, '').replace(YUAN_AFTER, '');
}

/** Reads an amount into fen: 1,958.00, ￥300, 300元, -120.00, (120.00), 1.2万元. Less than a fen is refused, never rounded. */
export function readMoney(raw: string): Reading<number, MoneyFault> {
  const whole = valueText(raw).toLowerCase();
  if (meansNothing(whole)) return unread('EMPTY');
  const compact = whole.replace(/\s/gu, '');
  if (FOREIGN.test(compact)) return unread('UNIT');
  const { negative, text } = signed(compact);
  const amount = /^([\d.,]+)(万?)$/u.exec(text);
  const shifted = amount && shiftedDecimal(amount[1]!, amount[2] ? FEN_PLACES + WAN_PLACES : FEN_PLACES);
  if (!shifted) return unread('FORMAT');
  if (shifted.rest !== '') return unread('PRECISION');
  if (shifted.whole > AMOUNT_LIMIT_FEN) return unread('RANGE');
  return read(negative && shifted.whole > 0 ? -shifted.whole : shifted.whole);
}
