import { isOfficerForCustomer } from './complaint/officer-sight.js';
import { registerAlsoSees } from './customer/person-sight.js';

/** Who sees a customer's name for a reason that a later room knows. */
registerAlsoSees(isOfficerForCustomer);
