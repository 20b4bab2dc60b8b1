/** Names of staff stand beside every step of a case that its reader may open. */
export { staffById } from '../identity/staff-by-id.js';
