import type { Operation } from './operations.js';
import type { Records } from './records.js';
import { variablesFor, type Fill } from './values.js';

const KIND_OF_NAME: Readonly<Record<string, string>> = {
  toCustomer: 'cus', party: 'own', policy: 'ins', inspection: 'isp', warranty: 'vwr', appointment: 'apt', observationNote: 'obn',
  dealer: 'org', unit: 'org', to: 'org', from: 'org', customer: 'cus', vehicle: 'veh', order: 'ord', view: 'viw', bulk: 'blk', run: 'imp', template: 'itp', export: 'xpt', task: 'tsk', complaint: 'cmp', clock: 'clk', escalation: 'esc',
  remedy: 'rem', master: 'cmp', repeatOf: 'cmp', suggestion: 'sug', message: 'msg', assignee: 'usr', owner: 'usr', executor: 'usr', accused: 'usr', user: 'usr', substitute: 'usr', post: 'pst', absence: 'abs', region: 'org', parent: 'org', group: 'org', homeUnit: 'org', contactPerson: 'cpn', ownerUser: 'usr', survivor: 'cus', merged: 'cus', other: 'cus', otherCustomer: 'cus', merge: 'mrg',
};
/** Names of a second record of a kind, beside the first one. */
const SECOND: ReadonlySet<string> = new Set(['otherId', 'otherCustomerId', 'mergedId']);
/** unitId -> unit, taskIds -> task. */
export const kindOf = (name: string): string | undefined => KIND_OF_NAME[name.replace(/Ids?$/, '')];

/** All ways to fill an operation with the dealer's ids: an argument that is only called `id` is tried with every kind of record. */
export function fillings(operation: Operation, { samples, words }: Records): Record<string, unknown>[] {
  let open = false;
  const fill = (kind: string): Fill => ({
    textsFor: () => ['测试文字'],
    idFor: (name) => {
      const known = kindOf(name);
      const id = known && (SECOND.has(name) && samples.get(`${known}+`) || samples.get(known));
      open ||= !id;
      return id ?? samples.get(kind)!;
    },
  });
  // The search box is asked for everything that stands in the records.
  if (operation.args.some(({ name }) => name === 'words')) return words.map((text) => ({ ...variablesFor(operation, fill('org')), words: text }));
  const first = variablesFor(operation, fill('org'));
  return open ? [...samples.keys()].filter((kind) => !kind.endsWith('+')).map((kind) => variablesFor(operation, fill(kind))) : [first];
}

/** Whether the dealer is touched at all by what is asked for. */
export const namesARecord = (variables: Record<string, unknown>, { samples }: Records): boolean => {
  const text = JSON.stringify(variables);
  return [...samples.values()].some((id) => text.includes(id));
};
