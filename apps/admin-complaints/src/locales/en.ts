import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from './zh-CN.js';
import caseTexts from './en/case.js';
import cases from './en/cases.js';
import clock from './en/clock.js';
import pages from './en/pages.js';
import word from './en/words.js';

const en: Translation<typeof zhCN> = { case: caseTexts, cases, clock, word, ...pages };

export default en;
