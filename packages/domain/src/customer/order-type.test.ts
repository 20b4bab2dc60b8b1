import { describe, expect, test } from 'vitest';
import { valueMap } from './dms-words.js';
import { orderTypeWords, readOrderType, type OrderType } from './order-type.js';

describe('the column 维修类型 (rulings 18)', () => {
  test.each([
    ['保养', 'CUSTOMER_PAY', 'FIRST_LEVEL'], ['一般维修', 'CUSTOMER_PAY', 'MINOR'], ['首保', 'FREE_MAINTENANCE', 'FIRST_LEVEL'], ['索赔', 'WARRANTY', 'MINOR'],
    ['事故', 'INSURANCE', 'SPECIAL'],
    ['定期保养', 'CUSTOMER_PAY', 'FIRST_LEVEL'], ['二级维护', 'CUSTOMER_PAY', 'SECOND_LEVEL'], ['总成维修', 'CUSTOMER_PAY', 'WHOLE_OR_ASSEMBLY'],
    ['首次保养', 'FREE_MAINTENANCE', 'FIRST_LEVEL'], ['三包', 'WARRANTY', 'MINOR'],
    ['保险理赔', 'INSURANCE', 'SPECIAL'], ['返修', 'INTERNAL', 'MINOR'], ['ＰＤＩ', 'INTERNAL', 'MINOR'], [' 保 养 ', 'CUSTOMER_PAY', 'FIRST_LEVEL'],
  ])('%s is %s, %s', (raw, jobType, workType) => {
    expect(readOrderType(raw)).toEqual({ ok: true, value: { jobType, workType } });
  });

  test.each([['', 'EMPTY'], ['-', 'EMPTY'], ['洗车', 'WORD'], ['保养/事故', 'WORD']])('"%s" is none: %s', (raw, code) => {
    expect(readOrderType(raw)).toEqual({ ok: false, code });
  });

  test('a dealer edits its map', () => {
    const map = { ...orderTypeWords, ...valueMap<OrderType>([{ jobType: 'INTERNAL', workType: 'MINOR' }, '洗车 事故']) };
    expect([readOrderType('洗车', map), readOrderType('事故', map), readOrderType('索赔', map)].map((found) => found.ok && found.value.jobType)).toEqual(['INTERNAL', 'INTERNAL', 'WARRANTY']);
  });
});
