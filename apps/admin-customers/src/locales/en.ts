import type { Translation } from '@dealercare/admin-kit/i18n';
import customers from './en/customers.js';
import imports from './en/imports.js';
import privacy from './en/privacy.js';
import vehicles from './en/vehicles.js';
import words from './en/words.js';
import type zhCN from './zh-CN.js';

const en: Translation<typeof zhCN> = { ...words, ...customers, ...vehicles, ...imports, ...privacy };

export default en;
