import type { Operation } from './operations.js';
import type { Records } from './records.js';
import { variablesFor, type Fill } from './values.js';

const KIND_OF_NAME: Readonly<Record<string, string>> = {
  dealer: 'org', unit: 'org', to: 'org', from: 'org', customer: 'cus', vehicle: 'veh', order: 'ord', run: 'imp', task: 'tsk', complaint: 'cmp', clock: 'clk', escalation: 'esc',
  remedy: 'rem', master: 'cmp', repeatOf: 'cmp', suggestion: 'sug', message: 'msg', assignee: 'usr', owner: 'usr', executor: 'usr', accused: 'usr', user: 'usr', substitute: 'usr', post: 'pst', absence: 'abs', region: 'org', parent: 'org', group: 'org', homeUnit: 'org',
};
/** unitId -> unit, taskIds -> task. */
export const kindOf = (name: string): string | undefined => KIND_OF_NAME[name.replace(/Ids?$/, '')];

/** All ways to fill an operation with the dealer's ids: an argument that is only called `id` is tried with every kind of record. */
export function fillings(operation: Operation, { samples }: Records): Record<string, unknown>[] {
  let open = false;
  const fill = (kind: string): Fill => ({
    textsFor: () => ['测试文字'],
    idFor: (name) => {
      const known = kindOf(name);
      const id = known && samples.get(known);
      open ||= !id;
      return id ?? samples.get(kind)!;
    },
  });
  const first = variablesFor(operation, fill('org'));
  return open ? [...samples.keys()].map((kind) => variablesFor(operation, fill(kind))) : [first];
}

/** Whether the dealer is touched at all by what is asked for. */
export const namesARecord = (variables: Record<string, unknown>, { samples }: Records): boolean => {
  const text = JSON.stringify(variables);
  return [...samples.values()].some((id) => text.includes(id));
};
