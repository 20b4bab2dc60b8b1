import { useState } from 'react';
import { FailureDetails, StateNote } from '@dealercare/admin-kit/frame';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { useShellText } from '../locales/shell-texts.js';
import type { AreaProblem } from './area-boundary.js';
import type { MapArea } from './portal-map.js';
import styles from '../frame/frame.module.css';

/** In the place of an area that cannot be shown: the rest of the portal goes on, and what was typed is kept. */
export function AreaDown({ area, problem, onRetry }: { area: MapArea; problem: AreaProblem; onRetry: (problem: AreaProblem) => Promise<void> }) {
  const { kind, code, id } = problem;
  const t = useShellText();
  const language = useLanguage();
  const [trying, setTrying] = useState(false);
  const retry = () => {
    setTrying(true);
    void onRetry(problem).finally(() => { setTrying(false); });
  };
  return (
    <StateNote
      urgent
      icon="alert"
      title={t(kind === 'down' ? 'area.downTitle' : 'area.crashedTitle', { area: area.title[language] })}
      hint={t(kind === 'down' ? 'area.downHint' : 'area.crashedHint')}
      action={<button type="button" className={styles['primary']} disabled={trying} onClick={retry}>{t(kind === 'down' ? 'area.retry' : 'area.reload')}</button>}
      details={<FailureDetails failure={{ code, requestId: id }} />}
    />
  );
}
