import { addDays } from '@dealercare/domain/time/local-date';
import { contactPlace } from '../customer/contacts/contact-person.service.js';
import { observationPlace } from '../customer/observations/observation-note.service.js';
import { sealWords } from '../customer/sealed-words.js';
import { Customer } from '../customer/customer.entity.js';
import type { TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../platform/ids.js';
import * as names from './names.js';
import type { Chance } from './random.js';
import type { DemoVehicle } from './seed-files.js';

const stamps = (tx: TxCtx) => ({ createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 });
const HOURS = ['01:00', '02:30', '06:00', '07:30'];
const WISHES = ['\u5b9a\u671f\u4fdd\u517b', '\u66f4\u6362\u8f6e\u80ce', '\u7a7a\u8c03\u5f02\u5473', '\u5239\u8f66\u5f02\u54cd'];
const NOTES = ['\u559c\u6b22\u5468\u516d\u4e0a\u5348\u8fdb\u5382', '\u5e38\u8dd1\u9ad8\u901f\uff0c\u5173\u5fc3\u8f6e\u80ce', '\u4e60\u60ef\u5fae\u4fe1\u652f\u4ed8', '\u5bf9\u7b49\u5f85\u65f6\u95f4\u654f\u611f', '\u5e0c\u671b\u4e8b\u5148\u62a5\u4ef7'];
const [FLEETS, NOTED] = [8, 20];

/** What stands beside some files: arrivals of these days, firms' drivers, observations, one driver who is not the owner. */
export async function seedRecords(tx: TxCtx, chance: Chance, dealerId: string, vehicles: readonly DemoVehicle[], today: string): Promise<void> {
  await insertRows(tx.db, 'appointment', vehicles.filter((_car, index) => index % 40 === 3).map(({ id, ownerId }) => ({
    id: newId('apt'), dealerId, customerId: ownerId, vehicleId: id, plannedAt: new Date(`${addDays(today, chance.whole(1, 9))}T${chance.pick(HOURS)}:00.000Z`), status: 'BOOKED', source: chance.pick(['PHONE', 'DESK', 'ONLINE']),
    wish: chance.pick(WISHES), ...stamps(tx),
  })));
  await insertRows(tx.db, 'inspection_record', vehicles.filter(({ deliveryDate }, index) => index % 9 === 0 && deliveryDate < addDays(today, -800)).map(({ id, deliveryDate }) => (
    { id: newId('isp'), dealerId, vehicleId: id, doneOn: addDays(deliveryDate, 725), kind: 'CERTIFICATE', ...stamps(tx) })));
  const firms = await tx.db.manager.find(Customer, { where: { dealerId, kind: 'ORGANISATION' }, take: FLEETS });
  const contacts: Record<string, unknown>[] = [];
  for (const [nth, { id: customerId, subjectKeyId }] of firms.entries()) {
    for (const [kind, serial] of [['LEADER', 0], ['DRIVER', 1]] as const) {
      const id = newId('cpn');
      contacts.push({
        id, dealerId, customerId, kind, nameCipher: await sealWords(tx, subjectKeyId, contactPlace(id, 'name'), names.personName(chance)),
        mobileCipher: await sealWords(tx, subjectKeyId, contactPlace(id, 'mobile'), `1890000${String(nth * 2 + serial).padStart(4, '0')}`), isPrimary: kind === 'DRIVER', ...stamps(tx),
      });
    }
  }
  await insertRows(tx.db, 'contact_person', contacts);
  const people = await tx.db.manager.find(Customer, { where: { dealerId, kind: 'PERSON' }, order: { id: 'ASC' }, take: NOTED });
  const notes: Record<string, unknown>[] = [];
  for (const { id: customerId, subjectKeyId } of people) {
    const id = newId('obn');
    notes.push({
      id, dealerId, customerId, category: chance.pick(['HABIT', 'SERVICE', 'PAYMENT', 'DRIVING']), method: chance.pick(['TALK', 'SEEN', 'PHONE']), point: '\u63a5\u8f66', observedOn: addDays(today, -chance.whole(1, 90)),
      textCipher: await sealWords(tx, subjectKeyId, observationPlace(id, 'text'), chance.pick(NOTES)), ...stamps(tx),
    });
  }
  await insertRows(tx.db, 'observation_note', notes);
}
