import { shownAddress, shownIdNumber, shownName, shownPhone } from '../customer/person-sight.js';
import { imagePlace } from '../platform/audit/audit.js';
import type { AuditEntry } from '../platform/audit/audit.entity.js';
import type { Ctx } from '../platform/context.js';

export type Image = Record<string, unknown>;

/** The two sides of a change, as they were written. */
export interface Images {
  before: Image | null;
  after: Image | null;
  /** The person's key is destroyed: nobody reads them any more. */
  erased: boolean;
}

type Sealed = Pick<AuditEntry, 'entityId' | 'subjectKeyId' | 'imageBefore' | 'imageAfter'>;

async function openSide(ctx: Ctx, entry: Sealed, side: 'before' | 'after'): Promise<Image | 'ERASED' | null> {
  const stored = side === 'before' ? entry.imageBefore : entry.imageAfter;
  if (stored === null) return null;
  const text = entry.subjectKeyId ? await ctx.app.subjectKeys.open(ctx.db, entry.subjectKeyId, stored, imagePlace(entry.entityId, side)) : stored;
  return text === null ? 'ERASED' : JSON.parse(text) as Image;
}

export async function openImages(ctx: Ctx, entry: Sealed): Promise<Images> {
  const [before, after] = [await openSide(ctx, entry, 'before'), await openSide(ctx, entry, 'after')];
  if (before === 'ERASED' || after === 'ERASED') return { before: null, after: null, erased: true };
  return { before, after, erased: false };
}

/** One field of a change, as this reader may see it. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
  masked: boolean;
}

type Mask = (text: string) => string | null;

/** Never in the clear here: to see them there is the reveal, with its reason and its limit. */
const always: Readonly<Record<string, Mask>> = { phone: shownPhone, phone2: shownPhone, idNumber: shownIdNumber };
/** In the clear for those who may read the person's name at that dealer (K3); anybody else sees that they changed. */
const personal: Readonly<Record<string, Mask>> = {
  name: (name) => shownName(false, name), address: (address) => shownAddress(false, address), occupation: () => '**', hobbies: () => '**', solarBirthday: () => '****-**-**', lunarBirthday: () => '**',
};
/** Found by, sorted by, made with: no words of their own. */
const technical = new Set(['subjectKeyId', 'phoneIndex', 'phoneTailIndex', 'phone2Index', 'idNumberIndex', 'personKey', 'nameSearch', 'namePinyin', 'solarMonthDay', 'lunarMonthDay', 'lunarLeap', 'phoneKind', 'phoneCipher', 'phone2Cipher', 'idNumberCipher']);

const text = (value: unknown): string | null => (value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value));

/** The fields that differ between the two sides, masked where this reader has no right to them. */
export function fieldChanges({ before, after }: Images, seesPeople: boolean): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((field) => !technical.has(field));
  return fields.flatMap((field): FieldChange[] => {
    const [was, is] = [text(before?.[field]), text(after?.[field])];
    if (was === is) return [];
    const mask = always[field] ?? (seesPeople ? undefined : personal[field]);
    const shown = (value: string | null): string | null => (value === null || !mask ? value : mask(value));
    return [{ field, before: shown(was), after: shown(is), masked: mask !== undefined }];
  });
}
