/** A key of the keyboard that does something on this page. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it: 'j', 'Enter', '/', '?'; 'mod+k' is Ctrl+K, on a Mac Command+K. */
  keys: string;
  /** What it does, for the sheet of shortcuts; nothing for a key that needs no words. */
  does?: string;
  run: (event: KeyboardEvent) => void;
  /** Works inside of fields and dialogs too. */
  everywhere?: boolean;
}

const FIELDS = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=""], [contenteditable=true], [role=combobox], [role=textbox]';
const DIALOGS = 'dialog, [role=dialog][aria-modal=true]';
/** These do something of their own when Enter or the space bar is pressed on them. */
const PRESSED = 'a[href], button, summary, input, [role=button], [role=menuitem], [role=option], [role=tab], [role=checkbox], [role=switch]';

/** The code browsers give to keys that an input method has taken; the event of the last one is no longer "composing". */
const TAKEN_BY_INPUT_METHOD = 229;

/** Its old number is the only sign of a key that an input method has taken after its composition has ended (Safari). */
interface NumberedKey {
  readonly keyCode: number;
}

/** While a person composes Chinese, every key belongs to the input method. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || (event as NumberedKey).keyCode === TAKEN_BY_INPUT_METHOD || event.key === 'Process';
}

const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);

function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const wantsMod = keys.startsWith('mod+');
  const key = wantsMod ? keys.slice('mod+'.length) : keys;
  const hasMod = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (wantsMod ? !hasMod : event.ctrlKey || event.metaKey) return false;
  return !event.altKey && event.key.toLowerCase() === key.toLowerCase();
}

function belongsToTarget(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const { target } = event;
  if (!(target instanceof Element) || shortcut.everywhere) return false;
  if (target.closest(FIELDS) || target.closest(DIALOGS)) return true;
  return (event.key === 'Enter' || event.key === ' ') && target.closest(PRESSED) !== null;
}

/** Whether this key press is meant for `shortcut`. */
export function isFor(event: KeyboardEvent, shortcut: Shortcut): boolean {
  return !event.defaultPrevented && !isComposing(event) && matchesKeys(event, shortcut.keys) && !belongsToTarget(event, shortcut);
}

/** How the keys are written for the reader: ⌘K or Ctrl+K. */
export function keysText(keys: string): string {
  const names: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '↵', Escape: 'Esc', ' ': '␣' };
  if (keys.startsWith('mod+')) return `${isMac() ? '⌘' : 'Ctrl+'}${keys.slice('mod+'.length).toUpperCase()}`;
  return names[keys] ?? keys;
}
