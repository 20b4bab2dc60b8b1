import type { MailKind } from './mail.entity.js';

interface Words {
  subject: string;
  lines: readonly string[];
}

/** `{name}` the person, `{link}` the one-time link, `{portal}` the portal's address. */
const texts: Readonly<Record<MailKind, Readonly<Record<'zh-CN' | 'en', Words>>>> = {
  RESET: {
    'zh-CN': { subject: '重设 DealerCare 密码', lines: ['{name}，您好。', '请在 30 分钟内用下面的链接设置新密码，链接只能用一次：', '{link}', '如果不是您本人申请的，请忽略本邮件，密码不会改变。'] },
    en: { subject: 'Set a new DealerCare password', lines: ['Hello {name},', 'set a new password within 30 minutes with this link, which works once:', '{link}', 'If you did not ask for it, ignore this mail; your password stays as it is.'] },
  },
  INVITATION: {
    'zh-CN': { subject: '欢迎使用 DealerCare', lines: ['{name}，您好。', '已为您开通 DealerCare 账号。请在 7 天内用下面的链接设置密码，链接只能用一次：', '{link}', '以后请从这里登录：{portal}'] },
    en: { subject: 'Welcome to DealerCare', lines: ['Hello {name},', 'you have a DealerCare account. Set your password within 7 days with this link, which works once:', '{link}', 'After that you sign in here: {portal}'] },
  },
  PASSWORD_CHANGED: {
    'zh-CN': { subject: 'DealerCare 密码已更改', lines: ['{name}，您好。', '您的密码刚刚被更改，其他设备已退出登录。', '如果不是您本人操作的，请立即重设密码并告知管理员：{portal}'] },
    en: { subject: 'Your DealerCare password was changed', lines: ['Hello {name},', 'your password was changed just now, and other devices were signed out.', 'If it was not you, set a new password at once and tell your administrator: {portal}'] },
  },
  SECOND_FACTOR_ON: {
    'zh-CN': { subject: 'DealerCare 两步验证已开启', lines: ['{name}，您好。', '您的账号已开启两步验证，登录时需要验证器中的验证码。', '如果不是您本人操作的，请立即告知管理员：{portal}'] },
    en: { subject: 'DealerCare asks for a second factor now', lines: ['Hello {name},', 'your account has a second factor now: signing in asks for a code of your authenticator.', 'If it was not you, tell your administrator at once: {portal}'] },
  },
  SECOND_FACTOR_OFF: {
    'zh-CN': { subject: 'DealerCare 两步验证已关闭', lines: ['{name}，您好。', '您的账号已关闭两步验证，登录只需密码。', '如果不是您本人操作的，请立即告知管理员：{portal}'] },
    en: { subject: 'DealerCare no longer asks for a second factor', lines: ['Hello {name},', 'the second factor of your account was removed: a password is enough to sign in.', 'If it was not you, tell your administrator at once: {portal}'] },
  },
};

/** The words of a mail. Names are put in as they are: a mail is plain text. */
export function mailWords(kind: MailKind, locale: 'zh-CN' | 'en', values: Readonly<Record<'name' | 'link' | 'portal', string>>): { subject: string; text: string } {
  const { subject, lines } = texts[kind][locale];
  const filled = lines.map((line) => line.replace(/\{(name|link|portal)\}/g, (_, word: keyof typeof values) => values[word]));
  return { subject, text: filled.join('\n\n') };
}
