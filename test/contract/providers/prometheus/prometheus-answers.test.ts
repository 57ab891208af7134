import { expect, test } from 'vitest'
import { Problem } from '../../../../src/model/problem.ts'
import { Secret } from '../../../../src/model/secret.ts'
import { prometheus } from '../../../../src/providers/prometheus/prometheus.ts'
import {
  apiError,
  fakePrometheus,
  freshness,
  type Question,
  type Reply,
  success,
  vector,
} from '../fakes/fake-prometheus.ts'
import { quietContext, skippingClock } from '../quiet-context.ts'

const window = { start: 1_700_000_000, end: 1_700_000_020 }

async function measure(
  answer: Reply | ((question: Question) => Reply),
  {
    query = 'rate(a[$window])',
    settled,
    context = quietContext(skippingClock()),
  }: MeasureOptions = {},
) {
  const server = await fakePrometheus(typeof answer === 'function' ? answer : () => answer, settled)
  const provider = prometheus({
    url: `${server.url}/prom/`,
    headers: { 'X-Scope-OrgID': new Secret('team') },
  })
  return { ...server, found: await provider.measure({ kind: 'value', query }, window, context) }
}
type MeasureOptions = {
  query?: string
  settled?: (question: Question) => Reply
  context?: ReturnType<typeof quietContext>
}

const measured = { query: 'rate(a[20s])', warnings: [] }

test('one series is a value, asked at the end of the window, with headers and below the path prefix', async () => {
  const { found, questions } = await measure(vector([{ job: 'shop' }, '0.25']))
  expect(found).toEqual({ ...measured, kind: 'value', value: 0.25, labels: { job: 'shop' } })
  const last = questions.findLast(({ form }) => form.query === 'rate(a[20s])')!
  expect(last.path).toBe('/prom/api/v1/query')
  expect(last.form).toEqual({ query: 'rate(a[20s])', time: '1700000020' })
  expect(last.headers).toMatchObject({
    'x-scope-orgid': 'team',
    'content-type': 'application/x-www-form-urlencoded',
  })
})

test('a scalar is a value', async () => {
  const { found } = await measure(success('scalar', [1_700_000_000, '4.2']), { query: '4.2' })
  expect(found).toEqual({ query: '4.2', warnings: [], kind: 'value', value: 4.2 })
})

test('zero is a value', async () => {
  expect((await measure(vector([{}, '0']))).found).toEqual({ ...measured, kind: 'value', value: 0 })
})

test.each([
  ['NaN', /NaN, as 0\/0 does/],
  ['+Inf', /returned \+Inf: the denominator was zero/],
  ['-Inf', /returned -Inf: the denominator was zero/],
])('%s is no data, and says why', async (text, detail) => {
  const { found } = await measure(vector([{}, text]))
  expect(found).toMatchObject({ kind: 'no-data', detail: expect.stringMatching(detail) })
})

test('several series stay several, with their labels, and travel through JSON', async () => {
  const { found } = await measure(vector([{ pod: 'a' }, '1'], [{ pod: 'b' }, 'NaN']))
  expect(found).toEqual({
    ...measured,
    kind: 'series',
    series: [
      { labels: { pod: 'a' }, values: [[1_700_000_020, 1]] },
      { labels: { pod: 'b' }, values: [] },
    ],
  })
  expect(JSON.parse(JSON.stringify(found))).toEqual(found)
})

test('of very many series the first are kept, and the rest is counted', async () => {
  const samples = Array.from({ length: 500 }, (_, i): [Record<string, string>, string] => [
    { pod: `${i}` },
    '1',
  ])
  const { found } = await measure(vector(...samples))
  expect(found).toMatchObject({
    kind: 'series',
    warnings: ['only the first 20 of 500 series are kept'],
  })
  expect(found.kind === 'series' && found.series).toHaveLength(20)
})

test('what the query language warns of is kept beside the value, what the server lacks is no data', async () => {
  const answer = vector([{}, '1'])
  const body = {
    ...(answer.body as object),
    warnings: ['PromQL warning: a mix\u0007 of kinds'],
    infos: ['a might be no counter'],
  }
  expect((await measure({ body })).found).toMatchObject({
    kind: 'value',
    warnings: ['PromQL warning: a mix of kinds', 'a might be no counter'],
  })
  const lacking = { ...body, warnings: [...body.warnings, 'store\u0007 b did not respond'] }
  expect((await measure({ body: lacking })).found).toMatchObject({
    kind: 'no-data',
    detail: 'its response is incomplete: store b did not respond',
  })
})

/** The value before any load, and in the window whatever `inTheWindow` says. */
const rarely = (inTheWindow: boolean) => (question: Question) =>
  question.form.query!.startsWith('label_replace(count(queue)')
    ? vector([{ of: 'seen 0' }, '1'], [{ of: inTheWindow ? 'in the window' : 'seen 0' }, '1'])
    : freshness(window.end + 1)

