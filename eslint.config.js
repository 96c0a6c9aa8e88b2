import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

const rooms = {
  media: './media',
  collections: './collections',
  domain: './src/domain',
  work: './src/work',
  editions: './src/editions',
  webhooks: './src/webhooks',
  keeping: './src/keeping',
  delivery: './src/delivery',
  'press-room': './src/press-room',
  admin: './src/admin',
  app: './src/app',
  server: './src/server',
  migrations: './src/migrations',
  testing: './src/testing',
  scripts: './scripts',
  examples: './examples',
  env: './src/env.ts',
  errors: './src/errors.ts',
  'payload-types': './src/payload-types.ts',
}

/** What the code of a room may import beside its own. Tests and fixtures may import anything. */
const doors = {
  media: [],
  domain: [],
  work: [],
  editions: ['domain', 'media', 'work', 'errors', 'payload-types'],
  webhooks: ['domain', 'editions', 'work', 'errors', 'payload-types'],
  keeping: ['domain', 'editions', 'media', 'errors', 'payload-types'],
  delivery: ['domain', 'editions', 'media', 'webhooks', 'errors', 'payload-types'],
  'press-room': ['delivery', 'domain', 'editions', 'errors', 'payload-types'],
  collections: ['domain', 'editions', 'media', 'webhooks', 'work', 'errors', 'payload-types'],
  admin: ['collections', 'domain', 'editions', 'webhooks', 'payload-types'],
  app: ['admin'],
  server: Object.keys(rooms).filter(
    (room) => !['admin', 'app', 'testing', 'scripts', 'examples'].includes(room),
  ),
  scripts: Object.keys(rooms).filter((room) => !['admin', 'app', 'examples'].includes(room)),
  examples: [],
}

const closedDoors = Object.entries(doors).map(([room, open]) => ({
  target: rooms[room],
  from: Object.keys(rooms)
    .filter((other) => other !== room && !open.includes(other))
    .map((other) => rooms[other]),
}))

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
        { basePath: import.meta.dirname, zones: closedDoors },
      ],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts'],
    rules: { 'import-x/no-restricted-paths': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
)
