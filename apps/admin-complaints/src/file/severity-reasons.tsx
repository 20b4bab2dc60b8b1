import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import zhCN from '../locales/zh-CN/words.js';
import styles from './file.module.css';

type Reason = keyof typeof zhCN.severityReason;

const isKnown = (reason: string): reason is Reason => reason in zhCN.severityReason;

/** Why a case is as grave as it is (DT-SEV). */
export function SeverityReasons({ reasons }: { reasons: readonly string[] }) {
  const t = useText();
  const f = useFileText();
  const known = reasons.filter(isKnown);
  if (known.length === 0) return null;
  return <span className={styles['faint']}>{f('file.why', { reasons: known.map((reason) => t(`word.severityReason.${reason}`)).join(t('word.and')) })}</span>;
}
