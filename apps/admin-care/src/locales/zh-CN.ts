import call from './zh-CN/call.js';
import messages from './zh-CN/messages.js';
import rules from './zh-CN/rules.js';
import tasks from './zh-CN/tasks.js';
import today from './zh-CN/today.js';
import words from './zh-CN/words.js';

export default { ...words, ...today, ...call, ...tasks, ...rules, ...messages };
