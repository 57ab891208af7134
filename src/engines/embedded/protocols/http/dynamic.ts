import { gzipSync } from 'node:zlib'
import { isTemplate } from '../../../../language/template.ts'
import { type HttpRequestPlan, isPageMeant } from '../../../../model/plan/load.ts'
import type { Revealed } from '../../../../model/secret.ts'
import { pathJoiner } from '../../../../net/join-url.ts'
import { bodyOf, joined, type Piece } from '../../../request-body.ts'
import { headersOf } from '../../../request-headers.ts'
import { PageSamples } from '../../scenario/pages.ts'
import { compile } from '../../scenario/render.ts'
import type { Values } from '../../scenario/values.ts'
import { isRead } from '../../scenario/varies.ts'
import type { Deployment, DynamicRequest, ValuesOfLoad } from '../protocol.ts'
import { FilledRequest } from './filled-request.ts'
import { Reading, termsOf, withCookies } from './reading.ts'
import { type PreparedRequest, prepareRequest } from './requests.ts'
import { traced } from './trace-context.ts'

type Request = Revealed<HttpRequestPlan>

/**
 * A request with placeholders, one whose answer is read or looked at, or one that begins a trace;
 * undefined of any other.
 */
export function dynamic(
  request: Request,
  to: Deployment,
  load: ValuesOfLoad,
): DynamicRequest<PreparedRequest> | undefined {
  const { templates } = request
  const reads = isRead(request, load)
  const { traces: share, scenarios } = load
  // Other requests were tried before the load.
  const isLooked = (scenarios !== undefined || templates === true) && !isPageMeant(request)
  if (!templates && !reads && !isLooked && share === undefined) return undefined
  const fixed = templates ? undefined : prepareRequest(request, to)
  const render = fixed ? () => fixed : rendererOf(request, to)
  const make = (values: Values): ReturnType<typeof traced> =>
    share === undefined ? { request: render(values) } : traced(render(values), share)
  if (!reads && !isLooked) return { begin: make }
  const terms = termsOf(request, to, load)
  const samples = new PageSamples()
  return {
    begin: values => {
      const { request: bare, ...trace } = make(values)
      const isSample = isLooked && samples.next()
      if (!reads && !isSample) return { ...trace, request: bare }
      return {
        ...trace,
        request: withCookies(bare, values, to),
        reading: new Reading(terms, bare, values, isSample),
      }
    },
  }
}

function rendererOf(request: Request, to: Deployment): (values: Values) => PreparedRequest {
  const path = compile(request.path, 'path')
  const join = pathJoiner(to.url)
  const { body: _body, file: _file, multipart: _multipart, gzip, ...rest } = request
  const { side, name, method, isGood } = prepareRequest({ ...rest, path: '/', headers: {} }, to)
  const own = bodyOf(request)
  const bodyFor = own && bodyRenderer(own.pieces, request.bodyKind)
  const headers = headersOf(request.headers, to.headers)
  const varying = headers.filter(isTemplate).map(text => compile(text))
  const added = [
    ...(own?.type ? ['content-type', own.type] : []),
    ...(own && gzip ? ['content-encoding', 'gzip'] : []),
  ]
  const template = {
    side,
    name,
    method,
    isGood,
    headers: [...headers.map(text => (isTemplate(text) ? undefined : text)), ...added],
  }
  return values => {
    const body = bodyFor?.(values)
    return new FilledRequest(template, {
      path: join(path(values)),
      varying: varying.map(render => render(values)),
      body: gzip && body !== undefined ? gzipSync(body) : body,
    })
  }
}

/** Placeholders are filled in the texts of a body; files are sent as they are. */
function bodyRenderer(
  pieces: readonly Piece[],
  kind: Request['bodyKind'],
): (values: Values) => string | Buffer {
  const made = pieces.map(piece => (typeof piece === 'string' ? compile(piece, kind) : () => piece))
  return values => joined(made.map(render => render(values)))
}
