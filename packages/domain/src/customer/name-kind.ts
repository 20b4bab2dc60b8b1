/** A natural person, or a firm, authority or other body (Customer.kind). */
export type NameKind = 'PERSON' | 'ORGANISATION';

const LEGAL_FORMS = ['公司', '有限', '株式会社'];

/** Words of bodies; at least one other character must stand beside them. */
const BODIES = [
  '集团', '银行', '分行', '支行', '信用社', '医院', '卫生院', '学校', '学院', '幼儿园', '研究院', '研究所', '设计院', '政府', '委员会', '街道办', '办事处',
  '村委会', '居委会', '协会', '商会', '基金会', '法院', '检察院', '派出所', '交警', '武警', '部队', '支队', '大队', '总队', '车队', '事务所', '合作社', '工作室',
  '经营部', '经销部', '服务部', '门市部', '营业部', '项目部', '商行', '商店', '超市', '酒店', '宾馆', '饭店', '旅行社', '出版社', '报社', '电视台', '养殖场',
  '出租汽车', '汽贸',
];
/** Given names have these too: 张大学, 王中心. */
const NAME_LIKE_BODIES = ['中心', '企业', '大学', '中学', '小学', '学会', '工会', '农场'];
const BODY_ENDINGS = ['厂', '局'];
/** Endings of given names as well; only longer names are taken for bodies by them. */
const NAME_LIKE_ENDINGS = ['社', '店', '部', '所', '站', '院', '处', '队', '馆', '行', '园', '场', '校', '署'];
/** Longer than any person's name. */
export const NAME_LIMIT = 100;
const SHORTEST_BODY = 3;
const SHORTEST_NAME_LIKE_BODY = 5;

const LATIN_FORMS = /[\s,.(&](?:co(?:mpany|rp(?:oration)?)?|ltd|limited|inc|llc|llp|plc|gmbh|ag|group|bank|university|hospital|hotel|cent(?:re|er))\b/iu;
const TRAILING_REMARK = /\s*[([【][^)\]】]*[)\]】]?$/u;

function holds(name: string, words: readonly string[], beside: number): boolean {
  const length = Array.from(name).length;
  return words.some((word) => name.includes(word) && length >= word.length + beside);
}

function endsIn(name: string, endings: readonly string[], shortest: number): boolean {
  return Array.from(name).length >= shortest && endings.some((ending) => name.endsWith(ending));
}

/** Guesses from its words whether a normalised name is a person's or a body's. A guess: staff can put it right. */
export function guessNameKind(name: string): NameKind {
  if (name.length > NAME_LIMIT) return 'ORGANISATION';
  const core = name.replace(TRAILING_REMARK, '') || name;
  const body = holds(core, LEGAL_FORMS, 0) || holds(core, BODIES, 1) || holds(core, NAME_LIKE_BODIES, 2)
    || endsIn(core, BODY_ENDINGS, SHORTEST_BODY)
    || (!core.includes('·') && endsIn(core, NAME_LIKE_ENDINGS, SHORTEST_NAME_LIKE_BODY))
    || LATIN_FORMS.test(core);
  return body ? 'ORGANISATION' : 'PERSON';
}
