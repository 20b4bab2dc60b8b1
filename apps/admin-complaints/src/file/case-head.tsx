import { Tag, useLevelName } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Icon, Moment, PageHead, usePageTitle, useFormat } from '@dealercare/admin-kit/portal';
import { SeverityReasons } from './severity-reasons.js';
import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import { useCaseName } from '../words/case-name.js';
import { CrisisTag, SeverityTag, StatusTag } from '../words/case-tags.js';
import type { CaseFile } from './allowed-verbs.js';
import { WhoCanSeeButton } from './who-can-see-button.js';
import styles from './file.module.css';

/** Where it stands in one line: who must act, at which level, since when. */
function Standing({ file }: { file: CaseFile }) {
  const t = useText();
  const f = useFileText();
  const nameOf = useBilingualName();
  const levelName = useLevelName();
  const format = useFormat();
  const zone = file.dealer?.timezone;
  return (
    <span className={styles['line']}>
      {file.ownerUnit ? <span>{f('file.holds', { unit: nameOf(file.ownerUnit) })}</span> : null}
      <span>{levelName(file.level)}</span>
      {file.executor === file.level ? null : <span>{f('file.executor', { level: levelName(file.executor) })}</span>}
      <span><Icon name="person" size={14} /> {file.owner?.name ?? t('word.nobody')}</span>
      {file.ownerAwayUntil ? <span>{f(file.ownerSubstitute ? 'file.substitute' : 'file.awayQueue', { day: format.calendarDay(file.ownerAwayUntil), name: file.ownerSubstitute?.name ?? '' })}</span> : null}
      <span>{t(`word.channel.${file.channel}`)} · <Moment at={file.receivedAt} {...(zone && { zone })} /></span>
      {file.closeReason && file.closedAt ? <span>{t(`word.closeReason.${file.closeReason}`)} · <Moment at={file.closedAt} {...(zone && { zone })} /></span> : null}
    </span>
  );
}

/** Whose case it is, how grave, where it stands. */
export function CaseHead({ file }: { file: CaseFile }) {
  const t = useText();
  const f = useFileText();
  const nameOf = useCaseName();
  const name = nameOf(file);
  usePageTitle(`${name} · ${file.number}`);
  return (
    <PageHead
      actions={<WhoCanSeeButton id={file.id} />}
      title={<span className={styles['title']}>{name}<span className={styles['number']}>{file.number}</span></span>}
      lead={(
        <span className={styles['stack']}>
          <span className={styles['line']}>
            <SeverityTag severity={file.severity} /><StatusTag status={file.status} />
            {file.crisis ? <CrisisTag kind={file.crisis} /> : null}
            {file.subtype ? <Tag tone="soon">{t(`word.subtype.${file.subtype}`)}</Tag> : null}
            {file.immobile ? <Tag tone="soon" icon="car">{f('file.immobile')}</Tag> : null}
            {file.repeatCount > 1 ? <Tag tone="soon">{f('file.repeated', { count: file.repeatCount })}</Tag> : null}
            {file.reopenCount > 0 ? <Tag tone="soon" icon="undo">{f('file.reopened', { count: file.reopenCount })}</Tag> : null}
            <SeverityReasons reasons={file.severityReasons} />
          </span>
          <Standing file={file} />
        </span>
      )}
    />
  );
}
