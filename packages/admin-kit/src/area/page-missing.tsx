import { useKitText } from '../language/kit-texts.js';
import { StateNote } from '../query-state/state-note.js';

/** An address that names no page. */
export function PageMissing() {
  const t = useKitText();
  return <StateNote icon="search" title={t('missingPage.title')} hint={t('missingPage.hint')} />;
}
