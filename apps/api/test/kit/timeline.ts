import { Customer } from '../../src/customer/customer.entity.js';
import { insertRows } from '../../src/platform/database/insert-rows.js';
import { bareId, newId } from '../../src/platform/ids.js';
import { buildCustomer, buildVehicle } from './care.js';
import type { Kit } from './kit.js';
import { asSystem } from './people.js';

const DAY_MS = 86_400_000;

/** A customer with so many things on the timeline, a day or less apart, back from an instant: calls, messages, visits, words on contacts, surveys, complaints. */
export async function buildHeavyCustomer(kit: Kit, dealerId: string, entries: number, until: Date): Promise<string> {
  const customerId = await buildCustomer(kit, dealerId, { sms: 'UNKNOWN' });
  const vehicleId = await buildVehicle(kit, dealerId, customerId);
  await asSystem(kit, async (tx) => {
    const { subjectKeyId, personKey } = await tx.db.manager.findOneByOrFail(Customer, { id: customerId });
    const stamps = { createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 };
    const sealed = (place: string): Promise<string> => tx.app.subjectKeys.seal(tx.db, subjectKeyId, '没有特别的事', place);
    const rows: Record<string, object[]> = { contact_log: [], outbound_message: [], repair_order: [], consent_record: [], survey_response: [], complaint: [] };
    for (let index = 0; index < entries; index += 1) {
      const at = new Date(until.getTime() - index * DAY_MS / 10);
      const day = at.toISOString().slice(0, 10);
      const id = newId('ctl');
      const contact = { id, dealerId, customerId, personKey, vehicleId, direction: 'OUT', purpose: 'FOLLOW_UP', capClass: 'FOLLOW_UP', at, onDay: day, noteCipher: null, ...stamps };
      const kind = index % 20;
      if (kind < 8) rows['contact_log']!.push({ ...contact, channel: 'PHONE', outcome: 'REACHED', noteCipher: await sealed(`contact_log|${id}|note`) });
      else if (kind < 14) {
        const messageId = newId('msg');
        rows['outbound_message']!.push({ id: messageId, dealerId, customerId, onceKey: newId('msg'), template: 'CR-20', channel: 'SMS', messageClass: 'CARE', purpose: 'MAINTENANCE', capClass: 'INVITE', textCipher: await sealed(`outbound_message|${messageId}|text`), status: 'SENT', notBefore: at, notAfter: at, attempts: 1, sentAt: at, ...stamps });
        rows['contact_log']!.push({ ...contact, channel: 'SMS', outcome: null });
      } else if (kind < 16) rows['repair_order']!.push({ id: newId('ord'), dealerId, orderNo: `H${index}-${bareId(customerId).slice(-6)}`, vehicleId, customerId, openedOn: day, handedOverOn: day, workType: 'MINOR', labourFen: 0, partsFen: 0, totalFen: 0, ...stamps });
      else if (kind < 18) rows['consent_record']!.push({ id: newId('con'), dealerId, customerId, purpose: 'CARE', channel: 'SMS', status: index % 40 < 20 ? 'GRANTED' : 'WITHDRAWN', source: 'DESK', evidence: '', capturedAt: at });
      else if (kind === 18) rows['survey_response']!.push({ id: newId('svr'), dealerId, taskId: newId('tsk'), customerId, vehicleId, survey: 'SERVICE_CALL', surveyNumber: 1, mode: 'PHONE', respondentRole: 'OWNER', status: 'SUBMITTED', extent: 'FULL', createdOn: day, submittedAt: at, overall: 5, result: 'SATISFIED', ...stamps });
      else {
        const caseId = newId('cmp');
        rows['complaint']!.push({
        id: caseId, number: `H-${index}-${bareId(customerId).slice(-6)}`, ownerUnitId: dealerId, originUnitId: dealerId, dealerId, customerId, channel: 'PHONE', receivedAt: at, receivedOn: day, enteredAt: at, descriptionCipher: await sealed(`complaint|${caseId}|description`), subjectKeyId,
        severity: 'GENERAL', severityReasons: [], status: 'CLOSED', isOpen: 0, level: 'DEALER_FRONTLINE', executor: 'DEALER_FRONTLINE', accusedIds: [], causeCodes: [], justification: 'UNJUDGED', nextDueAt: new Date('9999-12-31T00:00:00.000Z'), ...stamps,
      });
      }
    }
    for (const [table, list] of Object.entries(rows)) await insertRows(tx.db, table, list);
  });
  return customerId;
}
