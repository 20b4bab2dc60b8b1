import { describe, expect, test } from 'vitest';
import { readSmsConsent } from './consent-words.js';
import { valueMap } from './dms-words.js';

describe('the column 短信同意 (rulings 6)', () => {
  test.each([
    ['同意', 'GRANTED'], ['是', 'GRANTED'], ['Y', 'GRANTED'], ['y', 'GRANTED'], ['Ｙ', 'GRANTED'], [' 同意 ', 'GRANTED'], ['同 意', 'GRANTED'], ['YES', 'GRANTED'],
    ['1', 'GRANTED'], ['√', 'GRANTED'], ['愿意', 'GRANTED'],
    ['不同意', 'REFUSED'], ['否', 'REFUSED'], ['N', 'REFUSED'], ['n', 'REFUSED'], ['Ｎ', 'REFUSED'], ['不 同意', 'REFUSED'], ['No', 'REFUSED'], ['0', 'REFUSED'],
    ['拒收', 'REFUSED'], ['退订', 'REFUSED'], ['TD', 'REFUSED'], ['未同意', 'REFUSED'], ['×', 'REFUSED'],
    ['', 'UNKNOWN'], ['\u3000', 'UNKNOWN'], ['-', 'UNKNOWN'], ['未知', 'UNKNOWN'], ['无', 'UNKNOWN'], ['未询问', 'UNKNOWN'],
  ])('"%s" is %s', (raw, status) => {
    expect(readSmsConsent(raw)).toEqual({ ok: true, value: status });
  });

  test.each(['同意不', '再说', '2', 'maybe', '部分同意'])('"%s" grants nothing', (raw) => {
    expect(readSmsConsent(raw)).toEqual({ ok: false, code: 'WORD' });
  });

  test('a source system may have its own words', () => {
    expect(readSmsConsent('A', valueMap(['GRANTED', 'A'], ['REFUSED', 'B']))).toEqual({ ok: true, value: 'GRANTED' });
  });
});
