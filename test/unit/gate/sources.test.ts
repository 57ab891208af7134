import { expect, test } from 'vitest'
import { concludeSources, type Source } from '../../../src/gate/sources.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'

const source = (id: string, conclude: Source['conclude']): Source => ({
  id,
  title: id,
  isStarted: false,
  open: () => Promise.reject(new Error('not asked')),
  conclude: conclude!,
})

test('a source that breaks as it hears of the end is a note, and the others hear of it too', async () => {
  const broken = source('grafana', () => Promise.reject(new TypeError('broken')))
  const whole = source('metrics', async ({ verdict }) => [{ source: '', message: verdict }])
  const outcome = { verdict: 'pass', reason: 'all held' } as const
  expect(await concludeSources([broken, whole], outcome, quietContext())).toEqual([
    { source: 'grafana', message: 'broken' },
    { source: 'metrics', message: 'pass' },
  ])
})
