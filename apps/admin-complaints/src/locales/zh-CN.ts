import caseTexts from './zh-CN/case.js';
import cases from './zh-CN/cases.js';
import clock from './zh-CN/clock.js';
import pages from './zh-CN/pages.js';
import word from './zh-CN/words.js';

export default { case: caseTexts, cases, clock, word, ...pages };
