import * as migration_20261124_093859_first from './20261124_093859_first.js';

export const migrations = [
  {
    up: migration_20261124_093859_first.up,
    down: migration_20261124_093859_first.down,
    name: '20261124_093859_first'
  },
];
