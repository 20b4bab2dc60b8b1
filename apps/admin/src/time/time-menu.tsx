import { Icon, useViewer } from '@dealercare/admin-kit/frame';
import { Link } from '@dealercare/admin-kit/router';
import { useMenu } from '../frame/use-menu.js';
import { useSettingsText } from '../settings/settings-texts.js';
import { moveOf, timeSteps, type TimeStep } from './time-steps.js';
import { useMoveTime } from './use-move-time.js';
import styles from './time-menu.module.css';

/** Moves the demo's time from whatever page one is on, so that a complaint is seen climbing where it climbs. */
export default function TimeMenu() {
  const t = useSettingsText();
  const { homeUnit } = useViewer();
  const { isOpen, root, toggle, close, onKeyDown } = useMenu();
  const { move, isMoving } = useMoveTime();
  const take = (step: TimeStep) => () => {
    close();
    void move(moveOf(step, homeUnit.id));
  };
  return (
    <div ref={root} className={styles['menu']} onKeyDown={onKeyDown}>
      <button type="button" className={styles['face']} aria-haspopup="menu" aria-expanded={isOpen} disabled={isMoving} onClick={toggle}>
        <Icon name="forward" size={14} />{t(isMoving ? 'clock.moving' : 'clock.move')}
      </button>
      {isOpen ? (
        <div role="menu" aria-label={t('clock.move')} className={styles['list']}>
          {timeSteps.map((step) => <button key={step} type="button" role="menuitem" tabIndex={-1} className={styles['item']} onClick={take(step)}>{t(`clock.step.${step}`)}</button>)}
          <Link role="menuitem" tabIndex={-1} to="/settings/clock" className={styles['item']} onClick={close}>{t('clock.choose')}</Link>
        </div>
      ) : null}
    </div>
  );
}
