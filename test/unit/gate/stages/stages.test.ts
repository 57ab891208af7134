import { expect, test } from 'vitest'
import { stages } from '../../../../src/gate/stages/stages.ts'

test('the stages of a run happen in this order', () => {
  expect(stages.map(({ id }) => id)).toEqual([
    'engine',
    'dependencies',
    'target',
    'sign-in',
    'sources',
    'ready',
    'learn',
    'probe',
    'baseline',
    'history',
    'budgets',
    'started-sources',
    'cores',
    'load',
    'after-load',
    'measure',
    'traces',
    'logs',
    'observe',
  ])
})
