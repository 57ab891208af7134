import { expect, test } from 'vitest'
import type { HttpFailure, HttpResponse } from '../../../src/net/http.ts'
import { openResponse, type SourceWords } from '../../../src/providers/outcome.ts'

const words: SourceWords = {
  key: 'sources.staging.loki',
  title: 'Loki',
  base: 'the base URL',
  api: 'Loki',
  lessHint: 'query less',
}
const opened = (answer: HttpResponse | HttpFailure) =>
  openResponse(answer, words, { isOwn: () => true })
const failure = (more: Partial<HttpFailure>): HttpFailure => ({
  kind: 'failed',
  reason: 'other',
  message: 'it failed',
  ...more,
})
const answer = (more: Partial<HttpResponse>): HttpResponse => ({
  kind: 'answer',
  status: 200,
  headers: {},
  body: '{}',
  truncated: false,
  url: 'http://l',
  ...more,
})

test.each<[what: string, answer: HttpResponse | HttpFailure, hint: string | undefined]>([
  [
    'no connection',
    failure({ reason: 'refused' }),
    'is sources.staging.loki.url right, and reachable from where this runs?',
  ],
  [
    'an unknown authority',
    failure({ reason: 'tls', hint: 'of Node' }),
    "give the certificate's authority as a PEM file: sources.staging.loki.tls.ca",
  ],
  ['nobody to authorise', failure({ reason: 'auth', hint: 'set AWS_REGION' }), 'set AWS_REGION'],
  ['an interrupt', failure({ reason: 'aborted' }), undefined],
  [
    '401',
    answer({ status: 401 }),
    'give credentials in sources.staging.loki.auth, or as sources.staging.loki.headers, for example `Authorization: Bearer …`',
  ],
  [
    'a limit that says more',
    answer({ status: 429, headers: { 'x-ratelimit-reset': '7' } }),
    'it says x-ratelimit-reset: 7',
  ],
  ['a limit that says nothing', answer({ status: 429 }), undefined],
])('%s is told with what to do about that very source', (_, given, hint) => {
  const { hint: told } = opened(given) as { hint?: string }
  expect(told).toBe(hint)
})

test('an answer is opened only where it is a mapping', () => {
  expect(opened(answer({ body: '{"a":1}' }))).toEqual({ kind: 'opened', json: { a: 1 } })
  for (const body of ['[]', 'null', '1', '"a"', '{', ''])
    expect(opened(answer({ body })).kind).toBe('failed')
})

/** An error in the source's own words. */
const said = (status: number, more: Partial<HttpResponse> = {}) =>
  openResponse(
    answer({ status, body: '{"error":"no\\u001b[2J such label"}', ...more }),
    { ...words, access: 'is the token a user token?', query: 'search' },
    { isOwn: () => true, said: (_, json) => String(json?.error ?? '') },
  )
const text = 'no[2J such label'

test.each<[status: number, found: object]>([
  [200, { detail: `its response is incomplete: ${text}`, isIncomplete: true }],
  [400, { detail: `it refuses the search: ${text}`, isWrong: true }],
  [422, { detail: `it refuses the search: ${text}`, isWrong: true }],
  [
    401,
    {
      detail: `it refuses access (401): ${text}`,
      hint: 'is the token a user token?',
      isWrong: true,
    },
  ],
  [
    403,
    {
      detail: `it refuses access (403): ${text}`,
      hint: 'is the token a user token?',
      isWrong: true,
      isDenied: true,
    },
  ],
  [404, { detail: `it responded with 404: ${text}`, isMissing: true }],
  [500, { detail: `it responded with 500: ${text}` }],
])('what the source itself says with %i means what that status does', (status, found) => {
  expect(said(status)).toEqual({ kind: 'failed', ...found })
})

test('a limit keeps its headers beside the words of the source', () => {
  expect(said(429, { headers: { 'retry-after': '7' } })).toEqual({
    kind: 'failed',
    detail: `it responded with 429: ${text}`,
    hint: 'it says retry-after: 7',
  })
})

test('a status without words of the source is that of whatever stands before it', () => {
  expect(said(400, { body: 'Bad Request' })).toMatchObject({
    detail: 'it responded with 400: "Bad Request"',
    hint: expect.stringContaining('is a path prefix missing?'),
  })
  for (const status of [401, 403, 404])
    for (const mark of ['isWrong', 'isDenied', 'isMissing'])
      expect(said(status, { body: '<html>' })).not.toHaveProperty(mark)
})
