import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Recorded, writeOut } from '../../../src/promql/recorded.ts'

const record = (name: string, expr: string, more: Partial<Recorded> = {}): Recorded => ({
  name,
  expr,
  labels: {},
  ...more,
})
const simple = [record('job:rate', 'sum by (job) (rate(a[1m]))', { intervalMs: 15_000 })]

test.each([
  // What is not recorded stays.
  ['a > 1', 'a > 1'],
  ['job:rate > 0.5', '(sum by (job) (rate(a[1m]))) > 0.5'],
  ['job:rate / job:rate', '(sum by (job) (rate(a[1m]))) / (sum by (job) (rate(a[1m])))'],
  ['sum(job:rate) by (job)', 'sum((sum by (job) (rate(a[1m])))) by (job)'],
  ['job:rate{} > 0', '(sum by (job) (rate(a[1m]))) > 0'],
  ['{__name__="job:rate"} > 0', '(sum by (job) (rate(a[1m]))) > 0'],
  ['{"job:rate"} > 0', '(sum by (job) (rate(a[1m]))) > 0'],
  // A range over what is recorded is one over its evaluations.
  ['max_over_time(job:rate[5m])', 'max_over_time((sum by (job) (rate(a[1m])))[5m:15s])'],
  [
    'max_over_time(job:rate[5m] offset 1h)',
    'max_over_time((sum by (job) (rate(a[1m])))[5m:15s] offset 1h)',
  ],
  ['max_over_time(job:rate[5m:1m])', 'max_over_time((sum by (job) (rate(a[1m])))[5m:1m])'],
  // Not in a string, a label, or as a part of another name.
  ['label_replace(b, "x", "job:rate", "", "")', 'label_replace(b, "x", "job:rate", "", "")'],
  ['job:rate:other', 'job:rate:other'],
])('%s is written out as %s', (expr, query) => {
  expect(writeOut(expr, simple)).toEqual({ query })
})

test('a comment at the end of what is recorded swallows nothing', () => {
  const commented = [record('c', 'sum(a) # ours only', { labels: { x: 'y' }, intervalMs: 1000 })]
  expect(writeOut('c > 1', commented)).toEqual({
    query: '(label_replace(sum(a) # ours only\n, "x", "y", "", "")) > 1',
  })
  expect(writeOut('max_over_time(c[1m])', [{ ...commented[0]!, labels: {} }])).toEqual({
    query: 'max_over_time((sum(a) # ours only\n)[1m:1s])',
  })
})

test('matchers become set operations, which PromQL has for whole expressions', () => {
  const rate = [record('r', 'a')]
  expect(writeOut('r{job="x"}', rate)).toMatchObject({
    query: '((a) and on (job) label_replace(vector(1), "job", "x", "", ""))',
  })
  expect(writeOut('r{job!="x$1"}', rate)).toMatchObject({
    query: '((a) unless on (job) label_replace(vector(1), "job", "x$$1", "", ""))',
  })
  expect(writeOut(`r{code=~'5..'}`, rate)).toMatchObject({
    query: `(label_replace(label_replace(a, "__matched", "1", "code", '5..') and on (__matched) label_replace(vector(1), "__matched", "1", "", ""), "__matched", "", "", ""))`,
  })
  expect(writeOut('r{code!~"5.."}', rate)).toMatchObject({
    query: `(label_replace(a, "__matched", "1", "code", "5..") unless on (__matched) label_replace(vector(1), "__matched", "1", "", ""))`,
  })
})

test('what it reads has the matchers on the series themselves, where they have the label', () => {
  const errors = 'sum by (job) (rate(a{code=~"5.."}[1m])) / sum by (job) (rate(a[1m]))'
  const readsOf = (expr: string, all = [record('r', errors)]) => {
    const written = writeOut(expr, all)
    return 'query' in written ? written.reads : written
  }
  expect(readsOf('r{job="x"} > 0')).toBe(
    '(sum by (job) (rate(a{job="x",code=~"5.."}[1m])) / sum by (job) (rate(a{job="x"}[1m]))) > 0',
  )
  expect(readsOf('s{job=~"x.*"}', [record('r', errors), record('s', 'max(r)')])).toBe(
    '(max((sum by (job) (rate(a{job=~"x.*",code=~"5.."}[1m])) / sum by (job) (rate(a{job=~"x.*"}[1m])))))',
  )
  expect(readsOf('r > 0')).toBeUndefined()
  // Made by the rule, or of one side of two.
  expect(readsOf('r{team="x"}', [record('r', 'a', { labels: { team: 'x' } })])).toBe(
    '(label_replace(a, "team", "x", "", ""))',
  )
  expect(readsOf('r{node="x"}', [record('r', 'a * on (pod) group_left (node) b')])).toBe(
    '(a * on (pod) group_left (node) b)',
  )
})

