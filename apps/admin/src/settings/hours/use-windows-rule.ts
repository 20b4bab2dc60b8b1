import { useSettingsText } from '../settings-texts.js';
import { parseWindows } from './parse-windows.js';

/** Says at the field what is wrong with opening windows, before anything is sent. */
export function useWindowsRule() {
  const t = useSettingsText();
  return {
    validator: (_: unknown, text: string | undefined) => {
      const read = parseWindows(text ?? '');
      return 'windows' in read ? Promise.resolve() : Promise.reject(new Error(t(`hours.problem.${read.problem}`, { value: read.value })));
    },
  };
}
