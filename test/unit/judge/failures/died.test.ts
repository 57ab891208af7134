import { expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { describeEnd } from '../../../../src/model/evidence/app-end.ts'
import type { AppEnd } from '../../../../src/model/evidence/evidence.ts'
import { comparedRun, p95, planFor, took } from '../comparison/build.ts'

const ended: AppEnd = { amid: 'load', how: 'exit code 3', lines: ['ready', 'Error: no memory'] }
const target = { url: 'http://127.0.0.1:1', source: 'started' } as const
const load = comparedRun(24, () => ({ head: took(100), base: took(100) }))

test('a target that ended by itself amid the load fails, though every objective holds, and has no grade', () => {
  const plan = { ...planFor([p95], 300) }
  const evidence = { target, load, answers: [] }
  expect(judge(plan, evidence).verdict).toBe('pass')
  const started = { head: { command: 'npm start', ended } }
  expect(judge(plan, { ...evidence, started })).toMatchObject({
    verdict: 'fail',
    blocks: true,
    grade: null,
    reason: 'The target ended during the load (exit code 3): Error: no memory.',
  })
  // A baseline that ended is nothing that the target has done.
  expect(judge(plan, { ...evidence, started: { base: started.head } }).verdict).toBe('pass')
})

test('of the last lines the one is told that says what is wrong', () => {
  const lines = ['starting', 'Error: no database', '    at open (db.js:1)', '', 'Node.js v24.1.0']
  expect(describeEnd({ how: 'exit code 1', lines })).toBe('(exit code 1): Error: no database')
  expect(describeEnd({ how: 'SIGKILL', lines: ['up', '---'] })).toBe('(SIGKILL): up')
  expect(describeEnd({ how: 'SIGKILL', lines: [] })).toBe('(SIGKILL)')
})
