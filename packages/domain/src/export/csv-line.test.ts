import { expect, test } from 'vitest';
import { csvLine } from './csv-line.js';

test.each([
  [['a', 'b'], '"a","b"\r\n'],
  [['王,建国', '说"好"', '两\n行'], '"王,建国","说""好""","两\n行"\r\n'],
  [[null, '', 0, -5, 12.5], ',,0,-5,12.5\r\n'],
  [['=1+1', '-5'], '"\'=1+1","\'-5"\r\n'],
])('%j', (cells, line) => { expect(csvLine(cells)).toBe(line); });
