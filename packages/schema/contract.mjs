import { buildSchema, findBreakingChanges } from 'graphql';

/** What a schema takes from the clients of a released one without telling them: every breaking change whose sentence is not among the announcements. */
export function unannounced(released, now, announcements) {
  return findBreakingChanges(buildSchema(released), buildSchema(now)).filter(({ description }) => !announcements.includes(description));
}
