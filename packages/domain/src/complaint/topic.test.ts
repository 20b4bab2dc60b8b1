import { expect, test } from 'vitest';
import { isSameTopic, mayBeSameTopic, topicOf } from './topic.js';

test.each([['D3.1', 'D3'], ['D3', 'D3'], ['D', 'D'], ['P2', 'P2'], ['P', 'P'], ['X9', null]])('the topic of %s is %s', (code, topic) => {
  expect(topicOf(code)).toBe(topic);
});

test.each<[string | null, string | null, boolean, boolean]>([
  ['D3.1', 'D3.4', true, true], ['D3.1', 'D3', true, true], ['D3.1', 'D4.1', false, false], ['D3', 'P2', false, false], ['D', 'D3', false, false],
  [null, 'D3', false, true], ['P2', null, false, true], [null, null, false, true], ['X9', 'X9', false, false],
])('%s and %s: surely one topic %s, perhaps %s (A17, K2)', (a, b, surely, perhaps) => {
  expect([isSameTopic(a, b), mayBeSameTopic(a, b)]).toEqual([surely, perhaps]);
});
