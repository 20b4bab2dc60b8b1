import customers from './zh-CN/customers.js';
import duplicates from './zh-CN/duplicates.js';
import exports from './zh-CN/exports.js';
import imports from './zh-CN/imports.js';
import privacy from './zh-CN/privacy.js';
import records from './zh-CN/records.js';
import tiers from './zh-CN/tiers.js';
import vehicles from './zh-CN/vehicles.js';
import words from './zh-CN/words.js';

export default { ...words, ...customers, ...duplicates, ...vehicles, ...imports, ...exports, ...privacy, ...records, ...tiers };
