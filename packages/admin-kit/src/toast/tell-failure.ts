import { failureOf } from '../api/failure.js';
import { kitTexts } from '../language/kit-texts.js';
import { showToast } from './toast-store.js';

/** Says that something did not go through, for actions without a place of their own to say it. */
export function tellFailure(error: unknown): void {
  const failure = failureOf(error);
  showToast({ tone: 'failed', text: failure.text ?? kitTexts.text(`failure.${failure.kind}.title`), failure });
}
