import * as migration_20261124_082125_first from './20261124_082125_first.js';

export const migrations = [
  {
    up: migration_20261124_082125_first.up,
    down: migration_20261124_082125_first.down,
    name: '20261124_082125_first'
  },
];
