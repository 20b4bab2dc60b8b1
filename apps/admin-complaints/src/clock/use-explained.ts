import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import type { ClockView } from '@dealercare/admin-kit/desk';
import { useText } from '../area-texts.js';
import type { ClockFieldsFragment } from '../generated/clock/clock-fields.js';
import { ExplainDeadlineDocument, type ExplainDeadlineQuery } from '../generated/clock/explain-deadline.js';
import { explainedView, type Explanation } from './clock-view-of.js';

const causes = ['SEVERITY', 'CALENDAR', 'DUPLICATE', 'PAUSE'] as const;

/** The words in which an explanation becomes readable. */
export function useExplainedView(): (clock: ClockFieldsFragment, explanation: Explanation) => ClockView {
  const t = useText();
  const nameOf = useBilingualName();
  return (clock, explanation) => explainedView(clock, explanation, {
    heldAbove: t('clock.heldAbove'),
    policyName: nameOf({ nameZh: explanation.policyNameZh, nameEn: explanation.policyNameEn }),
    causeOf(cause) {
      const known = causes.find((name) => name === cause);
      return known ? t(`clock.cause.${known}`) : t('clock.cause.OTHER');
    },
  });
}

/** Asks why a clock is due when it is; what is known already is shown at once. */
export function useExplanation(clockId: string): { data?: ExplainDeadlineQuery | undefined; loading: boolean; error?: unknown; refetch: () => unknown } {
  const { data, loading, error, refetch } = useQuery(ExplainDeadlineDocument, { variables: { clockId }, fetchPolicy: 'cache-and-network' });
  return { data, loading, error, refetch };
}
