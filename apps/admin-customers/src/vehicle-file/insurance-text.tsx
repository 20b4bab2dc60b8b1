import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { CarFactsFragment } from '../generated/vehicle-file/car.js';

/** A policy in a line: what kind, until when, from whom. */
export function InsuranceText({ policy: { kind, endDate, insurer, soldHere } }: { policy: CarFactsFragment['policies'][number] }) {
  const t = useText();
  const format = useFormat();
  const parts = [t(`insurance.${kind}`), t('insurance.until', { day: format.calendarDay(endDate) }), insurer, soldHere ? t('insurance.soldHere') : null];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
