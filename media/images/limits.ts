/** What we take in, and how a file of it is called when it leaves. Raw, HEIC and AVIF stay out: picture desks cannot open them. */
export const imageFormats = {
  jpeg: { label: 'JPEG', mimeType: 'image/jpeg', extension: 'jpg' },
  png: { label: 'PNG', mimeType: 'image/png', extension: 'png' },
  webp: { label: 'WebP', mimeType: 'image/webp', extension: 'webp' },
  tiff: { label: 'TIFF', mimeType: 'image/tiff', extension: 'tif' },
} as const

export type ImageFormat = keyof typeof imageFormats

/** Every limit on an uploaded image. */
export const imageLimits = {
  /** 120 MiB: a 60-megapixel JPEG is under 60 MiB, a 16-bit TIFF of 20 megapixels just fits. */
  maxBytes: 120 * 1024 ** 2,

  /**
   * 150 megapixels, the largest sensors sold (151 in a few backs, cropped when developed): 450 MB
   * decoded at 8 bits. A decompression bomb of kilobytes claims thousands of megapixels.
   */
  maxPixels: 150_000_000,

  /** Below 300 px nothing can be printed or shown: it is a thumbnail somebody saved by mistake. */
  minWidthPx: 300,
  minHeightPx: 300,

  /** Ten times what a sales agent asks for; a page, a kit and a translator's captions hold as many. */
  maxPerFilm: 300,

  /** A decode this slow on any machine is a file built to be slow, such as a JPEG of endless scans. */
  maxDecodeSeconds: 120,
} as const
