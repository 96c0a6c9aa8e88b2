import * as migration_20261124_093859_first from './20261124_093859_first.js';
import * as migration_20261124_135707_second from './20261124_135707_second.js';
import * as migration_20261124_235959_number_editions from './20261124_235959_number_editions.js';
import * as migration_20261125_000000_citable from './20261125_000000_citable.js';
import * as migration_20261129_003809_webhooks from './20261129_003809_webhooks.js';

export const migrations = [
  {
    up: migration_20261124_093859_first.up,
    down: migration_20261124_093859_first.down,
    name: '20261124_093859_first',
  },
  {
    up: migration_20261124_135707_second.up,
    down: migration_20261124_135707_second.down,
    name: '20261124_135707_second',
  },
  {
    up: migration_20261124_235959_number_editions.up,
    down: migration_20261124_235959_number_editions.down,
    name: '20261124_235959_number_editions',
  },
  {
    up: migration_20261125_000000_citable.up,
    down: migration_20261125_000000_citable.down,
    name: '20261125_000000_citable',
  },
  {
    up: migration_20261129_003809_webhooks.up,
    down: migration_20261129_003809_webhooks.down,
    name: '20261129_003809_webhooks'
  },
];
