import { afterEach, describe, expect, test } from 'vitest';
import { isComposing, isFor, keysText, type Shortcut } from './shortcut.js';

const shortcut = (keys: string, more: Partial<Shortcut> = {}): Shortcut => ({ keys, run: () => undefined, ...more });

afterEach(() => { document.body.replaceChildren(); });

/** A key pressed on an element made from `html`. */
function pressOn(html: string, init: KeyboardEventInit & { oldNumber?: number }): KeyboardEvent {
  document.body.innerHTML = html;
  const target = document.body.querySelector('[data-here]') ?? document.body;
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  if (init.oldNumber !== undefined) Object.defineProperty(event, 'keyCode', { value: init.oldNumber });
  target.dispatchEvent(event);
  return event;
}

describe('a key is meant for a shortcut', () => {
  test.each([
    ['a plain key', 'j', '<p data-here>', { key: 'j' }, true],
    ['with caps lock on', 'j', '<p data-here>', { key: 'J' }, true],
    ['another key', 'j', '<p data-here>', { key: 'k' }, false],
    ['with Ctrl held', 'j', '<p data-here>', { key: 'j', ctrlKey: true }, false],
    ['with Alt held', 'j', '<p data-here>', { key: 'j', altKey: true }, false],
    ['? comes with Shift', '?', '<p data-here>', { key: '?', shiftKey: true }, true],
    ['Ctrl+K', 'mod+k', '<p data-here>', { key: 'k', ctrlKey: true }, true],
    ['k alone is not Ctrl+K', 'mod+k', '<p data-here>', { key: 'k' }, false],
    ['Alt+Ctrl+K is not Ctrl+K', 'mod+k', '<p data-here>', { key: 'k', ctrlKey: true, altKey: true }, false],
    ['typed into a field', 'j', '<input data-here>', { key: 'j' }, false],
    ['typed into a text area', 'j', '<textarea data-here></textarea>', { key: 'j' }, false],
    ['typed into editable text', 'j', '<div contenteditable="true"><b data-here>x</b></div>', { key: 'j' }, false],
    ['on a check box', 'j', '<input type="checkbox" data-here>', { key: 'j' }, true],
    ['in a dialog of the page', 'j', '<dialog open><p data-here></dialog>', { key: 'j' }, false],
    ['in a modal window', 'j', '<div role="dialog" aria-modal="true"><button data-here></button></div>', { key: 'j' }, false],
    ['in a side sheet', 'j', '<aside><button data-here></button></aside>', { key: 'j' }, true],
    ['Enter on a button is the button\'s', 'Enter', '<button data-here></button>', { key: 'Enter' }, false],
    ['Enter on a link is the link\'s', 'Enter', '<a href="/x"><b data-here></b></a>', { key: 'Enter' }, false],
    ['Enter on the page', 'Enter', '<p data-here>', { key: 'Enter' }, true],
  ] as const)('%s', (_, keys, html, init, meant) => {
    expect(isFor(pressOn(html, init), shortcut(keys))).toBe(meant);
  });

  test('one that works everywhere works in fields and dialogs too', () => {
    expect(isFor(pressOn('<dialog open><input data-here></dialog>', { key: 'k', ctrlKey: true }), shortcut('mod+k', { everywhere: true }))).toBe(true);
  });

  test('a key that somebody has taken already is left alone', () => {
    const event = pressOn('<p data-here>', { key: 'j' });
    event.preventDefault();
    expect(isFor(event, shortcut('j'))).toBe(false);
  });
});

describe('while an input method composes, shortcuts keep still (P3)', () => {
  test.each([
    ['in the middle of a word', { key: 'j', isComposing: true }, true],
    ['the key that ends it, as Chrome tells', { key: 'Enter', oldNumber: 229 }, true],
    ['as Windows tells', { key: 'Process' }, true],
    ['typing without an input method', { key: 'j', oldNumber: 74 }, false],
  ] as const)('%s', (_, init, composing) => {
    const event = pressOn('<p data-here>', init);
    expect(isComposing(event)).toBe(composing);
    expect(isFor(event, shortcut(init.key, { everywhere: true }))).toBe(!composing);
  });
});

test.each([['j', 'j'], ['Enter', '↵'], ['Escape', 'Esc'], ['mod+k', 'Ctrl+K'], [' ', '␣'], ['?', '?']])('%s is written %s', (keys, text) => {
  expect(keysText(keys)).toBe(text);
});
