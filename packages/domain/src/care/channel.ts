/** Ways to reach a customer (C-082). DIRECT_MAIL and BIRTHDAY_CARD travel by post. */
export const channels = ['PHONE', 'SMS', 'WECHAT', 'EMAIL', 'DIRECT_MAIL', 'BIRTHDAY_CARD'] as const;
export type Channel = (typeof channels)[number];
