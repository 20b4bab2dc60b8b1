import { laterTexts } from './later-texts.js';
import type { SignInLanguage } from './machine-language.js';

// What not everybody needs at the door, and nobody before the first paint: one file of its own.
export { showSetup } from '../setup/setup-page.js';
export { createCodeForm } from './code-form.js';
export { demoPanel } from './demo-panel.js';
export { createForgotForm } from './forgot-form.js';
export { showReset } from './reset-page.js';
export { signOnButton } from './sign-on-button.js';

/** Why the way over the identity provider came to nothing; empty for what we have no words for. */
export function problemWords(problem: string, language: SignInLanguage): string {
  const texts: Readonly<Record<string, string>> = laterTexts[language];
  return problem.startsWith('SIGN_ON_') ? texts[problem] ?? '' : '';
}

export const forgotHeading = (language: SignInLanguage): string => laterTexts[language].forgotHeading;
