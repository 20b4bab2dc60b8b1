import { Tag, type Tone } from '@dealercare/admin-kit/desk';
import type { IconName } from '@dealercare/admin-kit/portal';
import type { ComplaintStatus, CrisisKind, Severity } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';

const graveness: Readonly<Record<Severity, [Tone, IconName?]>> = { GENERAL: ['plain'], MEDIUM: ['soon'], MAJOR: ['late', 'alert'] };

/** How grave a case is: word, icon and colour; why on hover. */
export function SeverityTag({ severity, why }: { severity: Severity; why?: string }) {
  const t = useText();
  const [tone, icon] = graveness[severity];
  return <Tag tone={tone} title={why} {...(icon && { icon })}>{t(`word.severity.${severity}`)}</Tag>;
}

const looks: Partial<Record<ComplaintStatus, [Tone, IconName]>> = {
  AGREED: ['accent', 'check'], RESOLVED: ['accent', 'phone'], CLOSED: ['good', 'check-circle'], CLOSED_INVALID: ['resting', 'cancel'], WITHDRAWN: ['resting', 'undo'], DUPLICATE: ['resting', 'copy'],
};

/** Where a case stands. */
export function StatusTag({ status }: { status: ComplaintStatus }) {
  const t = useText();
  const [tone, icon] = looks[status] ?? ['plain' as const];
  return <Tag tone={tone} {...(icon && { icon })}>{t(`word.status.${status}`)}</Tag>;
}

/** An early warning on a case. */
export function CrisisTag({ kind }: { kind: CrisisKind }) {
  const t = useText();
  return <Tag tone="late" icon="bell">{t('word.crisisOf', { kind: t(`word.crisis.${kind}`) })}</Tag>;
}
