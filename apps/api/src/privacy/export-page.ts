import type { Locale } from '../platform/locale.js';
import type { Held } from './everything-held.js';

const titles: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  customer: ['\u5ba2\u6237', 'Customer'], consent: ['\u6388\u6743\uff08\u5f53\u524d\uff09', 'Consent (now)'], consent_record: ['\u6388\u6743\u8bb0\u5f55', 'Consent (history)'], vehicle: ['\u8f66\u8f86', 'Cars'], vehicle_ownership: ['\u8f66\u8f86\u5f52\u5c5e', 'Ownership of cars'],
  repair_order: ['\u7ef4\u4fee\u5de5\u5355', 'Repair orders'], repair_order_line: ['\u7ef4\u4fee\u9879\u76ee', 'Work done'], insurance_policy: ['\u4fdd\u5355', 'Insurance'], appointment: ['\u9884\u7ea6', 'Appointments'], complaint: ['\u6295\u8bc9', 'Complaints'], contact_log: ['\u8054\u7cfb\u8bb0\u5f55', 'Contacts'],
  outbound_message: ['\u77ed\u4fe1', 'Messages'], care_task: ['\u5173\u6000\u4efb\u52a1', 'Care tasks'], survey_response: ['\u56de\u8bbf\u7b54\u5377', 'Surveys'], suggestion: ['\u610f\u89c1\u5efa\u8bae', 'Suggestions'], access_entry: ['\u67e5\u770b\u8bb0\u5f55', 'Who has looked'],
  person_export: ['\u5bfc\u51fa\u8bb0\u5f55', 'Exports'], erasure: ['\u5220\u9664\u8bf7\u6c42', 'Requests to erase'],
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);

/** The same as a page that people can read and print; it loads nothing and runs nothing. */
export function exportPage(held: Held, locale: Locale, title: string): string {
  const sections = Object.entries(held).map(([table, rows]) => {
    const name = titles[table]?.[locale === 'en' ? 1 : 0] ?? table.replaceAll('_', ' ');
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const head = columns.map((column) => `<th scope="col">${escaped(column.replaceAll('_', ' '))}</th>`).join('');
    const body = rows.map((row) => `<tr>${columns.map((column) => `<td>${escaped(String(row[column] ?? ''))}</td>`).join('')}</tr>`).join('\n');
    return `<h2>${escaped(name)}</h2>\n<table border="1"><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
  });
  return `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\n<h1>${escaped(title)}</h1>\n${sections.join('\n')}\n</body></html>\n`;
}
