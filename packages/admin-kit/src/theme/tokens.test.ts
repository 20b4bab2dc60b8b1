import { describe, expect, test } from 'vitest';
import tokens from '../tokens.json';

/** WCAG 2.2, 1.4.3: text; 1.4.11: borders and drawings. */
const AA_TEXT = 4.5;
const AA_GRAPHIC = 3;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'surface', 'raised', 'sunken'] as const;
const clockStates = ['calm', 'soon', 'urgent', 'late', 'met', 'paused'] as const;

describe.each(['light', 'dark'] as const)('contrast of the %s theme (P5)', (theme) => {
  const palette = tokens[theme];

  test.each(['text', 'text-soft', 'text-faint', 'accent-text'] as const)('%s reads on every ground', (colour) => {
    for (const ground of grounds) expect(contrast(palette[colour], palette[ground]), ground).toBeGreaterThanOrEqual(AA_TEXT);
  });

  test.each(clockStates)('a clock that is %s reads on every ground and on its own', (state) => {
    for (const ground of [...grounds, `clock-${state}-ground`] as const) {
      expect(contrast(palette[`clock-${state}`], palette[ground]), ground).toBeGreaterThanOrEqual(AA_TEXT);
    }
  });

  test('buttons, chips and the demo banner read', () => {
    expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(AA_TEXT);
    expect(contrast(palette['on-accent'], palette['accent-strong'])).toBeGreaterThanOrEqual(AA_TEXT);
    expect(contrast(palette['accent-text'], palette['accent-ground'])).toBeGreaterThanOrEqual(AA_TEXT);
    expect(contrast(palette['text-soft'], palette['accent-ground'])).toBeGreaterThanOrEqual(AA_TEXT);
  });

  test.each(['accent', 'accent-strong', 'text-faint', 'text-soft'] as const)('the word in a switch reads on %s', (ground) => {
    expect(contrast(palette['on-accent'], palette[ground])).toBeGreaterThanOrEqual(AA_TEXT);
  });

  test('borders of controls, the ring of the focus and the lines of charts can be seen', () => {
    for (const ground of ['ground', 'surface', 'raised'] as const) {
      expect(contrast(palette['line-strong'], palette[ground]), ground).toBeGreaterThanOrEqual(AA_GRAPHIC);
      expect(contrast(palette.accent, palette[ground]), ground).toBeGreaterThanOrEqual(AA_GRAPHIC);
    }
    for (const colour of palette.series) expect(contrast(colour, palette.surface), colour).toBeGreaterThanOrEqual(AA_GRAPHIC);
  });
});

test('both themes know the same colours', () => {
  expect(Object.keys(tokens.dark)).toEqual(Object.keys(tokens.light));
});
