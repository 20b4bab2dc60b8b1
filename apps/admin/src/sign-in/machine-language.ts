export type SignInLanguage = 'zh-CN' | 'en';

/** The language last used on this machine; the viewer's own one is known only after signing in. */
const KEY = 'dealercare.language';

export function machineLanguage(): SignInLanguage {
  const kept = localStorage.getItem(KEY);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  const wanted = navigator.languages.find((tag) => /^(?:zh|en)\b/i.test(tag)) ?? 'en';
  return wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export function keepMachineLanguage(language: SignInLanguage): void {
  localStorage.setItem(KEY, language);
}
