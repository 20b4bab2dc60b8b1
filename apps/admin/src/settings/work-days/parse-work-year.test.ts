import { expect, test } from 'vitest';
import { parseWorkYear } from './parse-work-year.js';

const shown = (text: string) => parseWorkYear(text, 2027).days.map(({ date, working, name, changes }) => `${date} ${working ? 'works' : 'off'} ${name}${changes ? '' : ' (as the week)'}`);

test.each([
  ['a line for each day', '2027-01-01 休 元旦\n2027/2/7 班', ['2027-01-01 off 元旦', '2027-02-07 works ']],
  ['English words', '2027-01-01 off New Year\n2027-02-07 work', ['2027-01-01 off New Year', '2027-02-07 works ']],
  ['the sentences of the notice', '二、春节：2月5日至7日放假调休，共3天。2月20日（星期六）上班。', ['2027-02-05 off 春节', '2027-02-06 off 春节 (as the week)', '2027-02-07 off 春节 (as the week)', '2027-02-20 works 春节']],
  ['a span over the end of a month', '4月30日至5月3日放假', ['2027-04-30 off ', '2027-05-01 off  (as the week)', '2027-05-02 off  (as the week)', '2027-05-03 off ']],
  ['a weekday said to work', '2027-03-01 班', ['2027-03-01 works  (as the week)']],
  ['the later word on a day counts', '2027-01-01 休\n2027-01-01 班', ['2027-01-01 works  (as the week)']],
  ['blank lines', '\n\n', []],
])('%s', (_what, text, days) => {
  expect(shown(text)).toEqual(days);
});

test.each([
  ['words without a day', '元旦放假', [1]],
  ['a day that does not exist', '2027-01-01 休\n2027-02-30 休', [2]],
  ['a day without a word', '2027-01-01', [1]],
  ['a span backwards', '2月11日至5日放假', [1]],
])('%s are told by line', (_what, text, lines) => {
  expect(parseWorkYear(text, 2027).unreadable).toEqual(lines);
});

test('days of another year are told, not taken', () => {
  expect(parseWorkYear('2026-12-31 休\n2027-01-01 休', 2027)).toMatchObject({ outside: ['2026-12-31'], days: [{ date: '2027-01-01' }] });
});
