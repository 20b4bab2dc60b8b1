import { useSearchParams } from '@dealercare/admin-kit/router';
import { addressOf, choiceIn, type CustomerChoice } from './customer-choice.js';

/** The choice in the address, so that a list can be sent to a colleague and Back leads out of it again. */
export function useCustomerChoice(): { choice: CustomerChoice; choose: (next: Partial<CustomerChoice>) => void } {
  const [params, setParams] = useSearchParams();
  const choice = choiceIn(params);
  return {
    choice,
    choose(next) {
      // Every letter of a search would be a step of its own on the way back.
      setParams(addressOf({ ...choice, ...next }), { replace: 'words' in next });
    },
  };
}
