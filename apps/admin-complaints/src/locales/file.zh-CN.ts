import event from './zh-CN/event.js';
import field from './zh-CN/field.js';
import file from './zh-CN/file.js';
import register from './zh-CN/register.js';
import verb from './zh-CN/verb.js';

export default { event, field, file, register, verb };
