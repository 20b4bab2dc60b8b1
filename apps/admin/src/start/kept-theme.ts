const KEY = 'dealercare.theme';

/** The theme chosen on this machine, before the first paint; without a choice the style sheet follows the machine. */
export function applyKeptTheme(): void {
  const kept = localStorage.getItem(KEY);
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset['theme'] = kept;
}
