import { useFormat, type Format } from '../format/use-format.js';
import { Icon } from '../icon/icon.js';
import { useDeskText, type DeskText } from '../language/desk-texts.js';
import { levels, type LadderRung, type LadderView, type Level } from './ladder-view.js';
import styles from './ladder.module.css';

type Place = 'passed' | 'current' | 'ahead';

function placeOf(level: Level, current: Level): Place {
  const distance = levels.indexOf(level) - levels.indexOf(current);
  if (distance === 0) return 'current';
  return distance < 0 ? 'passed' : 'ahead';
}

function holding(rung: LadderRung | undefined, t: DeskText, format: Format): string {
  if (!rung?.holder) return t('ladder.vacant');
  return rung.since ? t('ladder.held', { name: rung.holder, since: format.moment(rung.since) }) : rung.holder;
}

function acknowledgement(rung: LadderRung | undefined, t: DeskText, format: Format): string {
  return rung?.acknowledgedAt ? t('ladder.acknowledged', { when: format.relative(rung.acknowledgedAt) }) : t('ladder.waiting');
}

function Rung({ level, rung, place, zone }: { level: Level; rung: LadderRung | undefined; place: Place; zone: string }) {
  const t = useDeskText();
  const format = useFormat(zone);
  const reached = place !== 'ahead';
  return (
    <li className={`${styles['rung']} ${styles[place]}`} aria-current={place === 'current' ? 'step' : undefined}>
      <span className={styles['mark']}>{place === 'passed' ? <Icon name="check" size={14} /> : levels.indexOf(level) + 1}</span>
      <span className={styles['level']}>{t(`level.${level}`)}</span>
      {rung?.unit ? <span className={styles['unit']}>{rung.unit}</span> : null}
      <span className={styles['holder']}>{reached ? holding(rung, t, format) : t('ladder.notReached')}</span>
      {place === 'current' && level !== 'DEALER_FRONTLINE' ? (
        <span className={styles['holder']} title={t('ladder.acknowledging')}>{acknowledgement(rung, t, format)}</span>
      ) : null}
    </li>
  );
}

/** The four levels as steps: who holds the case, since when, when it climbs next, what taking over means. */
export function Ladder({ ladder: { level, rungs, climb, zone } }: { ladder: LadderView }) {
  const t = useDeskText();
  const format = useFormat(zone);
  return (
    <section className={styles['ladder']} aria-label={t('ladder.title')}>
      <ol>
        {levels.map((step) => (
          <Rung key={step} level={step} rung={rungs.find((rung) => rung.level === step)} place={placeOf(step, level)} zone={zone} />
        ))}
      </ol>
      {climb ? (
        <p className={styles['climb']}>
          <Icon name="arrow-up" size={16} />
          {t(climb.clock ? 'ladder.climbsFor' : 'ladder.climbs', {
            promise: climb.clock ? t(`clock.kind.${climb.clock}`) : '', at: format.moment(climb.at), when: format.relative(climb.at), level: t(`level.${climb.to}`),
          })}
        </p>
      ) : null}
      {level === 'MANUFACTURER' ? <p className={styles['climb']}>{t('ladder.top')}</p> : null}
      {level === 'DEALER_FRONTLINE' ? null : <p className={styles['meaning']}>{t('ladder.acknowledging')}</p>}
    </section>
  );
}
