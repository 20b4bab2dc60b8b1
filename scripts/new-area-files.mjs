/** A text as it stands between single quotes. */
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const capital = (word) => word[0].toUpperCase() + word.slice(1);

function packageFile({ name, pattern }) {
  return `${JSON.stringify({ ...pattern, name: `@dealercare/admin-${name}` }, null, 2)}\n`;
}

const areaFile = ({ name }) => `import { lazy } from 'react';
import { defineArea } from '@dealercare/admin-kit/portal';
import { areaTexts } from './area-texts.js';

export default defineArea({
  name: '${name}',
  texts: areaTexts,
  pages: [
    { path: '/${name}', title: 'start.title', permission: null, component: lazy(() => import('./start/start-page.js')) },
  ],
});
`;

const textsFile = () => `import { defineTexts } from '@dealercare/admin-kit/i18n';

/** Texts of this area. */
export const areaTexts = defineTexts({
  'zh-CN': () => import('./locales/zh-CN.js'),
  en: () => import('./locales/en.js'),
});

export const useText = areaTexts.useText;
`;

const chineseFile = ({ chinese }) => `export default {
  start: {
    title: ${quoted(chinese)},
    empty: '还没有内容',
    emptyHint: '这里的页面建成后会显示在此处。',
  },
};
`;

const englishFile = ({ english }) => `import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from './zh-CN.js';

const en: Translation<typeof zhCN> = {
  start: {
    title: ${quoted(english)},
    empty: 'Nothing here yet',
    emptyHint: 'Its pages appear here when they are built.',
  },
};

export default en;
`;

const pageFile = () => `import { EmptyState, PageHead } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';

/** First page of the area. */
export default function StartPage() {
  const t = useText();
  return (
    <>
      <PageHead title={t('start.title')} />
      <EmptyState title={t('start.empty')} hint={t('start.emptyHint')} />
    </>
  );
}
`;

const pageTest = ({ name, chinese, english }) => `import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '@dealercare/admin-kit/testing';
import ${capital(name)}Area from '../area.js';

test.each([
  { language: 'zh-CN', title: ${quoted(chinese)} },
  { language: 'en', title: ${quoted(english)} },
] as const)('the first page tells in $language what belongs on it', async ({ language, title }) => {
  await renderPage(<${capital(name)}Area />, { path: '/${name}', language });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
});
`;

const textsTest = () => `import { expect, test } from 'vitest';
import { textProblems } from '@dealercare/admin-kit/testing';
import en from './en.js';
import zhCN from './zh-CN.js';

test('both languages say the same, each in its own words (P1)', () => {
  expect(textProblems(zhCN, en)).toEqual([]);
});
`;

/** The files of a new area by path. */
export function areaFiles(area) {
  return {
    'package.json': packageFile(area),
    'rsbuild.config.mjs': `import { areaBuild } from '@dealercare/admin-kit/build/area';\n\nexport default areaBuild('${area.name}');\n`,
    'tsconfig.json': '{\n  "extends": "../../packages/admin-kit/tsconfig.front.json",\n  "include": ["src", "vitest.config.ts"]\n}\n',
    'vitest.config.ts': "import { frontTests } from '@dealercare/admin-kit/build/tests';\n\nexport default frontTests(new URL('.', import.meta.url).pathname);\n",
    'src/area.tsx': areaFile(area),
    'src/area-texts.ts': textsFile(area),
    'src/locales/zh-CN.ts': chineseFile(area),
    'src/locales/en.ts': englishFile(area),
    'src/locales/locales.test.ts': textsTest(),
    'src/start/start-page.tsx': pageFile(),
    'src/start/start-page.test.tsx': pageTest(area),
  };
}
