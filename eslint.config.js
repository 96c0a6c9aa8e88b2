import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/**
 * Which rooms a room may not import from (design, section 2). Imports point one way:
 * scripts → server → delivery, press-room, admin, keeping, webhooks → editions, translations →
 * domain; collections → editions, translations, domain; media and domain import nothing of ours
 * back.
 */
const closedDoors = {
  './media': ['./src/**', './collections/**', './scripts/**'],
  './src/domain': [
    './src/!(domain)/**',
    './src/*.ts',
    './collections/**',
    './scripts/**',
    './media/**',
  ],
  './src/work': ['./src/!(work|domain)/**', './collections/**', './scripts/**'],
  './src/editions': [
    './src/@(delivery|press-room|admin|server|app|testing)/**',
    './collections/**',
    './scripts/**',
  ],
  './src/keeping': [
    './src/@(delivery|press-room|admin|server|app|testing)/**',
    './collections/**',
    './scripts/**',
  ],
  './src/webhooks': [
    './src/@(delivery|press-room|admin|server|app|testing)/**',
    './collections/**',
    './scripts/**',
  ],
  './src/delivery': ['./src/@(press-room|admin|server|app)/**', './collections/**', './scripts/**'],
  './src/press-room': ['./src/@(admin|server|app)/**', './collections/**', './scripts/**'],
  './src/admin': ['./src/@(delivery|press-room|server|app)/**', './scripts/**'],
  './collections': ['./src/@(delivery|press-room|server|app|testing)/**', './scripts/**'],
  './src/server': ['./scripts/**'],
}

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.data/',
      'node_modules/',
      'src/migrations/*/',
      'src/payload-types.ts',
      'next-env.d.ts',
      'examples/website/openapi.d.ts',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          extensions: ['.ts', '.tsx', '.js'],
        }),
      ],
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: Object.entries(closedDoors).map(([target, from]) => ({ target, from })),
        },
      ],
    },
  },
  { files: ['**/*.test.ts', '**/*.test.tsx'], rules: { 'import-x/no-restricted-paths': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
)
