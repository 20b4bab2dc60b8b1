import { expect, test } from 'vitest';
import { rowXml, xmlText } from './sheet-xml.js';

test.each([
  ['a<b>&"c"', 'a&lt;b&gt;&amp;&quot;c&quot;'],
  ['两\n行\r', '两\n行&#13;'],
  ['\u0000\u0007\u001f', ''],
  ['\ud83d\ude97', '\ud83d\ude97'],
  ['\ud83d半', '半'],
  ['_x000D_', '_x005F_x000D_'],
])('%j', (text, xml) => { expect(xmlText(text)).toBe(xml); });

test('numbers stay numbers, formulas become texts, nothing stays nothing', () => {
  expect(rowXml(['=1', 5, null])).toBe('<row><c t="inlineStr"><is><t xml:space="preserve">\'=1</t></is></c><c><v>5</v></c><c/></row>');
});

test('a cell holds no more than a spreadsheet takes', () => {
  expect(rowXml(['长'.repeat(40_000)]).match(/长/g)).toHaveLength(32_767);
});
