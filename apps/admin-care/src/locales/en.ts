import type { Translation } from '@dealercare/admin-kit/i18n';
import call from './en/call.js';
import messages from './en/messages.js';
import rules from './en/rules.js';
import tasks from './en/tasks.js';
import today from './en/today.js';
import words from './en/words.js';
import type zhCN from './zh-CN.js';

const en: Translation<typeof zhCN> = { ...words, ...today, ...call, ...tasks, ...rules, ...messages };

export default en;
