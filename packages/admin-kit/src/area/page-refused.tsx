import { useKitText } from '../language/kit-texts.js';
import { StateNote } from '../query-state/state-note.js';

/** Somebody followed a link to a page that is not for them. */
export function PageRefused() {
  const t = useKitText();
  return <StateNote icon="lock" title={t('failure.refused.title')} hint={t('failure.refused.next')} />;
}
