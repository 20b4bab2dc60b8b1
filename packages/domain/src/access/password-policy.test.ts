import { describe, expect, test } from 'vitest';
import { passwordFault } from './password-policy.js';

const EMAIL = 'wang.fang@example.org';

describe('a new password', () => {
  test.each([
    'correct zebra lampshade', 'a long enough password', '四海之内皆兄弟也何患乎', 'tulpenbaum am fenster', 'x7Kd0qPz2mVa', 'no composition rules here', '红色 雨伞 7 号 停车场', 'kestrel-ottoman-41',
  ].filter((text) => Array.from(text).length >= 12))('"%s" is taken', (password) => {
    expect(passwordFault(password, EMAIL)).toBeNull();
  });

  test.each([
    ['elevenchars', 'TOO_SHORT'], ['一二三四五六七八九十一', 'TOO_SHORT'], ['x'.repeat(129), 'TOO_LONG'],
    ['wang.fang is my name', 'PASSWORD_LIKE_EMAIL'], ['ilikeWANG.FANGverymuch', 'PASSWORD_LIKE_EMAIL'],
    ['password1234', 'PASSWORD_COMMON'], ['P@ssw0rd!!!!', 'PASSWORD_COMMON'], ['Passw0rd2026', 'PASSWORD_COMMON'], ['123456789012', 'PASSWORD_COMMON'], ['098765432109', 'PASSWORD_COMMON'],
    ['qwertyuiop12', 'PASSWORD_COMMON'], ['qwertyuiopas', 'PASSWORD_COMMON'], ['1qaz2wsx3edc', 'PASSWORD_COMMON'], ['abcabcabcabc', 'PASSWORD_COMMON'], ['aaaaaaaaaaaa', 'PASSWORD_COMMON'],
    ['iloveyou2026', 'PASSWORD_COMMON'], ['Summer2026!!', 'PASSWORD_COMMON'], ['woaini5201314', 'PASSWORD_COMMON'], ['dealercare2026', 'PASSWORD_COMMON'], ['welcomewelcome', 'PASSWORD_COMMON'],
    ['correcthorsebatterystaple', 'PASSWORD_COMMON'], ['ｐａｓｓｗｏｒｄ１２３４', 'PASSWORD_COMMON'], ['admin-admin-1234', 'PASSWORD_COMMON'], ['zhangwei19900101', 'PASSWORD_COMMON'],
  ])('"%s" is refused: %s', (password, fault) => {
    expect(passwordFault(password, EMAIL)).toBe(fault);
  });

  test('a short mailbox name forbids nothing', () => {
    expect(passwordFault('a kestrel under the ottoman', 'li@example.org')).toBeNull();
  });
});
