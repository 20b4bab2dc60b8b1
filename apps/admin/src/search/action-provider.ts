import { changeLanguage, chooseTheme, type IconName, type SearchProvider } from '@dealercare/admin-kit/frame';
import type { Language } from '@dealercare/admin-kit/i18n';
import type { Overlay } from '../frame/frame.js';
import { shellTexts } from '../locales/shell-texts.js';
import { keepLanguage } from '../session/viewer-language.js';
import { matches } from './matches.js';

type ActionName = 'chinese' | 'english' | 'light' | 'dark' | 'system' | 'shortcuts' | 'signOut';

interface ShellAction {
  name: ActionName;
  icon: IconName;
  run: () => void;
}

function shellActions(viewerId: string, onOpen: (overlay: Overlay) => void): ShellAction[] {
  const speak = (language: Language) => () => {
    keepLanguage(viewerId, language);
    void changeLanguage(language);
  };
  return [
    { name: 'chinese', icon: 'language', run: speak('zh-CN') },
    { name: 'english', icon: 'language', run: speak('en') },
    { name: 'light', icon: 'light', run: () => { chooseTheme('light'); } },
    { name: 'dark', icon: 'dark', run: () => { chooseTheme('dark'); } },
    { name: 'system', icon: 'system', run: () => { chooseTheme('system'); } },
    { name: 'shortcuts', icon: 'keyboard', run: () => { onOpen('shortcuts'); } },
    { name: 'signOut', icon: 'sign-out', run: () => { onOpen('sign-out'); } },
  ];
}

/** Finds what the shell itself can do. */
export function actionProvider(viewerId: string, onOpen: (overlay: Overlay) => void, title: () => string): SearchProvider {
  const actions = shellActions(viewerId, onOpen);
  return {
    name: 'actions',
    title,
    find: (words) => Promise.resolve(actions
      .map(({ name, icon, run }) => ({ id: name, title: shellTexts.text(`actions.${name}`), icon, target: { run } }))
      .filter((hit) => matches(words, [hit.title]))),
  };
}
