import { defined } from '../model/basics/defined.ts'
import type { Json } from '../model/basics/json.ts'
import type { Context } from '../model/context.ts'
import {
  type Errors,
  type IsOwn,
  type Opened,
  openResponse,
  type Refusal,
  refusal,
  type SourceWords,
} from './outcome.ts'
import type { Access } from './provider.ts'
import { type Limit, type SourceHttp, type SourceOrder, sourceHttp } from './source-http.ts'

/** One request and its response, again where its failure may pass. */
export type Send = (order: SourceOrder, isOwn: IsOwn, context: Context) => Promise<Opened | Refusal>

export type SourceApi = Pick<SourceHttp, 'startMeasuring'> & { send: Send }

/** A source whose API responds with objects of JSON. */
export function sourceApi(
  access: Access,
  words: SourceWords,
  { said, refused, lacks, ...limit }: Errors & Limit,
): SourceApi {
  const { ask, startMeasuring } = sourceHttp(access, limit)
  return {
    startMeasuring,
    send: async (order, isOwn, context) => {
      const { response } = await ask(order, context)
      return openResponse(response, words, { isOwn, ...defined({ said, refused, lacks }) })
    },
  }
}

/** A request with JSON in its body. */
export const postJson = (
  path: string,
  body: object,
  headers: Record<string, string> = {},
): SourceOrder => ({
  path,
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

type Pages = { kind: 'pages'; pages: Json[] }

/**
 * All pages of a list, each by the token in the one before. `otherwise`: what to do where there are
 * more than `most` pages; absent: those suffice.
 */
export async function allPages(
  read: (token: string | undefined) => Promise<Opened | Refusal>,
  {
    tokenIn,
    most,
    otherwise,
  }: { tokenIn: (json: Json) => unknown; most: number; otherwise?: string },
): Promise<Pages | Refusal> {
  const pages: Json[] = []
  let token: string | undefined
  do {
    const found = await read(token)
    if (found.kind === 'failed') return found
    pages.push(found.json)
    const next = tokenIn(found.json)
    token = typeof next === 'string' && next !== '' ? next : undefined
  } while (token !== undefined && pages.length < most)
  return token !== undefined && otherwise !== undefined
    ? refusal('its response has too many pages', otherwise)
    : { kind: 'pages', pages }
}
