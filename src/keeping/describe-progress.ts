export interface Progress {
  what: string
  doneBytes: number
  totalBytes: number
  tookMs: number
}

/** How far something is, how fast it goes, and how long it will take, in one line. */
export function describeProgress({ what, doneBytes, totalBytes, tookMs }: Progress): string {
  const bytesPerSecond = doneBytes / Math.max(tookMs / 1000, 0.001)
  const left = bytesPerSecond > 0 ? (totalBytes - doneBytes) / bytesPerSecond : Infinity
  const speed = `${formatBytes(bytesPerSecond)}/s`
  const soFar = `${what}: ${formatBytes(doneBytes)} of ${formatBytes(totalBytes)}`
  return Number.isFinite(left) ? `${soFar}, ${speed}, ${formatSeconds(left)} left` : soFar
}

/** A number of bytes as people read it: `3.4 GiB`. */
export function formatBytes(bytes: number): string {
  const unit = units.find(({ size }) => bytes >= size) ?? { name: 'bytes', size: 1 }
  const amount = bytes / unit.size
  return `${unit.size === 1 ? Math.round(amount) : amount.toFixed(1)} ${unit.name}`
}

const units = [
  { name: 'TiB', size: 1024 ** 4 },
  { name: 'GiB', size: 1024 ** 3 },
  { name: 'MiB', size: 1024 ** 2 },
  { name: 'KiB', size: 1024 },
]

function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes, rest] = [whole / 3600, (whole / 60) % 60, whole % 60].map(Math.floor)
  const padded = [minutes!, rest!].map((part) => String(part).padStart(2, '0')).join(':')
  return hours! > 0 ? `${hours}:${padded}` : padded
}
