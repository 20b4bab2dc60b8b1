import { useSearchParams } from '@dealercare/admin-kit/router';
import { taskAddress, taskChoiceIn, type TaskChoice } from './task-choice.js';

/** The choice in the address, so that it can be sent to a colleague and Back leads to the list as it was. */
export function useTaskChoice(): { choice: TaskChoice; choose: (next: Partial<TaskChoice>) => void; clear: () => void } {
  const [params, setParams] = useSearchParams();
  const choice = taskChoiceIn(params);
  return { choice, choose: (next) => { setParams(taskAddress({ ...choice, ...next })); }, clear: () => { setParams({}); } };
}
