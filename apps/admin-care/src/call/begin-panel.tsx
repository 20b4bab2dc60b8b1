import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { FailureBanner, Icon, useShortcuts, type Failure } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import styles from './call.module.css';

export interface BeginPanelProps {
  begin: () => void;
  isBeginning: boolean;
  failure: Failure | null;
}

/** The way into the call. */
export function BeginPanel({ begin, isBeginning, failure }: BeginPanelProps) {
  const t = useText();
  useShortcuts(t('call.keys'), [{ keys: 'Enter', does: t('call.begin'), run: begin }]);
  return (
    <Panel title={t('call.result')}>
      <div className={styles['stack']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Button type="primary" size="large" block icon={<Icon name="phone" size={18} />} loading={isBeginning} onClick={begin}>{t('call.begin')}</Button>
        <span className={styles['hint']}>{t('call.beginHint')}</span>
      </div>
    </Panel>
  );
}
