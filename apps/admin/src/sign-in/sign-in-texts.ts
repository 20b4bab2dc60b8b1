/** Texts before signing in, both languages at once: they are needed before anything can be fetched. */
export const signInTexts = {
  'zh-CN': {
    title: '客户关怀',
    promise: '每一个承诺，都有时钟。',
    lead: '经销商集团售后客户关怀',
    heading: '登录',
    email: '邮箱',
    password: '密码',
    show: '显示密码',
    hide: '隐藏密码',
    submit: '登录',
    submitting: '正在登录',
    unreachable: '无法连接服务器，未登录。请检查网络后重试。',
    otherLanguage: 'English',
    forgot: '忘记密码',
  },
  en: {
    title: 'Customer care',
    promise: 'Every promise has a clock.',
    lead: 'After-sales customer care for dealer groups',
    heading: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    show: 'Show password',
    hide: 'Hide password',
    submit: 'Sign in',
    submitting: 'Signing in',
    unreachable: 'The server cannot be reached; you are not signed in. Check your network and try again.',
    otherLanguage: '中文',
    forgot: 'Forgot your password?',
  },
} as const;

export type SignInTexts = Record<keyof (typeof signInTexts)['zh-CN'], string>;
