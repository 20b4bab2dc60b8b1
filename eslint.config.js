import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The rooms of the API in the order of knowledge: a later room may know an earlier one, never the reverse (docs/architecture.md). */
const rooms = [
  'organisation', 'identity', 'policy', 'calendar', 'setup', 'time-control', 'import', 'customer', 'vehicle', 'tier', 'messaging', 'care', 'survey', 'complaint', 'report', 'audit', 'privacy', 'partner', 'sight', 'demo',
];

/** What a room may not import: later rooms, and of earlier ones everything but services, entities and what they share on purpose. */
const roomRules = rooms.map((room, index) => ({
  files: [`apps/api/src/${room}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        ...(index + 1 < rooms.length ? [{ regex: `^\\.\\./(${rooms.slice(index + 1).join('|')})/`, message: `${room} may not know a later room; publish a fact instead.` }] : []),
        { regex: '^\\.\\./.*\\.resolver\\.js$', message: 'Resolvers are imported by schema.ts only.' },
      ],
    }],
  },
}));

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is a value: take `now`.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock is a value: take `now`.' },
];
const noChance = { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Rules know no chance.' };
const noOffset = { selector: 'TemplateElement[value.raw=/\\bOFFSET \\?/i]', message: 'Lists are paged by key, never by OFFSET.' };

const uiLibraries = ['antd', 'antd/*', '@ant-design/*', '@rc-component/*', 'echarts', 'echarts/*', 'dayjs', 'dayjs/*', 'react-router', 'react-router-dom', '@apollo/client', '@apollo/client/*', 'graphql', 'graphql-ws', 'i18next', 'react-i18next'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', '**/.turbo/**', 'data/**', 'apps/api/src/migrations/0*.ts'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess makes them the plain way to say "it is there"
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  { files: ['**/*.test.{ts,tsx}', 'apps/api/test/**', 'apps/e2e/**'], rules: { '@typescript-eslint/no-empty-function': 'off' } },
  // The browser's log is where a crashed area is put together with its card.
  { files: ['apps/admin/src/areas/area-boundary.tsx'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  { files: ['packages/domain/src/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'no-restricted-syntax': ['error', ...noClock, noChance] } },
  { files: ['apps/api/src/**/*.ts'], ignores: ['**/*.test.ts', 'apps/api/src/platform/**'], rules: { 'no-restricted-syntax': ['error', ...noClock, noOffset] } },
  { files: ['apps/api/src/platform/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: `^(\\.\\./)+(${rooms.join('|')})/`, message: 'The platform knows no feature.' }] }] } },
  ...roomRules,
  {
    files: ['apps/admin/src/**/*.{ts,tsx}', 'apps/admin-*/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/test/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': ['error', { patterns: [
        { group: uiLibraries, message: 'Shared libraries reach the areas only through @dealercare/admin-kit/<entry>.', allowTypeImports: true },
        { regex: '^@dealercare/(admin$|admin/|admin-(?!kit/)|admin-kit/src)', message: 'Areas import entries of the kit and nothing of each other.' },
      ] }],
    },
  },
  {
    files: ['packages/admin-kit/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': ['error',
        { selector: "ExportAllDeclaration:not([source.value=/generated/])", message: 'Entries re-export by name, so that the bundle can be shaken.' },
        { selector: "ImportDeclaration[source.value='antd'] > ImportDefaultSpecifier", message: 'Import antd by name.' },
      ],
    },
  },
);
