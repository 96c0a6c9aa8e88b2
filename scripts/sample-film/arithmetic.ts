/**
 * The functions of `Math` that are called for every pixel, as bindings of a module. Where globals
 * are looked up one by one (the test runner's sandbox does that), `Math.floor` in an inner loop
 * makes a picture take a minute instead of a second.
 */
export const {
  abs,
  atan2,
  ceil,
  cos,
  exp,
  floor,
  hypot,
  imul,
  log2,
  max,
  min,
  round,
  sign,
  sin,
  sqrt,
} = Math
