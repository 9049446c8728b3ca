import js from '@eslint/js';
import globals from 'globals';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Dependencies point one way: entry points -> pane -> core <- mail. A breach is an error. */
const only = (...forbidden) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: forbidden, message: 'Dependencies point one way: entry points -> pane -> core <- mail.' }] },
  ],
});

/** What a browser or node offers as a global, less what core may use. The language itself (Map, JSON …) stays. */
const CORE_MAY_USE = new Set(['URL', 'URLSearchParams', 'TextDecoder', 'atob', 'Intl']);
const hostGlobals = [...new Set([...Object.keys(globals.browser), ...Object.keys(globals.node), 'Office'])].filter(
  (name) => !CORE_MAY_USE.has(name),
);

export default tseslint.config(
  { ignores: ['dist', 'dist-*', 'coverage', 'reports', 'node_modules', '.stryker-tmp'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/dot-notation': 'off', // contradicts noPropertyAccessFromIndexSignature
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.configs.strict.rules },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...only(
        '**/mail/**',
        '**/pane/**',
        '**/taskpane/**',
        '**/viewer/**',
        '**/inspect/**',
        'react*',
        '@fluentui/*',
        'node:*',
      ),
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'No clock in core: context.now.' },
        { object: 'Math', property: 'random', message: 'Core is pure.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'No clock in core: context.now.',
        },
        { selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])', message: 'No cast outside mail/.' },
      ],
    },
  },
  {
    files: ['src/mail/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: only('**/pane/**', '**/taskpane/**', '**/viewer/**', '**/inspect/**', 'react*', '@fluentui/*'),
  },
  {
    files: ['src/pane/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: only('**/mail/**', '**/taskpane/**', '**/viewer/**', '**/inspect/**'),
  },
  {
    // A table of cases is long by nature; the limits are for code that somebody must follow.
    files: ['**/*.test.{ts,tsx}', 'test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['src/inspect/**/*.ts'], rules: { 'no-console': 'off' } },
);
