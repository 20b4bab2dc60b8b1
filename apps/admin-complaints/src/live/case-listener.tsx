import { useSubscription } from '@dealercare/admin-kit/gql';
import { CaseChangedDocument } from '../generated/live/case-changed.js';
import { useCaseUnits } from '../units/use-case-units.js';

type OnChange = (caseId: string) => void;

function UnitListener({ unitId, onChange }: { unitId: string; onChange: OnChange }) {
  useSubscription(CaseChangedDocument, {
    variables: { unitId },
    onData: ({ data: { data: event } }) => { if (event) onChange(event.complaintChanged.id); },
  });
  return null;
}

/** Hears of everything that happens to a case in the viewer's reach, what the sweep does included; shows nothing. */
export function CaseListener({ onChange }: { onChange: OnChange }) {
  const { seats } = useCaseUnits();
  return seats.map((unitId) => <UnitListener key={unitId} unitId={unitId} onChange={onChange} />);
}
