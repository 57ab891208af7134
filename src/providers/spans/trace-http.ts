import type { Context } from '../../model/context.ts'
import {
  type IsOwn,
  type Opened,
  openResponse,
  plainText,
  type Refusal,
  type SourceWords,
} from '../outcome.ts'
import type { Access } from '../provider.ts'
import { sourceHttp } from '../source-http.ts'

/** How the responses of a backend are recognised. */
export type Dialect = {
  isOwn: IsOwn
  /** Whether a 404 with this body is from the backend itself, for what does not exist. */
  isMissing?: (body: string) => boolean
}

/**
 * How a backend of traces is queried by GET. A list comes as `{ items: [...] }`, and what does not
 * exist as `{}`.
 */
export function traceHttp(access: Access, words: Omit<SourceWords, 'lessHint'>) {
  const { ask, startMeasuring } = sourceHttp(access)
  const all = { ...words, lessHint: 'a trace this large cannot be read' }
  const get = async (
    path: string,
    { isOwn, isMissing }: Dialect,
    context: Context,
  ): Promise<Opened | Refusal> => {
    const { response } = await ask({ path }, context)
    if (response.kind === 'answer' && response.status === 404 && isMissing?.(response.body))
      return { kind: 'opened', json: {} }
    const isList = response.kind === 'answer' && /^\s*\[/.test(response.body)
    const whole = isList ? { ...response, body: `{"items":${response.body}}` } : response
    return openResponse(whole, all, { isOwn, said: one => plainText(one, 401, 403) })
  }
  return { get, startMeasuring }
}
