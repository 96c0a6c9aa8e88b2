import { renderToStaticMarkup } from 'react-dom/server'

import type { OpenApiDocument } from '../openapi-document.js'
import { script, stylesheet } from './assets.js'
import { MessageSection } from './message-section.js'
import { OperationSection } from './operation-section.js'
import { anchorOf, Paragraphs } from './parts.js'
import { SchemaSection } from './schema-section.js'

/** The page that people read `/v1` on: complete without a script; with one, it can be tried. */
export const renderDocsPage = (document: OpenApiDocument): string =>
  `<!doctype html>${renderToStaticMarkup(<DocsPage document={document} />)}`

function DocsPage({ document }: { document: OpenApiDocument }) {
  const { info, components } = document
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${info.title} /v1: the press kit API`}</title>
        <link rel="icon" href="/press-room/icon.svg" />
        <link rel="stylesheet" href={stylesheet.path} />
        <script type="module" src={script.path} />
      </head>
      <body>
        <a className="skip" href="#operations">
          To the operations
        </a>
        <header>
          <h1>The press kit API</h1>
          <Paragraphs text={info.description} />
          <p>
            <a href="/v1/openapi.json">openapi.json</a> says the same to programs (OpenAPI 3.1).
          </p>
          <KeyField description={components.securitySchemes.key.description} />
        </header>
        <Contents document={document} />
        <main id="operations" tabIndex={-1}>
          {document.tags.map((tag) => (
            <section key={tag.name} aria-labelledby={anchorOf(tag.name)}>
              <h2 id={anchorOf(tag.name)}>{tag.name}</h2>
              <Paragraphs text={tag.description} />
              {listOperations(document, tag.name).map(({ path, operation }) => (
                <OperationSection key={operation.operationId} {...{ document, path, operation }} />
              ))}
            </section>
          ))}
          <section aria-labelledby="webhooks">
            <h2 id="webhooks">Webhooks</h2>
            <p>What an address of yours is sent, once an admin of the site has made a webhook.</p>
            {Object.values(document.webhooks).map(({ post }) => (
              <MessageSection key={post.operationId} message={post} />
            ))}
          </section>
          <section aria-labelledby="problems">
            <h2 id="problems">Problems that may happen everywhere</h2>
            <dl className="codes">
              {listCommonProblems(document).map(({ status, description }) => (
                <div key={status}>
                  <dt>{status}</dt>
                  <dd>
                    <Paragraphs text={description} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <section aria-labelledby="shapes">
            <h2 id="shapes">Shapes</h2>
            {Object.entries(components.schemas).map(([name, schema]) => (
              <SchemaSection key={name} name={name} schema={schema} />
            ))}
          </section>
        </main>
      </body>
    </html>
  )
}

function KeyField({ description }: { description: string }) {
  return (
    <div className="key needs-script" hidden>
      <label htmlFor="key">Your key, if you have one</label>
      <input
        id="key"
        type="password"
        autoComplete="off"
        spellCheck={false}
        aria-describedby="key-is"
      />
      <p id="key-is">{description} It stays on this page and is sent with what you try.</p>
    </div>
  )
}

function Contents({ document }: { document: OpenApiDocument }) {
  return (
    <nav aria-label="Contents">
      {document.tags.map((tag) => (
        <div key={tag.name}>
          <a href={`#${anchorOf(tag.name)}`}>{tag.name}</a>
          <ul>
            {listOperations(document, tag.name).map(({ path, operation }) => (
              <li key={operation.operationId}>
                <a href={`#${operation.operationId}`}>
                  <code>{path}</code>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div>
        <a href="#webhooks">Webhooks</a>
      </div>
      <div>
        <a href="#problems">Problems</a>
      </div>
      <div>
        <a href="#shapes">Shapes</a>
      </div>
    </nav>
  )
}

const listOperations = ({ paths }: OpenApiDocument, tag: string) =>
  Object.entries(paths)
    .map(([path, { get }]) => ({ path, operation: get }))
    .filter(({ operation }) => operation.tags.includes(tag))

const listCommonProblems = ({ components }: OpenApiDocument) =>
  Object.entries(components.responses).flatMap(([name, { description }]) => {
    const status = /^Problem(\d+)$/.exec(name)?.[1]
    return status ? [{ status, description }] : []
  })
