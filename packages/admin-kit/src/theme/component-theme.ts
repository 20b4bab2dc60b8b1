import { theme as themes, type ThemeConfig } from 'antd';
import tokens from '../tokens.json';
import type { Theme } from './theme.js';

/** Motion of the component library follows the wish of the machine's owner. */
const wantsMotion = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The portal's tokens as the component library reads them; the style sheets read the same file as --dc-… variables. */
export function componentTheme(theme: Theme): ThemeConfig {
  const palette = tokens[theme];
  return {
    algorithm: (seed) => {
      const derived = theme === 'dark' ? themes.darkAlgorithm(seed) : themes.defaultAlgorithm(seed);
      // The dark algorithm mutes the accent towards the background; ours is already drawn for it.
      return { ...derived, colorPrimary: palette.accent, colorPrimaryHover: palette['accent-strong'], colorPrimaryActive: palette['accent-strong'] };
    },
    cssVar: { key: 'dealercare' },
    hashed: false,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette['accent-text'],
      colorSuccess: palette['clock-met'],
      colorWarning: palette['clock-soon'],
      colorError: palette['clock-late'],
      colorInfoBg: palette['accent-ground'],
      colorInfoBorder: palette.line,
      colorSuccessBg: palette['clock-met-ground'],
      colorSuccessBorder: palette['clock-met'],
      colorWarningBg: palette['clock-soon-ground'],
      colorWarningBorder: palette['clock-soon'],
      colorErrorBg: palette['clock-late-ground'],
      colorErrorBorder: palette['clock-late'],
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBorder: palette['line-strong'],
      colorBorderSecondary: palette.line,
      colorText: palette.text,
      colorTextSecondary: palette['text-soft'],
      colorTextTertiary: palette['text-faint'],
      colorTextDescription: palette['text-soft'],
      colorTextPlaceholder: palette['text-faint'],
      borderRadius: tokens.radiusPx,
      fontFamily: tokens.fontFamily,
      fontSize: tokens.fontSizePx,
      motion: wantsMotion(),
    },
    components: {
      Button: { primaryColor: palette['on-accent'], primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Checkbox: { colorWhite: palette['on-accent'] },
      Radio: { colorWhite: palette['on-accent'] },
      // On and off are words within it: they read on the accent and on the grey.
      Switch: { colorTextLightSolid: palette['on-accent'], handleBg: palette['on-accent'], colorTextQuaternary: palette['text-faint'], colorTextTertiary: palette['text-soft'] },
    },
  };
}
