import type { JsonSchema } from './components.js'
import type { DescribedMessage } from './openapi-webhooks.js'

/** A description of an HTTP API (OpenAPI 3.1.1), as far as we say anything. */
export interface OpenApiDocument {
  openapi: string
  info: {
    title: string
    version: string
    description: string
    license: { name: string; identifier: string }
  }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  security: Record<string, string[]>[]
  paths: Record<string, { get: DescribedOperation }>
  webhooks: Record<string, { post: DescribedMessage }>
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, DescribedAnswer>
    headers: Record<string, unknown>
    parameters: Record<string, DescribedParameter>
    securitySchemes: { key: { type: string; scheme: string; description: string } }
  }
}

export interface DescribedOperation {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters: (DescribedParameter | Reference)[]
  responses: Record<string, DescribedAnswer | Reference>
}

export interface DescribedParameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  description?: string
  schema: JsonSchema
  example?: string | number
}

export interface DescribedAnswer {
  description: string
  headers?: Record<string, Reference>
  content?: Record<string, { schema?: JsonSchema; example?: unknown }>
}

export interface Reference {
  $ref: string
}
