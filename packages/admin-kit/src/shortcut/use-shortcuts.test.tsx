import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useShortcutGroups, useShortcuts } from './use-shortcuts.js';

function Room({ title, keys, onKey, enabled = true }: { title: string; keys: string; onKey: () => void; enabled?: boolean }) {
  useShortcuts(title, [{ keys, does: `${title} ${keys}`, run: onKey }], enabled);
  return null;
}

function Sheet() {
  return <ul>{useShortcutGroups().flatMap((group) => group.shortcuts().map(({ does }) => <li key={does}>{does}</li>))}</ul>;
}

const press = (key: string) => { act(() => { fireEvent.keyDown(document.body, { key }); }); };

test('the room entered last is asked first: Escape closes the sheet, not what lies below', () => {
  const heard: string[] = [];
  const list = <Room title="列表" keys="Escape" onKey={() => { heard.push('list'); }} />;
  const page = render(<>{list}<Room title="侧边栏" keys="Escape" onKey={() => { heard.push('sheet'); }} /></>);
  press('Escape');
  page.rerender(<>{list}</>);
  press('Escape');
  expect(heard).toEqual(['sheet', 'list']);
});

test('a shortcut does what its component says now, not what it said first', () => {
  const heard: string[] = [];
  const page = render(<Room title="列表" keys="j" onKey={() => { heard.push('first'); }} />);
  page.rerender(<Room title="列表" keys="j" onKey={() => { heard.push('second'); }} />);
  press('j');
  expect(heard).toEqual(['second']);
});

test('one that is switched off, or gone, hears nothing', () => {
  const heard: string[] = [];
  const page = render(<Room title="列表" keys="j" enabled={false} onKey={() => { heard.push('j'); }} />);
  press('j');
  page.unmount();
  press('j');
  expect(heard).toEqual([]);
});

test('the sheet lists what can be done right now', () => {
  const page = render(<><Room title="列表" keys="j" onKey={() => undefined} /><Sheet /></>);
  expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['列表 j']);
  page.rerender(<Sheet />);
  expect(screen.queryAllByRole('listitem')).toHaveLength(0);
});
