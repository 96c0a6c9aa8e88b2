import * as migration_20261124_083015_first from './20261124_083015_first.js';

export const migrations = [
  {
    up: migration_20261124_083015_first.up,
    down: migration_20261124_083015_first.down,
    name: '20261124_083015_first'
  },
];