test('a value that was scraped before the load and after it, and not within, is no data', async () => {
  const { found } = await measure(vector([{}, '1']), {
    query: 'max(queue)',
    settled: rarely(false),
  })
  expect(found).toMatchObject({
    kind: 'no-data',
    detail:
      'queue has no sample within the 20s of the window: the value is from before the test; scrape or record more often, or lengthen the load',
  })
  const within = { query: 'max(queue)', settled: rarely(true) }
  expect((await measure(vector([{}, '1']), within)).found).toMatchObject({
    kind: 'value',
    value: 1,
  })
})

test('a quantile in the highest bucket proves nothing good', async () => {
  const query = 'histogram_quantile(0.95, sum by (le) (rate(a_bucket[$window]))) * 1000'
  const bound = (quantile: string) => (question: Question) => {
    const asked = question.form.query!
    if (asked.startsWith('sum by (le)'))
      return vector([{ le: '0.01' }, '0'], [{ le: '0.025' }, '0'], [{ le: '+Inf' }, '20'])
    return vector([{}, asked.endsWith('* 1000') ? String(Number(quantile) * 1000) : quantile])
  }
  expect((await measure(bound('0.025'), { query })).found).toMatchObject({
    kind: 'value',
    value: 25,
    unproven:
      'the histogram ends at 0.025, and histogram_quantile returns 0.025 for whatever is above it: add a bucket bound at the threshold',
  })
  expect((await measure(bound('0.02'), { query })).found).not.toHaveProperty('unproven')
})

const sampleCounts = (counts: Record<string, string>) => (question: Question) => {
  const range = /^max\(count_over_time\((.*)\[20s\]\)\)$/.exec(question.form.query!)?.[1]
  const count = range === undefined ? undefined : counts[range]
  return count === undefined ? vector() : vector([{}, count])
}

test.each([
  [
    'rate(a{x="1"}[$window])',
    {},
    'the query returned no series: there is no series of a{x="1"} in the window',
  ],
  [
    'rate(a{x="1"}[$window])',
    { a: '20' },
    'the query returned no series: no series of a matches {x="1"} in the window',
  ],
  [
    'rate(a[$window])',
    { a: '1' },
    'the query returned no series: a has only one sample in the 20s of the window, and rate and increase need two',
  ],
  ['a > 5', { a: '20' }, 'the query returned no series'],
])('an empty answer to %s is no data, and says why', async (query, counts, detail) => {
  const { found } = await measure(sampleCounts(counts), { query })
  expect(found).toMatchObject({ kind: 'no-data', detail })
})

