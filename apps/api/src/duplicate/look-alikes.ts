import { normaliseIdNumber } from '@dealercare/domain/customer/id-number';
import { guessNameKind } from '@dealercare/domain/customer/name-kind';
import { normaliseName } from '@dealercare/domain/customer/name';
import { normalisePhone } from '@dealercare/domain/customer/phone';
import { normalisePlate } from '@dealercare/domain/customer/plate';
import { normaliseVin } from '@dealercare/domain/customer/vin';
import { duplicateSettings } from '@dealercare/domain/duplicate/duplicate-settings';
import { likenessOf, type ComparedFile, type Likeness } from '@dealercare/domain/duplicate/likeness';
import { nameIndexes } from '../customer/name-search.js';
import { phoneIndexOf } from '../customer/secret-fields.js';
import type { Ctx } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';
import { isPlain } from '../platform/database/database.js';
import { setting } from '../policy/settings-state.js';
import { comparedFiles } from './compared-files.js';
import type { LookAlikesInput } from './duplicate.inputs.js';

export interface FoundLookAlike extends Likeness {
  customerId: string;
  /** It owns the very car: not a likeness, but the file itself (rulings 10). */
  isKnown: boolean;
}

const SHOWN = 5;
const PER_BLOCK = 20;
const NAMESAKES = 50;

/** What somebody is about to write down, in the form in which files are compared. */
function soughtFile(ctx: Ctx, { name, phone, phone2, idNumber, vin, plate, birthday, sex, address }: LookAlikesInput): ComparedFile {
  const known = normaliseName(name ?? '');
  const index = (number: string | null | undefined): string | null => {
    const normal = number ? normalisePhone(number) : null;
    return normal && phoneIndexOf(ctx.app, normal);
  };
  return {
    name: known, pinyin: known === '' ? '' : nameIndexes(known).nameKey, kind: guessNameKind(known), phone: index(phone), phone2: index(phone2),
    idNumber: idNumber?.trim() ? ctx.app.fieldCipher.blindIndex('id-number', normaliseIdNumber(idNumber)) : null, birthday: birthday ?? null, sex: sex ?? null, address: address ?? null,
    vins: vin?.trim() ? [normaliseVin(vin)].filter(isPlain) : [], plates: plate?.trim() ? [normalisePlate(plate)] : [],
  };
}

/** Files that share a number, a name or a car with it: each block one index range, and short. */
async function candidates(ctx: Ctx, dealerId: string, { pinyin, phone, phone2, idNumber, vins, plates }: ComparedFile): Promise<{ ids: string[]; owners: Set<string> }> {
  const dealer = bareId(dealerId);
  const found = new Set<string>();
  const among = async (sql: string, params: readonly string[], limit = PER_BLOCK): Promise<string[]> => {
    const ids = (await ctx.db.rows(`${sql} LIMIT ${limit}`, params)).flatMap(([id]) => (id === null ? [] : [String(id)]));
    for (const id of ids) found.add(id);
    return ids;
  };
  for (const number of [phone, phone2]) {
    if (number === null) continue;
    await among("SELECT id FROM customer WHERE phone_index = ? AND dealer_id = ? AND status = 'ACTIVE'", [number, dealer]);
    await among("SELECT id FROM customer WHERE phone2_index = ? AND dealer_id = ? AND status = 'ACTIVE'", [number, dealer]);
  }
  if (idNumber) await among("SELECT id FROM customer WHERE id_number_index = ? AND dealer_id = ? AND status = 'ACTIVE'", [idNumber, dealer]);
  if (pinyin) await among("SELECT id FROM customer WHERE dealer_id = ? AND name_key = ? AND status = 'ACTIVE'", [dealer, pinyin], NAMESAKES);
  const owners = new Set<string>();
  for (const vin of vins) for (const owner of await among('SELECT owner_id FROM vehicle WHERE dealer_id = ? AND vin = ?', [dealer, vin])) owners.add(owner);
  for (const plate of plates) await among('SELECT owner_id FROM vehicle WHERE dealer_id = ? AND plate = ?', [dealer, plate]);
  return { ids: [...found], owners };
}

async function ranked(ctx: Ctx, dealerId: string, sought: ComparedFile, except: string | null): Promise<FoundLookAlike[]> {
  const { ids, owners } = await candidates(ctx, dealerId, sought);
  const files = await comparedFiles(ctx, dealerId, ids.filter((id) => id !== except));
  const warnAt = await setting(ctx.app, dealerId, duplicateSettings.warnAt);
  return [...files].map(([id, file]) => ({ customerId: wireId('cus', id), isKnown: owners.has(id), ...likenessOf(sought, file) }))
    .filter(({ score, isKnown }) => isKnown || score >= warnAt)
    .sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || b.score - a.score || (a.customerId < b.customerId ? -1 : 1)).slice(0, SHOWN);
}

/** Files of the dealer that look like what somebody is about to write down (G1): the likeliest first. */
export const lookAlikesOf = (ctx: Ctx, input: LookAlikesInput): Promise<FoundLookAlike[]> => ranked(ctx, input.dealerId, soughtFile(ctx, input), null);

/** Files that look like one that stands. */
export async function lookAlikesOfFile(ctx: Ctx, { id, dealerId }: { id: string; dealerId: string }): Promise<FoundLookAlike[]> {
  const own = (await comparedFiles(ctx, dealerId, [bareId(id)])).get(bareId(id));
  return own ? (await ranked(ctx, dealerId, own, bareId(id))).map((found) => ({ ...found, isKnown: false })) : [];
}
