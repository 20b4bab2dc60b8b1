import { expect, test } from 'vitest';
import { consentMatrix, type ConsentWord } from './consent-matrix.js';

const word = (channel: ConsentWord['channel'], status: ConsentWord['status'], purpose: ConsentWord['purpose'] = 'CARE'): ConsentWord => ({ channel, status, purpose });
const lines = (...words: ConsentWord[]) => consentMatrix(words).map(({ channel, words: said }) => `${channel} ${said.CARE} ${said.MARKETING}`);

test.each<[string, ConsentWord[], string[]]>([
  ['nothing was said', [], ['PHONE UNKNOWN UNKNOWN', 'SMS UNKNOWN UNKNOWN', 'WECHAT UNKNOWN UNKNOWN']],
  ['care and marketing are asked apart', [word('SMS', 'GRANTED')], ['PHONE UNKNOWN UNKNOWN', 'SMS GRANTED UNKNOWN', 'WECHAT UNKNOWN UNKNOWN']],
  ['a rarer channel stands there once something was said on it', [word('EMAIL', 'REFUSED', 'MARKETING')], ['PHONE UNKNOWN UNKNOWN', 'SMS UNKNOWN UNKNOWN', 'WECHAT UNKNOWN UNKNOWN', 'EMAIL UNKNOWN REFUSED']],
  ['both purposes of one channel', [word('PHONE', 'GRANTED'), word('PHONE', 'WITHDRAWN', 'MARKETING')], ['PHONE GRANTED WITHDRAWN', 'SMS UNKNOWN UNKNOWN', 'WECHAT UNKNOWN UNKNOWN']],
])('%s', (_, words, expected) => {
  expect(lines(...words)).toEqual(expected);
});
