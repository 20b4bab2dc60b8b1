import { Button } from '@dealercare/admin-kit/core';
import { QueryState, PageHead, useFormat, useNow, useViewer } from '@dealercare/admin-kit/portal';
import { useQuery } from '@dealercare/admin-kit/gql';
import { ProductTimeDocument } from '../../generated/time/product-time.js';
import { moveOf, timeSteps } from '../../time/time-steps.js';
import { useMoveTime } from '../../time/use-move-time.js';
import { Setting } from '../setting.js';
import { useSettingsText } from '../settings-texts.js';
import { PickTime } from './pick-time.js';
import styles from '../settings.module.css';

/** How far the product runs ahead of the world, and the ways to move it forward. */
function Movable({ aheadSeconds }: { aheadSeconds: number }) {
  const t = useSettingsText();
  const format = useFormat();
  const { homeUnit } = useViewer();
  const { move, isMoving } = useMoveTime();
  return (
    <>
      <Setting label={t('clock.ahead')}>{aheadSeconds > 0 ? format.duration(aheadSeconds * 1000) : t('clock.notAhead')}</Setting>
      <Setting label={t('clock.move')}>
        <div className={styles['choices']}>
          {timeSteps.map((step) => <Button key={step} disabled={isMoving} onClick={() => { void move(moveOf(step, homeUnit.id)); }}>{t(`clock.step.${step}`)}</Button>)}
        </div>
      </Setting>
      <Setting label={t('clock.pick')}><PickTime /></Setting>
    </>
  );
}

/** What time the product believes it is, and moving it (ruling 25). */
export default function ClockPage() {
  const t = useSettingsText();
  const format = useFormat();
  const now = useNow();
  const { homeUnit } = useViewer();
  const query = useQuery(ProductTimeDocument);
  return (
    <>
      <PageHead title={t('clock.title')} lead={t('clock.lead')} />
      <section className={styles['card']}>
        <Setting label={t('clock.now')}><time dateTime={now.toISOString()}>{format.absolute(now)}</time></Setting>
        <Setting label={t('clock.zone')}>{homeUnit.timezone}</Setting>
        <QueryState query={query}>{({ productTime: { movable, aheadSeconds } }) => (movable ? <Movable aheadSeconds={aheadSeconds} /> : <p className={styles['note']}>{t('clock.fixed')}</p>)}</QueryState>
      </section>
      <p className={styles['note']}>{t('clock.onlyForward')}</p>
    </>
  );
}
