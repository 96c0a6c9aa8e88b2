import { paintAbandonedHouse } from './abandoned-house.js'
import { paintFrozenPond } from './frozen-pond.js'
import { paintHeadframeAtDawn } from './headframe-at-dawn.js'
import { paintHimalayaFirstLight } from './himalaya-first-light.js'
import { paintNightOverVillage } from './night-over-village.js'
import { paintPrayerFlagPass } from './prayer-flag-pass.js'
import { paintRailwayInFog } from './railway-in-fog.js'
import { paintRidgeInCloud } from './ridge-in-cloud.js'
import type { Scene } from './scene.js'
import { paintSnowFieldPowerLines } from './snow-field-power-lines.js'
import { paintSpoilTipsAtDusk } from './spoil-tips-at-dusk.js'
import { paintSunriseOverSteppe } from './sunrise-over-steppe.js'
import { paintWinterRoad } from './winter-road.js'

/** Every scene that can be drawn, by its name. */
export const scenes = {
  'abandoned-house': paintAbandonedHouse,
  'frozen-pond': paintFrozenPond,
  'headframe-at-dawn': paintHeadframeAtDawn,
  'himalaya-first-light': paintHimalayaFirstLight,
  'night-over-village': paintNightOverVillage,
  'prayer-flag-pass': paintPrayerFlagPass,
  'railway-in-fog': paintRailwayInFog,
  'ridge-in-cloud': paintRidgeInCloud,
  'snow-field-power-lines': paintSnowFieldPowerLines,
  'spoil-tips-at-dusk': paintSpoilTipsAtDusk,
  'sunrise-over-steppe': paintSunriseOverSteppe,
  'winter-road': paintWinterRoad,
} satisfies Record<string, Scene>
