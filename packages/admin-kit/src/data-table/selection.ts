/** Rows picked one by one, or everything that matches the list's filter but a few (I1). */
export type Selection =
  | { kind: 'rows'; ids: ReadonlySet<string> }
  | { kind: 'matching'; except: ReadonlySet<string> };

export const nothingSelected: Selection = { kind: 'rows', ids: new Set() };

/** Everything that matches, loaded or not. */
export const allMatching: Selection = { kind: 'matching', except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'rows' ? selection.ids.has(id) : !selection.except.has(id);
}

export function isNothing(selection: Selection): boolean {
  return selection.kind === 'rows' && selection.ids.size === 0;
}

function flipped(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

export function toggleRow(selection: Selection, id: string): Selection {
  return selection.kind === 'rows'
    ? { kind: 'rows', ids: flipped(selection.ids, id) }
    : { kind: 'matching', except: flipped(selection.except, id) };
}

/** All of `ids` if one is missing, otherwise none of them. */
export function toggleRows(selection: Selection, ids: readonly string[]): Selection {
  const all = ids.every((id) => isSelected(selection, id));
  return all ? nothingSelected : { kind: 'rows', ids: new Set(ids) };
}
