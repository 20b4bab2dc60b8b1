import { Panel } from '@dealercare/admin-kit/desk';
import { SeverityReasons } from '../file/severity-reasons.js';
import { useFileText } from '../file-texts.js';
import { CrisisTag, SeverityTag } from '../words/case-tags.js';
import type { Foreseen } from './register-values.js';
import styles from './register.module.css';

/** How grave the case will be and what then happens at once, while it is being written down. */
export function ForeseenPanel({ foreseen: { severity, reasons, crisis, acts } }: { foreseen: Foreseen }) {
  const t = useFileText();
  return (
    <Panel title={t('register.severity')}>
      <div className={styles['stack']} aria-live="polite">
        <span className={styles['line']}><SeverityTag severity={severity} />{crisis ? <CrisisTag kind={crisis} /> : null}</span>
        <SeverityReasons reasons={reasons} />
        {acts.length > 0 ? <div>{t('register.atOnce')}<ul className={styles['acts']}>{acts.map(({ code }) => <li key={code}>{t(`register.acts.${code}`)}</li>)}</ul></div> : null}
        <p className={styles['soft']}>{t('register.severityHint')}</p>
      </div>
    </Panel>
  );
}
