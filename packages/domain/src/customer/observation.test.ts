import { describe, expect, test } from 'vitest';
import { prohibitedMatter } from './observation.js';

describe('what no file may hold (INV-31)', () => {
  test.each([
    ['\u5ba2\u6237\u4fe1\u4f5b\uff0c\u521d\u4e00\u5341\u4e94\u4e0d\u6765', 'RELIGION'], ['\u4fe1 \u4f5b', 'RELIGION'], ['\u4fe1\u00b7\u6559', 'RELIGION'], ['He is a Christian', 'RELIGION'],
    ['\u53bb\u5e74\u505a\u8fc7\u624b\u672f', 'HEALTH'], ['\u592a\u592a\u6000\u5b55\u4e86', 'HEALTH'], ['\u6709\u9ad8\u8840\u538b', 'HEALTH'], ['ＨＩＶ', 'HEALTH'], ['is DIABETIC', 'HEALTH'],
    ['\u662f\u515a\u5458', 'POLITICS'], ['talks about politics', 'POLITICS'],
  ])('%s: %s', (text, matter) => {
    expect(prohibitedMatter(text)).toBe(matter);
  });

  test.each([
    '\u8f66\u6709\u8001\u6bdb\u75c5', '\u559c\u6b22\u9493\u9c7c\uff0c\u5468\u672b\u81ea\u9a7e', '\u7535\u6c60\u5065\u5eb7\u5ea6 92%', '\u529e\u516c\u5ba4\u5728\u533b\u9662\u9644\u8fd1', '\u4e60\u60ef\u5fae\u4fe1\u652f\u4ed8', '\u5b69\u5b50\u5728\u8bfb\u5927\u5b66', 'prefers the first bay in the morning', 'lives in Christchurch Road', '',
  ])('%s may be written', (text) => {
    expect(prohibitedMatter(text)).toBeNull();
  });
});
