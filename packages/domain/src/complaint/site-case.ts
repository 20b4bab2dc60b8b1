import { cellText } from '../customer/cell-text.js';
import { read, unread, type Reading } from '../customer/reading.js';

/** How far a complaint site says that a case is: in review, accepted by the maker, answered by it, rated by the owner. */
export const siteStatuses = ['IN_REVIEW', 'ACCEPTED', 'ANSWERED', 'RATED'] as const;
export type SiteStatus = (typeof siteStatuses)[number];

const words: Readonly<Record<SiteStatus, readonly string[]>> = {
  IN_REVIEW: ['信息审核', '审核中', '待审核', 'in review', 'under review', 'review'],
  ACCEPTED: ['厂家受理', '已受理', '受理', '受理中', 'accepted', 'accepted by maker', 'accepted by manufacturer'],
  ANSWERED: ['处理反馈', '已反馈', '厂家反馈', '厂家回复', '已回复', 'answered', 'replied', 'feedback'],
  RATED: ['用户评分', '已评分', '用户评价', '已评价', 'rated', 'rated by owner', 'scored'],
};

const byWord = new Map(siteStatuses.flatMap((status) => words[status].map((word) => [word, status] as const)));

/** Reads the site's word for how far the case is. EMPTY: no word. WORD: none that is known. */
export function readSiteStatus(raw: string): Reading<SiteStatus, 'EMPTY' | 'WORD'> {
  const text = cellText(raw).toLowerCase();
  if (text === '') return unread('EMPTY');
  const status = byWord.get(text);
  return status ? read(status) : unread('WORD');
}

/** The owner has rated the answer: the case is over; every other one is still open (rulings 17). */
export function hasEnded(status: SiteStatus): boolean {
  return status === 'RATED';
}

/** A letter for the group (A engine .. H body, I to Q service, sales and other disputes) and the site's own number. */
const FAULT_CODE = /^[A-Z]\d{1,4}$/;

/** The fault codes of a cell such as `A24,G52,`, each once in their order, and the parts that are none. */
export function readFaultCodes(raw: string): { codes: string[]; unread: string[] } {
  const parts = cellText(raw).toUpperCase().split(/[,;、|\s]+/u).filter((part) => part !== '');
  const codes = parts.filter((part) => FAULT_CODE.test(part));
  return { codes: [...new Set(codes)], unread: parts.filter((part) => !FAULT_CODE.test(part)) };
}
