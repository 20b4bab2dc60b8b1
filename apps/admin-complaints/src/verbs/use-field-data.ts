import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { CaseCausesDocument, CaseStaffDocument } from '../generated/verbs/field-data.js';

export interface Option {
  value: string;
  label: string;
}

/** Colleagues at the unit where a case lies. */
export function useStaffOptions(unitId: string | null): Option[] {
  const { data } = useQuery(CaseStaffDocument, { variables: { unitId: unitId ?? '' }, skip: unitId === null });
  return data?.staff.nodes.filter(({ status }) => status === 'ACTIVE').map(({ id, name }) => ({ value: id, label: name })) ?? [];
}

interface CauseNode {
  code: string;
  nameZh: string;
  nameEn: string;
  children?: readonly CauseNode[];
}

/** The catalogue of causes with the path to each, so that it is found by any word of it. */
export function useCauseOptions(): Option[] {
  const nameOf = useBilingualName();
  const { data } = useQuery(CaseCausesDocument, { fetchPolicy: 'cache-first' });
  const options = (causes: readonly CauseNode[], above: string): Option[] => causes.flatMap((cause) => {
    const label = above ? `${above} / ${nameOf(cause)}` : nameOf(cause);
    return [{ value: cause.code, label }, ...options(cause.children ?? [], label)];
  });
  return options(data?.causes ?? [], '');
}