test('a rule adds its labels, and a number becomes a series', () => {
  expect(writeOut('limit', [record('limit', '0.5', { labels: { team: 'a"$b' } })])).toEqual({
    query: '(label_replace(vector(0.5), "team", "a\\"$$b", "", ""))',
  })
})

test('several rules of one name are one series', () => {
  const both = [
    record('slo', 'vector(1)', { labels: { s: 'a' } }),
    record('slo', 'vector(2)', { labels: { s: 'b' } }),
  ]
  expect(writeOut('slo', both)).toEqual({
    query:
      '((label_replace(vector(1), "s", "a", "", "")) or (label_replace(vector(2), "s", "b", "", "")))',
  })
})

test('what is recorded from what is recorded is written out all the way', () => {
  const chain = [record('a1', 'rate(a[1m])'), record('a2', 'sum(a1)'), record('a3', 'a2 / 2')]
  expect(writeOut('a3 > 1', chain)).toEqual({ query: '((sum((rate(a[1m])))) / 2) > 1' })
})

test('a circle is told by its names', () => {
  const round = [record('a1', 'a2'), record('a2', 'sum(a3)'), record('a3', 'a1 + 1')]
  expect(writeOut('x > a2', round)).toEqual({ cycle: ['a2', 'a3', 'a1', 'a2'] })
  expect(writeOut('self', [record('self', 'self')])).toEqual({ cycle: ['self', 'self'] })
})

test.each([
  ['job:rate offset 5m', 'an offset stands behind a selector only'],
  ['job:rate @ end()', 'so does @'],
  ['{__name__=~"job:.*"}', 'a pattern for names'],
  ['count by (__name__) (job:rate)', 'the name counts'],
  ['x + sum(top)', 'what a recorded series is recorded from'],
])('%s is left to the server: %s', expr => {
  const records = [...simple, record('top', 'job:rate offset 5m')]
  expect(writeOut(expr, records)).toEqual({ recorded: [expr.includes('top') ? 'top' : 'job:rate'] })
})

test.each(['.*'.repeat(40), '(a+)+', '(a|a)*', '((a*)*)*'])(
  'a pattern for names takes linear time whatever it is: %s',
  pattern => {
    const long = [{ ...simple[0]!, name: 'a'.repeat(200) }]
    expect(writeOut(`{__name__=~"${pattern}b"}`, long)).toEqual({
      query: `{__name__=~"${pattern}b"}`,
    })
    expect(writeOut(`{__name__=~"${pattern}"}`, long)).toEqual({ recorded: ['a'.repeat(200)] })
  },
)

test.each(['a(?!b)', '(', 'x{2000}', 'a\\\\.b'])(
  'a pattern that cannot be read may mean every recorded name: %s',
  pattern => {
    expect(writeOut(`{__name__=~"${pattern}"}`, simple)).toHaveProperty('recorded')
  },
)

test('a pattern for names that matches none that is recorded stays', () => {
  expect(writeOut('{__name__=~"http_.*"}', simple)).toEqual({ query: '{__name__=~"http_.*"}' })
})

test('what grows without end is left to the server', () => {
  // Written out it would be a billion terms, which no time is enough for.
  const doubling = Array.from({ length: 30 }, (_, i) => record(`a${i + 1}`, `a${i} + a${i}`))
  expect(writeOut('a30', doubling)).toEqual({ recorded: ['a30'] })
})

test('no text makes it fail', () => {
  const piece = fc.constantFrom(
    'job:rate',
    'r',
    '{',
    '}',
    '"',
    "'",
    '[5m]',
    '(',
    ')',
    ' offset ',
    '=~',
    '=',
    ',',
    '__name__',
    'x',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      expect(
        Object.keys(writeOut(pieces.join(''), [...simple, record('r', 'job:rate')])),
      ).toHaveLength(1)
    }),
  )
})
