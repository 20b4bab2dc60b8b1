import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const tokens = JSON.parse(readFileSync(join(import.meta.dirname, '../src/tokens.json'), 'utf8'));

function variables(palette) {
  return Object.entries(palette)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => `--dc-${name}:${value}`)
    .join(';');
}

/** The tokens as variables of the style sheets; dark by choice, or by the machine where nobody has chosen. */
function tokenStyles() {
  const dark = variables(tokens.dark);
  return [
    `:root{--dc-font:${tokens.fontFamily};${variables(tokens.light)}}`,
    `:root[data-theme=dark]{${dark}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
  ].join('');
}

const squeeze = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/: /g, ':').trim();

/** What stands in the page itself, so that the first paint needs no other file: tokens, ground, the sign-in form. */
export function firstStyles(files) {
  return tokenStyles() + files.map((file) => squeeze(readFileSync(file, 'utf8'))).join('');
}
