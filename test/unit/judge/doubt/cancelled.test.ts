import { expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { availability, buildPlan, evidence, latency, requests } from '../build.ts'

const plan = buildPlan([availability(0.999), latency(0.95, 1000), latency(0.95, 10)])
const load = requests(1200)

test('a run that was cancelled recommends no longer run for what it left open', () => {
  const [open, holds, broken] = judge(plan, evidence(load)).objectives
  expect(open!.reason).toMatch(/run 2\.5 × as long/)
  expect([holds!.verdict, broken!.verdict]).toEqual(['pass', 'fail'])

  const failure = { code: 'interrupted', message: 'The run was cancelled after 9 s of load.' }
  const cancelled = judge(plan, evidence(load, { failure }))
  expect(cancelled.reason).toContain(broken!.reason)
  expect(cancelled.objectives).toEqual([
    { ...open, reason: 'Not decided when the run was cancelled.' },
    holds,
    broken,
  ])
})

test('a run that ended by another failure keeps its advice', () => {
  const failure = { code: 'data', message: 'The rows of users.csv are used up.' }
  const [open] = judge(plan, evidence(load, { failure })).objectives
  expect(open!.reason).toMatch(/run 2\.5 × as long/)
})
