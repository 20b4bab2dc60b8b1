import { useChange, useFormat, useProductClock, type Failure } from '@dealercare/admin-kit/frame';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import type { MoveTimeInput } from '@dealercare/schema/types';
import { MoveTimeDocument } from '../generated/time/move-time.js';
import { useSettingsText } from '../settings/settings-texts.js';

export interface MovingTime {
  move: (input: MoveTimeInput) => Promise<void>;
  isMoving: boolean;
  failure: Failure | null;
}

/** Moves the product's time forward (ruling 25): every clock on the page follows at once, and what the page shows is read again. */
export function useMoveTime({ failsInPlace = false } = {}): MovingTime {
  const t = useSettingsText();
  const format = useFormat();
  const client = useApolloClient();
  const clock = useProductClock();
  const { run, isRunning, failure } = useChange(MoveTimeDocument, { failsInPlace, done: ({ moveTime }) => t('clock.moved', { time: format.absolute(moveTime.now) }) });
  async function move(input: MoveTimeInput): Promise<void> {
    const answer = await run({ input });
    if (!answer) return;
    clock.adopt(new Date(answer.moveTime.now));
    await client.refetchQueries({ include: 'active' });
  }
  return { move, isMoving: isRunning, failure };
}
