import { In } from 'typeorm';
import type { Ctx } from '../platform/context.js';
import { Customer } from './customer.entity.js';

/** All files that have gone into this one, also those that went into one of them first. */
export async function filesMergedInto(ctx: Ctx, { id, dealerId }: Pick<Customer, 'id' | 'dealerId'>): Promise<Customer[]> {
  const files: Customer[] = [];
  for (let into = [id]; into.length > 0;) {
    const found = (await ctx.db.manager.findBy(Customer, { dealerId, mergedIntoId: In(into) })).filter((file) => !files.some((known) => known.id === file.id));
    files.push(...found);
    into = found.map((file) => file.id);
  }
  return files;
}

/** The file in use at the end of a chain of merges; null when that one is gone. */
export async function survivorOf(ctx: Ctx, id: string): Promise<string | null> {
  let file = await ctx.db.manager.findOneBy(Customer, { id });
  while (file?.status === 'MERGED' && file.mergedIntoId) file = await ctx.db.manager.findOneBy(Customer, { id: file.mergedIntoId });
  return file?.status === 'ACTIVE' ? file.id : null;
}
