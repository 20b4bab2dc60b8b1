import { useSearchParams } from '@dealercare/admin-kit/router';
import { addressOf, caseChoiceIn, type CaseChoice } from './case-choice.js';

export interface ChosenCases {
  choice: CaseChoice;
  /** Every cut leads from the queue to everything. */
  choose: (next: Partial<CaseChoice>) => void;
}

/** The choice in the address, so that a list can be sent to a colleague and Back leads out of it again. */
export function useCaseChoice(): ChosenCases {
  const [params, setParams] = useSearchParams();
  const choice = caseChoiceIn(params);
  return {
    choice,
    choose(next) {
      // Every letter of a search would be a step of its own on the way back.
      setParams(addressOf({ ...choice, list: 'all', ...next }), { replace: 'words' in next });
    },
  };
}
