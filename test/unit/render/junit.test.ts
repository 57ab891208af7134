import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { render } from '../../../src/render/renderings.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'
import { nastyText, recordWith } from './hostile-text.ts'
import { readXml } from './read-xml.ts'

/** Each case with what a reader of JUnit makes of it, and the totals. */
function outcomes(record: RunRecord) {
  const elements = readXml(render('junit', record))
  const cases: Record<string, string> = {}
  let current = ''
  for (const { name, attributes, parent } of elements) {
    if (name === 'testcase') {
      current = attributes.name!
      cases[current] = 'passed'
    }
    if (parent === 'testcase' && name !== 'system-out') cases[current] = name
  }
  const { tests, failures, errors, skipped } = elements.find(
    ({ name }) => name === 'testsuite',
  )!.attributes
  return { cases, totals: { tests, failures, errors, skipped } }
}

test('a failed objective is a failure, and a warning passes', () => {
  expect(outcomes(exampleRecord('fail'))).toEqual({
    cases: {
      'availability >= 99.9%': 'passed',
      'p(95) < 300ms': 'passed',
      'p(99){checkout} < 500ms': 'failure',
      'server p95': 'passed',
    },
    totals: { tests: '4', failures: '1', errors: '0', skipped: '0' },
  })
})

test('an undecided objective that the policy lets through is skipped', () => {
  expect(outcomes(exampleRecord('undecided'))).toEqual({
    cases: { 'availability >= 99.9%': 'skipped', 'p(95) < 300ms': 'passed' },
    totals: { tests: '2', failures: '0', errors: '0', skipped: '1' },
  })
})

test('an objective without data is an error, unless the policy says neutral', () => {
  const record = exampleRecord('no-data')
  expect(outcomes(record).cases['server p95']).toBe('error')
  const policy = { ...record.plan.policy, noData: 'neutral' } as const
  expect(outcomes({ ...record, plan: { ...record.plan, policy } }).cases['server p95']).toBe(
    'skipped',
  )
})

test('an undecided objective is an error where the policy blocks it', () => {
  const record = exampleRecord('too-few-requests')
  expect(outcomes(record).cases['availability >= 99.9%']).toBe('error')
  const policy = { ...record.plan.policy, tooFewRequests: 'neutral' } as const
  expect(
    outcomes({ ...record, plan: { ...record.plan, policy } }).cases['availability >= 99.9%'],
  ).toBe('skipped')
})

test('the reason of a warning is in the output', () => {
  expect(render('junit', exampleRecord('warn'))).toContain(
    'at most 267 ms with 95% confidence, but not &lt; 250 ms.',
  )
})

test('nothing of an advisory run is red', () => {
  expect(outcomes(exampleRecord('advisory')).totals).toEqual({
    tests: '4',
    failures: '0',
    errors: '0',
    skipped: '1',
  })
})

test('an advisory objective that failed is skipped', () => {
  const record = exampleRecord('fail')
  const objectives = record.objectives.map(row => ({ ...row, advisory: true }))
  expect(outcomes({ ...record, verdict: 'pass', objectives }).totals).toMatchObject({
    failures: '0',
    skipped: '1',
  })
})

test('a run that ended without any objective is an error of its own', () => {
  expect(outcomes({ ...exampleRecord('never-ready'), objectives: [] })).toEqual({
    cases: { 'the run': 'error' },
    totals: { tests: '1', failures: '0', errors: '1', skipped: '0' },
  })
})

test('is well-formed XML whatever text it holds, and shows that text', () => {
  fc.assert(
    fc.property(nastyText, text => {
      const elements = readXml(render('junit', recordWith(`a${text}z`)))
      expect(elements.filter(({ name }) => name === 'testcase')).toHaveLength(4)
      expect(elements.find(({ name }) => name === 'testcase')!.attributes.name).toMatch(/^a/)
    }),
    { numRuns: 80 },
  )
})
