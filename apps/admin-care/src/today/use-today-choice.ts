import { useSearchParams } from '@dealercare/admin-kit/router';
import { todayAddress, todayChoiceIn, type TodayChoice } from './today-choice.js';

/** The choice in the address, so that Back leads to the list as it was. */
export function useTodayChoice(): { choice: TodayChoice; choose: (next: Partial<TodayChoice>) => void } {
  const [params, setParams] = useSearchParams();
  const choice = todayChoiceIn(params);
  return { choice, choose: (next) => { setParams(todayAddress({ ...choice, ...next })); } };
}
