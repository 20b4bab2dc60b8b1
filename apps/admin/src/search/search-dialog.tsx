import { useMemo, useState, type KeyboardEvent } from 'react';
import { Icon, isComposing, useSearchProviders, useViewer, type SearchHit } from '@dealercare/admin-kit/frame';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { useNavigate } from '@dealercare/admin-kit/router';
import { Dialog } from '../frame/dialog.js';
import { useShellText } from '../locales/shell-texts.js';
import { actionProvider } from './action-provider.js';
import { pageProvider } from './page-provider.js';
import { hitElementId } from './hit-element-id.js';
import { SearchResults } from './search-results.js';
import type { SearchLauncherProps } from './search-launcher.js';
import { useSearch } from './use-search.js';
import styles from './search-dialog.module.css';

const LIST_ID = 'search-results';

function useProviders({ map, onOpen }: Pick<SearchLauncherProps, 'map' | 'onOpen'>) {
  const t = useShellText();
  const language = useLanguage();
  const { id } = useViewer();
  const others = useSearchProviders();
  return useMemo(
    () => [...others, pageProvider(map, language, () => t('search.pages')), actionProvider(id, onOpen, () => t('search.actions'))],
    [others, map, language, id, onOpen, t],
  );
}

/** One box for everything: people, plates and cases as areas register them, pages and actions of the shell (I6, P3). */
export default function SearchDialog({ map, onOpen, onClose }: Omit<SearchLauncherProps, 'isOpen'>) {
  const t = useShellText();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [place, setPlace] = useState(0);
  const groups = useSearch(useProviders({ map, onOpen }), words);
  const flat = groups.flatMap(({ name, hits }) => hits.map((hit) => ({ group: name, hit })));
  const current = flat[Math.min(place, flat.length - 1)];

  function pick({ target }: SearchHit): void {
    onClose();
    if ('to' in target) void navigate(target.to);
    else target.run();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown') setPlace(Math.min(place + 1, flat.length - 1));
    else if (event.key === 'ArrowUp') setPlace(Math.max(place - 1, 0));
    else if (event.key === 'Enter') { if (current) pick(current.hit); } else return;
    event.preventDefault();
  }

  return (
    <Dialog label={t('search.title')} place="top" onClose={onClose}>
      <div className={styles['box']}>
        <Icon name="search" size={20} />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={LIST_ID}
          aria-activedescendant={current && hitElementId(current.group, current.hit.id)}
          aria-label={t('search.title')}
          placeholder={t('search.placeholder')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <SearchResults id={LIST_ID} groups={groups} current={current?.hit} words={words} onPick={pick} />
      <p className={styles['hint']}>{t('search.hint')}</p>
    </Dialog>
  );
}
