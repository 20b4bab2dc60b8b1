import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from './file.zh-CN.js';
import event from './en/event.js';
import field from './en/field.js';
import file from './en/file.js';
import register from './en/register.js';
import verb from './en/verb.js';

const en: Translation<typeof zhCN> = { event, field, file, register, verb };

export default en;
