import type { BulkSelectionInput } from '@dealercare/schema/types';
import type { Selection } from '@dealercare/admin-kit/desk';
import { filterOf, type CustomerChoice } from '../customers/customer-choice.js';

/** What is selected, as the server chooses it: the rows that were picked, or all that the list shows but a few. */
export function bulkSelection(selection: Selection, choice: CustomerChoice): BulkSelectionInput {
  if (selection.kind === 'rows') return { picked: [...selection.ids] };
  return { filter: filterOf(choice), search: choice.words.trim() || null, except: [...selection.except] };
}

/** How many that is; undefined while the list has not been counted. */
export function bulkCount(selection: Selection, total: number | undefined): number | undefined {
  if (selection.kind === 'rows') return selection.ids.size;
  return total === undefined ? undefined : total - selection.except.size;
}
