import { useLevelName, type FilterChip } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useText } from '../area-texts.js';
import type { CaseFiltersProps } from './case-filters.js';

/** Each filter that holds, as people say it, with the way to take it off. */
export function useCaseChips({ choice, choose, dealers }: CaseFiltersProps): FilterChip[] {
  const t = useText();
  const nameOf = useBilingualName();
  const levelName = useLevelName();
  const { given, standing } = choice;
  const join = (words: readonly string[]) => words.join(t('word.and'));
  const listed = (id: string, words: readonly string[], onRemove: () => void): FilterChip | null => (words.length > 0 ? { id, label: join(words), onRemove } : null);
  const chips: (FilterChip | null)[] = [
    given === null || given === 'unreadable' ? null : { id: 'given', label: given.title ?? t('cases.givenFilter'), onRemove: () => { choose({ given: null }); } },
    standing === null ? null : { id: 'standing', label: t(`cases.standings.${standing}`), onRemove: () => { choose({ standing: null }); } },
    listed('severity', choice.severities.map((value) => t(`word.severity.${value}`)), () => { choose({ severities: [] }); }),
    listed('level', choice.levels.map(levelName), () => { choose({ levels: [] }); }),
    listed('status', choice.statuses.map((value) => t(`word.status.${value}`)), () => { choose({ statuses: [] }); }),
    listed('channel', choice.channels.map((value) => t(`word.channel.${value}`)), () => { choose({ channels: [] }); }),
    listed('dealer', dealers.filter(({ id }) => choice.dealers.includes(id)).map(nameOf), () => { choose({ dealers: [] }); }),
    choice.receivedWithin === null ? null : { id: 'received', label: t('cases.receivedWithin', { count: choice.receivedWithin }), onRemove: () => { choose({ receivedWithin: null }); } },
    choice.mine ? { id: 'mine', label: t('cases.mine'), onRemove: () => { choose({ mine: false }); } } : null,
    choice.crisis ? { id: 'crisis', label: t('cases.crisis'), onRemove: () => { choose({ crisis: false }); } } : null,
  ];
  return chips.filter((chip) => chip !== null);
}
