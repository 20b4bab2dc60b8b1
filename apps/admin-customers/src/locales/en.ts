import type { Translation } from '@dealercare/admin-kit/i18n';
import customers from './en/customers.js';
import duplicates from './en/duplicates.js';
import exports from './en/exports.js';
import imports from './en/imports.js';
import privacy from './en/privacy.js';
import records from './en/records.js';
import tiers from './en/tiers.js';
import vehicles from './en/vehicles.js';
import words from './en/words.js';
import type zhCN from './zh-CN.js';

const en: Translation<typeof zhCN> = { ...words, ...customers, ...duplicates, ...vehicles, ...imports, ...exports, ...privacy, ...records, ...tiers };

export default en;
