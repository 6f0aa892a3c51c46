import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'preview/dist/**',
      'bench/dist/**',
      'node_modules/**',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'no-control-regex': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/frames/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'localStorage', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as a parameter.' },
        { object: 'Math', property: 'random', message: 'Chance comes in as a parameter.' },
      ],
    },
  },
  {
    files: ['src/**/*.tsx', 'preview/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    // The React Compiler, whose limits this rule tells, is not used.
    rules: { ...reactHooks.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' },
  },
  { files: ['scripts/**/*.ts', 'bench/**/*.ts', 'workspace/main.ts'], rules: { 'no-console': 'off' } },
  // Playwright reads a fixture's dependencies from a destructured first argument, also when there are none.
  { files: ['test/e2e/demos.ts'], rules: { 'no-empty-pattern': 'off' } },
  {
    files: ['*.js', '*.mjs', '*.cjs'],
    languageOptions: { globals: { module: 'readonly', process: 'readonly', require: 'readonly' } },
  }
);
