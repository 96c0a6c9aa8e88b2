export type { ImageInput } from './byte-source.js'
export { sniffBytes } from './sniff.js'
export {
  inspectImage,
  judgeImageBeginning,
  type ImageFacts,
  type InspectedImage,
} from './inspect.js'
export { imageFormats, imageLimits, type ImageFormat } from './limits.js'
export { createQueue, type Enqueue } from '../queue.js'
export {
  createRenderer,
  type RenderedRendition,
  type Renderer,
  type RendererOptions,
  type RenderRequest,
} from './render.js'
export { renditionKey, renditions, type Rendition, type RenditionName } from './renditions.js'