test.each<[what: string, reply: Reply, detail: RegExp, hint?: RegExp]>([
  [
    'a page',
    { body: '<!DOCTYPE html><title>Sign in</title>' },
    /HTML, not JSON \("Sign in"\)/,
    /login page or the wrong path/,
  ],
  ['401', { status: 401, body: 'no' }, /refuses access \(401\)/, /prometheus-headers/],
  [
    '403 of the API',
    apiError(403, 'forbidden', 'no tenant'),
    /refuses access \(403\): no tenant/,
    /prometheus-headers/,
  ],
  ['404', { status: 404, body: '404 page not found' }, /responded with 404/, /path prefix/],
  [
    '404 of another API',
    { status: 404, body: { error: 'not found' } },
    /responded with 404: not found/,
    /path prefix/,
  ],
  [
    'bad data',
    apiError(400, 'bad_data', '1:5: parse error: \u001b[2Junexpected'),
    /refuses the query: 1:5: parse error: \[2Junexpected/,
  ],
  ['a long error', apiError(400, 'bad_data', 'x'.repeat(5000)), /^it refuses the query: x{299}…$/],
  [
    'execution',
    apiError(422, 'execution', 'many-to-many matching'),
    /could not execute the query: many-to-many/,
  ],
  ['an error with status 200', apiError(200, 'internal', 'broken'), /responded with 200: broken/],
  [
    'a redirect',
    { status: 302, headers: { location: 'https://login.example/?t=s' }, body: '' },
    /redirects to https:\/\/login.example$/,
    /another origin/,
  ],
  ['no JSON', { body: 'hello\nworld' }, /not what Prometheus returns: "hello world"/, /base URL/],
  ['an empty body', { body: '' }, /empty body/],
  ['other JSON', { body: [1, 2] }, /not what Prometheus returns/],
  ['a result of no known type', success('tensor', []), /has an unknown format/],
  ['no data', { body: { status: 'success' } }, /has an unknown format/],
  ['a sample without a value', success('vector', [{ metric: {} }]), /has an unknown format/],
  ['a value that is no number', vector([{}, '0.5 apples']), /has an unknown format/],
  [
    'a value that is null',
    success('vector', [{ metric: {}, value: [1, null] }]),
    /has an unknown format/,
  ],
  ['an empty scalar', success('scalar', []), /has an unknown format/],
  ['a string', success('string', [1, 'text']), /returns a string/, /number/],
  [
    'a range',
    success('matrix', [{ metric: {}, values: [[1, '2']] }]),
    /returns ranges/,
    /max_over_time/,
  ],
  [
    'a native histogram',
    success('vector', [{ metric: {}, histogram: [1, {}] }]),
    /returns a histogram/,
    /histogram_quantile/,
  ],
  ['too large a body', { body: 'x'.repeat(4_100_000) }, /too large/, /aggregate/],
])('%s is a failure of its own', async (_, reply, detail, hint = /^/) => {
  const { found } = await measure(reply)
  expect(found.kind).toBe('failed')
  if (found.kind !== 'failed') return
  expect(found.detail).toMatch(detail)
  expect(found.hint ?? '').toMatch(hint)
})

test("a variable of Grafana's own in a refused query is named", async () => {
  const { found } = await measure(apiError(400, 'bad_data', 'parse error'), {
    query: 'rate(a{x=~"y$"}[$__rate_interval])',
  })
  expect(found).toMatchObject({
    hint: '$__rate_interval is not known here: there are $window, $start and $end',
  })
})

test.each([429, 500, 502, 503])(
  'status %d is asked again, twice, and then is a failure',
  async status => {
    const clock = skippingClock()
    const context = quietContext(clock)
    const { found, questions } = await measure({ status, body: 'busy' }, { query: '1', context })
    expect(found).toMatchObject({ kind: 'failed', detail: `it responded with ${status}: "busy"` })
    expect(questions).toHaveLength(3)
    expect(clock.sleeps).toEqual([300, 600])
  },
)

test('what passes by itself leaves a value', async () => {
  let asked = 0
  const answer = () => (asked++ === 0 ? { status: 503, body: '' } : vector([{}, '1']))
  expect((await measure(answer, { query: '1' })).found).toMatchObject({ kind: 'value', value: 1 })
})

test('a server that says when to come back is obeyed, within reason', async () => {
  const clock = skippingClock()
  const pauses = ['2', '3600']
  const answer = () => ({
    status: 429,
    headers: { 'retry-after': pauses.shift() ?? '0' },
    body: '',
  })
  await measure(answer, { query: '1', context: quietContext(clock) })
  expect(clock.sleeps).toEqual([2000, 5000])
})

test('a refused query is not asked again', async () => {
  const { questions } = await measure(apiError(400, 'bad_data', 'no'), { query: '1 +' })
  expect(questions).toHaveLength(1)
})

const waiting = (newest: (question: Question) => Reply) => (question: Question) =>
  question.form.query!.startsWith('topk') ? vector() : newest(question)

test('no value is read before the series have been scraped past the end of the window', async () => {
  let polls = 0
  let readAfter = 0
  const settled = waiting(({ form }) => {
    if (form.query!.includes('timestamp(')) polls += 1
    return polls < 4 ? freshness(window.end - 1, 2, 1) : freshness(window.end, 2, 0)
  })
  const answer = () => {
    readAfter = polls
    return vector([{}, '1'])
  }
  expect((await measure(answer, { settled })).found).toMatchObject({ kind: 'value', warnings: [] })
  expect(readAfter).toBe(4)
})

test('where no newer sample comes there is no data, and the age of the newest is told', async () => {
  const clock = skippingClock()
  const settled = waiting(() => freshness(window.end - 12.34, 1, 1))
  const { found } = await measure(vector([{}, '1']), { settled, context: quietContext(clock) })
  expect(found).toMatchObject({
    kind: 'no-data',
    detail:
      'the newest sample of a is 12.3 s older than the end of the test, and no newer one came (scrape interval: about 15 s)',
  })
  const waitedMs = clock.sleeps.reduce((a, b) => a + b)
  expect(waitedMs).toBeGreaterThanOrEqual(3 * 15_000)
  expect(waitedMs).toBeLessThan(80_000)
})

test('series that ended amid the test do not hold it up, and are told', async () => {
  const settled = waiting(() => freshness(window.end + 1, 5, 2))
  const { found } = await measure(vector([{}, '1']), { settled })
  expect(found).toMatchObject({
    kind: 'value',
    warnings: ['2 of 5 series of a ended before the test did'],
  })
})

/**
 * Of the target that a query names: scraped each second, from long before the window to behind it.
 */
const scrapes = success('matrix', [
  {
    metric: { job: 'shop', instance: 'a:80' },
    values: Array.from({ length: 100 }, (_, i) => [window.start - 70 + i, '1']),
  },
])
const orZero = 'rate(a{job="shop"}[$window]) or vector(0)'

test('where a query reads nothing that is there, the scrapes themselves are waited for', async () => {
  let scraped = 0
  const settled = waiting(() => vector())
  const bySelector = (question: Question): Reply => {
    if (!question.form.query!.includes('timestamp(up)')) return settled(question)
    scraped += 1
    return scraped < 3 ? freshness(window.end - 1, 1, 1) : freshness(window.end + 0.5)
  }
  const answer = ({ form }: Question): Reply =>
    form.query?.startsWith('up{job="shop"}[')
      ? scrapes
      : form.query?.startsWith('max(')
        ? vector()
        : vector([{}, '0'])
  const { found } = await measure(answer, { query: orZero, settled: bySelector })
  expect(found).toMatchObject({ kind: 'value', value: 0, warnings: [] })
  expect(scraped).toBe(3)
})

test('where nothing has been scraped since the end, an absent series is no zero', async () => {
  const settled = (question: Question): Reply =>
    question.form.query!.includes('timestamp(up)') ? freshness(window.end - 9, 1, 1) : vector()
  const { found } = await measure(vector([{}, '0']), {
    query: 'rate(a[$window]) or vector(0)',
    settled,
  })
  expect(found).toMatchObject({
    kind: 'no-data',
    detail: expect.stringContaining('newest sample of up'),
  })
})

test('where neither series nor scrapes are there to see, what stands in for them is no data', async () => {
  const { found } = await measure(
    ({ form }) => (form.query?.startsWith('a or') ? vector([{}, '0']) : vector()),
    {
      query: 'a or vector(0)',
      settled: () => vector(),
    },
  )
  expect(found).toMatchObject({
    kind: 'no-data',
    detail: expect.stringMatching(
      /^there is no series of a, and whether the target was scraped is not known/,
    ),
    warnings: [expect.stringMatching(/no series of a, and it is not certain/)],
  })
})

test('a server that fails while it is waited for is a failure', async () => {
  const { found } = await measure(vector([{}, '1']), {
    settled: () => ({ status: 500, body: 'boom' }),
  })
  expect(found).toMatchObject({ kind: 'failed', detail: 'it responded with 500: "boom"' })
})

test('two objectives on the same series ask for its scrape interval once', async () => {
  const { url, questions } = await fakePrometheus(() => vector([{}, '1']))
  const provider = prometheus({ url, headers: {} })
  const context = quietContext(skippingClock())
  await Promise.all(
    ['rate(a[$window])', 'sum(a)'].map(query =>
      provider.measure({ kind: 'value', query }, window, context),
    ),
  )
  expect(questions.filter(({ form }) => form.query!.startsWith('topk'))).toHaveLength(1)
})

test('the chart is a range over the window with a short range of its own and at most 400 points', async () => {
  const points = [
    [1_700_000_001, '1'],
    [1_700_000_002, 'NaN'],
    [1_700_000_003, '+Inf'],
    [1_700_000_004, '2'],
  ]
  const { url, questions } = await fakePrometheus(() =>
    success('matrix', [
      { metric: { a: 'b' }, values: points },
      { metric: {}, values: [] },
    ]),
  )
  const provider = prometheus({ url, headers: {} })
  const long = { start: 1_700_000_000, end: 1_700_003_600 }
  const found = await provider.series(
    { kind: 'value', query: 'rate(a[$window])' },
    long,
    quietContext(skippingClock()),
  )
  expect(found).toEqual({
    kind: 'series',
    query: 'rate(a[1m])',
    warnings: [],
    series: [
      {
        labels: { a: 'b' },
        values: [
          [1_700_000_001, 1],
          [1_700_000_004, 2],
        ],
      },
    ],
  })
  expect(questions.at(-1)).toMatchObject({
    path: '/api/v1/query_range',
    form: { query: 'rate(a[1m])', start: '1700000000', end: '1700003600', step: '9' },
  })
})

test('a chart without points is no data', async () => {
  const { url } = await fakePrometheus(() => success('matrix', []))
  const found = await prometheus({ url, headers: {} }).series(
    { kind: 'value', query: 'a' },
    window,
    quietContext(skippingClock()),
  )
  expect(found).toMatchObject({ kind: 'no-data' })
})

test('a check that is refused says what to give', async () => {
  const { url } = await fakePrometheus(() => ({ status: 401, body: '' }))
  const problem = await prometheus({ url, headers: {} })
    .check([], quietContext(skippingClock()))
    .catch(error => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({
    code: 'provider',
    message: `Prometheus at ${url} cannot be queried: it refuses access (401)`,
    hint: expect.stringContaining('prometheus-headers'),
  })
})
