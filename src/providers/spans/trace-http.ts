import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../../net/http.ts'
import { excerpt, isHtml } from '../../net/redaction/excerpt.ts'
import type { Refused } from '../numbers/numbers.ts'
import { explainDenial, openResponse, type SourceWords } from '../outcome.ts'
import type { Access } from '../provider.ts'
import { sourceHttp } from '../source-http.ts'

/** JSON of a backend of traces; `missing`: it says that what was asked for is not there. */
export type Opened =
  | { kind: 'opened'; json: Record<string, unknown> }
  | { kind: 'missing' }
  | Refused

/** What of a backend's responses is its own. */
export type Dialect = {
  isOwn: (json: Record<string, unknown>) => boolean
  /** Whether a response of 404 is the backend's own word that there is no such trace. */
  isMissing: (response: HttpResponse) => boolean
}

/** How a backend of traces is queried by GET. A list comes as `{ items: [...] }`. */
export function traceHttp(access: Access, words: Omit<SourceWords, 'lessHint'>) {
  const http = sourceHttp(access)
  const all = { ...words, lessHint: 'a trace this large cannot be read' }
  const get = async (
    path: string,
    { isOwn, isMissing }: Dialect,
    context: Context,
  ): Promise<Opened> => {
    const { response } = await http.ask({ path }, context)
    if (response.kind === 'answer' && response.status === 404 && isMissing(response))
      return { kind: 'missing' }
    const isList = response.kind === 'answer' && /^\s*\[/.test(response.body)
    const whole = isList ? { ...response, body: `{"items":${response.body}}` } : response
    return openResponse<Refused>(whole, all, {
      isOwn,
      refused: ({ status, body }) => {
        if (status !== 401 && status !== 403) return undefined
        return explainDenial(status, all, isHtml(body) ? undefined : excerpt(body, 200))
      },
    })
  }
  return { get, startMeasuring: http.startMeasuring }
}
