import { Icon } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { importSteps, type ImportStep } from './import-state.js';
import styles from './import-steps.module.css';

/** The way of a file and where it stands on it. */
export function ImportSteps({ current, isDone = false }: { current: ImportStep; isDone?: boolean }) {
  const t = useText();
  const place = importSteps.indexOf(current);
  return (
    <ol className={styles['steps']} aria-label={t('imports.steps')}>
      {importSteps.map((step, index) => {
        const passed = index < place || (isDone && index === place);
        return (
          <li key={step} className={passed ? styles['passed'] : index === place ? styles['here'] : ''} aria-current={index === place ? 'step' : undefined}>
            <span className={styles['mark']}>{passed ? <Icon name="check" size={14} /> : index + 1}</span>
            <span>{t(`imports.step.${step}`)}</span>
            {passed ? <span className={styles['spoken']}>{t('imports.stepDone')}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
