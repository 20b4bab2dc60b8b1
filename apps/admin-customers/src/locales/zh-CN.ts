import customers from './zh-CN/customers.js';
import imports from './zh-CN/imports.js';
import privacy from './zh-CN/privacy.js';
import vehicles from './zh-CN/vehicles.js';
import words from './zh-CN/words.js';

export default { ...words, ...customers, ...vehicles, ...imports, ...privacy };
