import { cellText } from './cell-text.js';

const HIDDEN = '****';

/** A character of a region's name. Streets, houses and villages end a name, so that none of them slips through as a district. */
const PART = '[^\\P{Script=Han}路街巷弄号幢栋室楼镇乡村]';
const FIRST = '\\p{Script=Han}';
/** 新区路 and 红旗路 are streets. */
const NO_STREET = '(?![路街巷弄]|大道)';
const PROVINCE = `${PART}{2,5}?(?:省|自治区|特别行政区)`;
const CITY = `(?:景德镇市|${FIRST}乡市|${FIRST}${PART}{0,4}?(?:(?<![超夜菜早集])市|地区|盟)|${FIRST}${PART}{0,8}?自治州)`;
/** 阳光小区 is an estate and 超市 a shop. */
const DISTRICT = `${FIRST}${PART}{0,6}?(?:(?<![小社校厂景库宅片院营])区|县|旗(?!区)|(?<![超夜菜早集])市)${NO_STREET}`;
const VISIBLE = new RegExp(`^(?:${PROVINCE})?(?:${CITY})?(?:${DISTRICT})?`, 'u');
const POSTCODE = /^\d{6}(?!\d)/u;

/**
 * An address for those who may not see it whole (K3): province, city and district stay, the rest is hidden: 苏州市姑苏区****.
 * Whatever is not surely one of the three is hidden. Empty stays empty.
 */
export function maskAddress(raw: string): string {
  const address = cellText(raw).replace(/\s/gu, '');
  return address === '' ? '' : `${VISIBLE.exec(address.replace(POSTCODE, ''))?.[0] ?? ''}${HIDDEN}`;
}
