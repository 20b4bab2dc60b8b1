/** The page of a record by the beginning of its id. */
const pages: Readonly<Record<string, string>> = { cmp: '/complaints', tsk: '/today/call', cus: '/customers', veh: '/vehicles', imp: '/imports' };

/** Where a notice leads; null when there is no page about its subject. */
export function noticeTarget(subjectId: string | null | undefined): string | null {
  const page = pages[subjectId?.split('_', 1)[0] ?? ''];
  return page ? `${page}/${subjectId ?? ''}` : null;
}
