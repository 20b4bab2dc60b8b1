import { Button } from '@dealercare/admin-kit/core';
import { useShortcuts } from '@dealercare/admin-kit/portal';
import { DuplicateVerdict } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { useVerdict } from './use-verdict.js';
import styles from './duplicates.module.css';

const verdicts = [[DuplicateVerdict.SAME, 's'], [DuplicateVerdict.DIFFERENT, 'd'], [DuplicateVerdict.HOUSEHOLD, 'h']] as const;

/** Same, different, or one household: by button, or by its key. */
export function VerdictButtons({ customerId, otherId, done }: { customerId: string; otherId: string; done?: () => void }) {
  const t = useText();
  const { judge, isRunning } = useVerdict(customerId, otherId);
  const say = async (verdict: DuplicateVerdict) => { if (await judge(verdict)) done?.(); };
  useShortcuts(t('duplicates.title'), verdicts.map(([verdict, keys]) => ({ keys, does: t(`duplicates.verdict.${verdict}`), run: () => { void say(verdict); } })));
  return (
    <p className={styles['line']}>
      {verdicts.map(([verdict, keys]) => <Button key={verdict} loading={isRunning} onClick={() => { void say(verdict); }}>{t(`duplicates.verdict.${verdict}`)} <kbd>{keys.toUpperCase()}</kbd></Button>)}
    </p>
  );
}
