import { guessNameKind } from '../customer/name-kind.js';
import { normaliseName } from '../customer/name.js';
import { foldVariants } from './variant-character.js';

/** What the law puts behind a firm's name, and remarks in brackets: 江苏鼎盛物流有限公司(开发区) is 江苏鼎盛物流. */
const LEGAL_FORM = /(?:股份)?(?:有限)?(?:责任)?(?:公司|合伙企业|集团)$/u;
const BRANCH = /(?:第[一二三四五六七八九十]+)?(?:分公司|分厂|分店|门店|营业部)$/u;
const REMARK = /[([（【][^)\]）】]*[)\]）】]/gu;
const LATIN_FORM = /[\s,.]+(?:co(?:mpany|rp(?:oration)?)?|ltd|limited|inc|llc|plc|gmbh|group)\b\.?/giu;
const SHORTEST_CORE = 2;

function withoutForm(name: string): string {
  const core = name.replace(BRANCH, '').replace(LEGAL_FORM, '').replace(/集团$/u, '').replace(LATIN_FORM, '');
  return Array.from(core).length >= SHORTEST_CORE ? core : name;
}

/** The core as it is written: no blanks, and of a firm without its legal form and branch. */
export const writtenCore = (raw: string): string => coreOf(normaliseName(raw).toLowerCase());

/** What is compared of a name: its core with variant characters in their plain form. */
export const nameCore = (raw: string): string => coreOf(foldVariants(normaliseName(raw)).toLowerCase());

function coreOf(name: string): string {
  const core = guessNameKind(name) === 'ORGANISATION' ? withoutForm(name.replace(REMARK, '') || name) : name;
  return core.replace(/[\s·.,'-]/gu, '');
}
