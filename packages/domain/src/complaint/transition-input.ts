import type { ContactAttempt } from './contact-attempt.js';
import type { Level } from './level.js';
import type { Severity } from './severity-scale.js';
import type { CrisisKind } from './status.js';

/** The case that a duplicate is merged into (K2). */
export interface MasterCase {
  isOpen: boolean;
  sameCustomer: boolean;
  sameVehicle: boolean;
  sameCause: boolean;
}

/** The unit that a case above the dealer is handed down to (K18, rulings 1). */
export interface DispatchTarget {
  unitId: string;
  level: Level;
  isActive: boolean;
}

/** What comes with an action. Each guard asks for its own fields and says what is missing. */
export interface TransitionInput {
  now: Date;
  /** When it happened (INV-10); `now` when absent. */
  at?: Date;
  /** K12, K15, K18. */
  reason?: string;
  /** K1. */
  description?: string;
  /** K1: a phone, a visit or an address at which the customer can be reached. */
  reachable?: boolean;
  /** K2. */
  master?: MasterCase;
  /** K3, K9, K10. */
  contact?: ContactAttempt;
  /** K4. */
  department?: string;
  /** K5: what the actor may promise without asking, in fen. */
  approvalLimitFen?: number;
  /** K5: the offer was held against the manufacturer's policies. */
  policyChecked?: boolean;
  /** K6, K7. */
  answerLogged?: boolean;
  /** K12. */
  customerInformed?: boolean;
  /** K13. */
  statementLogged?: boolean;
  noPressureNoted?: boolean;
  confirmedById?: string;
  /** K14. */
  sameMatter?: boolean;
  /** K15. */
  severity?: Severity;
  /** K16. */
  ownerId?: string;
  /** K17. */
  crisis?: CrisisKind;
  /** K18. */
  target?: DispatchTarget;
}
