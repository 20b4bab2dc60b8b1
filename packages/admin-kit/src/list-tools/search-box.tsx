import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Input, type InputRef } from 'antd';
import { Icon } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import { useShortcuts } from '../shortcut/use-shortcuts.js';

/** Typing rests this long before the server is asked. */
const REST_MS = 250;

/** Searches a list while one types; `f` brings the cursor here. Begins with `words`; give it another key for another view. */
export function SearchBox({ words, placeholder, onSearch }: { words: string; placeholder: string; onSearch: (words: string) => void }) {
  const t = useDeskText();
  const [typed, setTyped] = useState(words);
  const box = useRef<InputRef>(null);
  const search = useEffectEvent(() => { if (typed !== words) onSearch(typed); });
  useEffect(() => {
    const timer = setTimeout(search, REST_MS);
    return () => { clearTimeout(timer); };
  }, [typed]);
  useShortcuts(t('table.shortcuts'), [{ keys: 'f', does: t('tools.search'), run: () => { box.current?.focus({ cursor: 'all' }); } }]);
  return (
    <Input
      ref={box}
      allowClear
      type="search"
      aria-label={placeholder}
      placeholder={placeholder}
      prefix={<Icon name="search" size={16} />}
      value={typed}
      onChange={(event) => { setTyped(event.target.value); }}
      onPressEnter={() => { onSearch(typed); }}
    />
  );
}
