import type { ReactNode } from 'react';
import type { IconName } from '../icon/icon.js';
import { useKitText } from '../language/kit-texts.js';
import { StateNote } from './state-note.js';

export interface EmptyStateProps {
  /** What belongs here. */
  title?: string;
  hint?: string;
  icon?: IconName;
  /** The one sensible action. */
  action?: ReactNode;
}

/** A place without content tells what belongs there and offers the one sensible action. */
export function EmptyState({ title, hint, icon = 'empty', action }: EmptyStateProps) {
  const t = useKitText();
  return <StateNote icon={icon} title={title ?? t('empty.title')} hint={hint} action={action} />;
}
