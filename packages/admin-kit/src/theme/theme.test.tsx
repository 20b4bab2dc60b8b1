import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { chooseTheme, themeChoice, useTheme } from './theme.js';

function Page() {
  return <p>{useTheme()}</p>;
}

beforeEach(() => { act(() => { chooseTheme('system'); }); });

test.each(['light', 'dark'] as const)('%s takes effect at once and is remembered on the machine', (theme) => {
  render(<Page />);
  act(() => { chooseTheme(theme); });
  expect(screen.getByText(theme)).toBeTruthy();
  expect([document.documentElement.dataset['theme'], themeChoice()]).toEqual([theme, theme]);
});

test('without a choice the machine decides, and nothing is kept', () => {
  act(() => { chooseTheme('dark'); });
  act(() => { chooseTheme('system'); });
  render(<Page />);
  expect(screen.getByText('light')).toBeTruthy();
  expect(localStorage).toHaveLength(0);
});

test('a word nobody understands is no choice', () => {
  localStorage.setItem('dealercare.theme', 'sepia');
  expect(themeChoice()).toBe('system');
});
