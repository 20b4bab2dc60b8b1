import { useQuery } from '@dealercare/admin-kit/gql';
import { Select } from '@dealercare/admin-kit/input';
import { ColleaguesDocument } from '../../generated/settings/staff/people.js';

interface ColleagueSelectProps {
  /** Given by the form item. */
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  unitId: string;
  /** Not to be chosen: the person for whom somebody is looked for. */
  except: readonly string[];
  /** What it means to choose nobody, where one can. */
  nobody?: string;
}

const NOBODY = 'nobody';

/** Somebody who holds a post at the unit today. */
export function ColleagueSelect({ id, value, onChange, unitId, except, nobody }: ColleagueSelectProps) {
  const { data, loading } = useQuery(ColleaguesDocument, { variables: { unitId } });
  const colleagues = (data?.staff.nodes ?? []).filter((colleague) => !except.includes(colleague.id)).map((colleague) => ({ value: colleague.id, label: colleague.name }));
  const fallback = nobody ? NOBODY : null;
  return (
    <Select
      {...(id ? { id } : {})}
      loading={loading}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? fallback}
      onChange={(chosen) => { onChange?.(chosen === NOBODY ? null : chosen); }}
      options={nobody ? [{ value: NOBODY, label: nobody }, ...colleagues] : colleagues}
    />
  );
}
