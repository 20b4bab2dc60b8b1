import { complaintsClosed, complaintsEscalated, complaintsReceived, complaintsResolved } from './sources/complaints.js';
import { contacts, sentMessages, unsentMessages } from './sources/contacts.js';
import { consents, erased, erasureAsked, fileBegun, ownershipsBegun, ownershipsEnded } from './sources/file.js';
import { tierMoves } from './sources/tiers.js';
import { appointments, visits } from './sources/visits.js';
import { suggestions, surveys } from './sources/voice.js';
import type { TimelineSource } from './timeline-source.js';

/** Everything that stands on timelines. Whatever comes later adds itself here, and its kind in `timeline.types.ts`. */
export const timelineSources: readonly TimelineSource[] = [
  visits, appointments,
  contacts, sentMessages, unsentMessages,
  surveys, suggestions,
  complaintsReceived, complaintsEscalated, complaintsResolved, complaintsClosed,
  consents, tierMoves,
  ownershipsBegun, ownershipsEnded,
  fileBegun, erasureAsked, erased,
];
