import type { ComparedFile } from '@dealercare/domain/duplicate/likeness';
import type { NameKind } from '@dealercare/domain/customer/name-kind';
import type { Sex } from '@dealercare/domain/customer/sex';
import type { Ctx } from '../platform/context.js';
import { inList, type Row } from '../platform/database/database.js';
import { bareId } from '../platform/ids.js';

const PART = 500;
const text = (cell: Row[number] | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));

/** What files are compared by, by bare id; a few range reads for hundreds of them. Only files in use. */
export async function comparedFiles(ctx: Ctx, dealerId: string, ids: readonly string[]): Promise<Map<string, ComparedFile>> {
  const files = new Map<string, ComparedFile & { vins: string[]; plates: string[] }>();
  for (let from = 0; from < ids.length; from += PART) {
    const list = inList(ids.slice(from, from + PART));
    const where = [bareId(dealerId), ...list.params];
    const rows = await ctx.db.rows(
      `SELECT id, name, name_key, kind, phone_index, phone2_index, id_number_index, solar_birthday, sex, address FROM customer WHERE dealer_id = ? AND id IN (${list.sql}) AND status = 'ACTIVE'`, where);
    for (const [id, name, pinyin, kind, phone, phone2, idNumber, birthday, sex, address] of rows) {
      files.set(String(id), {
        name: String(name), pinyin: String(pinyin), kind: kind as NameKind, phone: text(phone), phone2: text(phone2), idNumber: text(idNumber), birthday: text(birthday), sex: sex as Sex | null, address: text(address), vins: [], plates: [],
      });
    }
    const owned = await ctx.db.rows(`SELECT owner_id, vin, plate FROM vehicle WHERE dealer_id = ? AND owner_id IN (${list.sql})`, where);
    const had = await ctx.db.rows(
      `SELECT o.customer_id, v.vin, NULL FROM vehicle_ownership o JOIN vehicle v ON v.dealer_id = o.dealer_id AND v.id = o.vehicle_id WHERE o.dealer_id = ? AND o.customer_id IN (${list.sql})`, where);
    for (const [owner, vin, plate] of [...owned, ...had]) {
      const file = files.get(String(owner));
      file?.vins.push(String(vin));
      if (plate !== null) file?.plates.push(String(plate));
    }
  }
  return files;
}
