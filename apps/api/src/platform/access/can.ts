import type { Action } from '@dealercare/domain/access/action';
import { Extensions } from 'type-graphql';

/** What a field or type asks of its reader. `anyone`: also without a session. `signed-in`: any session or key. */
export type Requirement = Action | 'anyone' | 'signed-in';

/**
 * The access declaration of a root field, a type or a single field. A field without its own takes that of its type; the
 * schema does not build while a field has neither.
 */
export function Can(requirement: Requirement): ReturnType<typeof Extensions> {
  return Extensions({ can: requirement });
}
