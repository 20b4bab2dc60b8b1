import { guessNameKind, type NameKind } from './name-kind.js';
import { normaliseName } from './name.js';
import { surnameOf } from './surname.js';

/** Two stars whatever is hidden, so that the length of a name gives nothing away. */
const HIDDEN = '**';

/** What may be seen of a body's name: its legal form or sort, since the rest may hold its owner's name (王小明汽修厂). */
const BODY_SORT = /(?:(?:股份)?有限(?:责任)?公司|集团公司|公司|集团|银行|医院|学校|学院|大学|委员会|中心|协会|事务所|合作社|工作室|经营部|厂|局)$/u;

function maskOrganisation(name: string): string {
  const sort = BODY_SORT.exec(name)?.[0] ?? '';
  const hidden = Array.from(name.slice(0, name.length - sort.length));
  return hidden.length === 0 ? `${HIDDEN}${sort}` : `${hidden.length > 1 ? hidden[0]! : ''}${HIDDEN}${sort}`;
}

function maskPerson(name: string): string {
  const surname = surnameOf(name);
  return surname === name ? HIDDEN : `${surname}${HIDDEN}`;
}

/**
 * A name for those who may not see it whole (K3): 王**, 欧阳**, 阿**, J**, 宁**有限公司. A name of one character is hidden
 * altogether. Empty stays empty.
 * @param kind what the file says; guessed from the words when it is not known.
 */
export function maskName(raw: string, kind?: NameKind): string {
  const name = normaliseName(raw);
  if (name === '') return '';
  return (kind ?? guessNameKind(name)) === 'ORGANISATION' ? maskOrganisation(name) : maskPerson(name);
}
