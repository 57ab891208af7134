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
  openResponse(answer, words, { isOwn: () => true, refused: () => undefined })
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
