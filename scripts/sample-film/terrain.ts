import { floor, max, min } from './arithmetic.js'

/** A patch of ground as a grid of heights, seen from its south edge. */
export interface Terrain {
  columns: number
  rows: number
  /** The west edge; x = 0 is straight ahead of the eye. */
  westM: number
  southM: number
  cellXM: number
  cellZM: number
  /** Metres above sea level, row by row from the south. */
  heightM: Float32Array
}

/** Where a patch lies and how finely it is kept. */
export interface Plot {
  columns: number
  rows: number
  westM: number
  eastM: number
  southM: number
  northM: number
  /** Where what is seen begins: the ground nearer to the eye is not painted. */
  nearM: number
}

/** Raises a terrain: `heightAt` is asked for every corner of the grid, in metres. */
export function raiseTerrain(plot: Plot, heightAt: (xM: number, zM: number) => number): Terrain {
  const { columns, rows, westM, southM } = plot
  const cellXM = (plot.eastM - westM) / (columns - 1)
  const cellZM = (plot.northM - southM) / (rows - 1)
  const heightM = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    const zM = southM + row * cellZM
    for (let column = 0; column < columns; column++) {
      heightM[row * columns + column] = heightAt(westM + column * cellXM, zM)
    }
  }
  return { columns, rows, westM, southM, cellXM, cellZM, heightM }
}

/** The ground's height at a place, between the corners; outside it the edge goes on. */
export function measureHeight(terrain: Terrain, xM: number, zM: number): number {
  const { columns, rows, heightM } = terrain
  const u = min(columns - 1.001, max(0, (xM - terrain.westM) / terrain.cellXM))
  const v = min(rows - 1.001, max(0, (zM - terrain.southM) / terrain.cellZM))
  const column = floor(u)
  const row = floor(v)
  const at = row * columns + column
  const near = heightM[at]! + (heightM[at + 1]! - heightM[at]!) * (u - column)
  const far =
    heightM[at + columns]! + (heightM[at + columns + 1]! - heightM[at + columns]!) * (u - column)
  return near + (far - near) * (v - row)
}
