import { Button } from '@dealercare/admin-kit/core';
import { Facts, Panel } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import type { CaseFile } from './allowed-verbs.js';
import { useOpenVerb } from './use-verbs.js';
import styles from './file.module.css';

/** The causes, the analysis behind them, and whether a manager has looked at it: what a case needs before it closes (INV-06). */
export function CausePanel({ file }: { file: CaseFile }) {
  const t = useText();
  const f = useFileText();
  const nameOf = useBilingualName();
  const open = useOpenVerb();
  const { rootCause, causes, reviewedBy, severity, isValid, justification, customerSatisfaction } = file;
  const record = file.allowedActions.includes('RECORD_ROOT_CAUSE') ? <Button size="small" onClick={() => { open('rootCause'); }}>{f('verb.rootCause.do')}</Button> : null;
  const needsReview = severity !== 'GENERAL';
  return (
    <Panel title={f('file.cause')} action={record}>
      {rootCause ? null : <p className={styles['soft']}>{f('file.noCause')}</p>}
      <Facts
        facts={[
          { label: f('file.cause'), value: causes.map(nameOf).join(t('word.and')) },
          { label: f('field.investigation'), value: rootCause?.investigation },
          { label: f('field.whys'), value: rootCause && rootCause.whys.length > 0 ? <ol className={styles['steps']}>{rootCause.whys.map((why) => <li key={why}>{why}</li>)}</ol> : null },
          { label: f('field.escapePoint'), value: rootCause?.escapePoint },
          { label: f('field.containment'), value: rootCause?.containment },
          { label: f('file.valid'), value: isValid == null ? f('file.notJudged') : t(isValid ? 'word.yes' : 'word.no') },
          { label: f('field.justification'), value: justification === 'UNDETERMINED' ? null : t(`word.justification.${justification}`) },
          { label: f('file.review'), value: reviewedBy?.name ?? (needsReview ? f('file.notReviewed') : null) },
          { label: f('field.satisfaction'), value: customerSatisfaction == null ? null : f('file.satisfaction', { stars: customerSatisfaction }) },
        ]}
      />
    </Panel>
  );
}
