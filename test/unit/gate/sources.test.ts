import { expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { concludeSources, type Source, sourcesOfRun } from '../../../src/gate/sources.ts'
import type { Evidence } from '../../../src/model/evidence/evidence.ts'
import type { Provider } from '../../../src/providers/provider.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'

const source = (id: string, more: Partial<Source>): Source => ({
  id,
  title: id,
  isStarted: false,
  open: () => Promise.reject(new Error('not asked')),
  ...more,
})

test('a source that breaks as it hears of the end is a note, and the others hear of it too', async () => {
  const broken = source('grafana', { conclude: () => Promise.reject(new TypeError('broken')) })
  const whole = source('metrics', {
    conclude: async ({ verdict }) => [{ source: '', message: verdict }],
  })
  const outcome = { verdict: 'pass', reason: 'all held' } as const
  expect(await concludeSources([broken, whole], outcome, quietContext())).toEqual([
    { source: 'grafana', message: 'broken' },
    { source: 'metrics', message: 'pass' },
  ])
})

test('a source that breaks as it is closed is a note, and the others are closed too', async () => {
  const closed: string[] = []
  const provider = (id: string, isBroken: boolean): Provider => {
    const finish = (what: string) => {
      closed.push(`${what} of ${id}`)
      if (isBroken) throw new TypeError(`${what} broke`)
    }
    return {
      check: async () => [],
      measure: () => Promise.reject(new Error('not asked')),
      notes: async () => {
        finish('notes')
        return [{ source: '', message: 'one gap' }]
      },
      close: async () => finish('end'),
    }
  }
  const sources = [
    source('whole', { open: async () => provider('whole', false) }),
    source('broken', { open: async () => provider('broken', true) }),
  ]
  const evidence: Evidence = { target: { url: 'http://app', source: 'config' }, answers: [] }
  const { plan } = soundPlan(
    parseConfig('target: { url: "http://app" }', { file: 'f.yml', environment: {} }),
  )
  const ofRun = sourcesOfRun(sources, evidence, plan, quietContext())
  await ofRun.openThose(false, {})
  await ofRun.close()
  expect(closed).toEqual(['notes of broken', 'end of broken', 'notes of whole', 'end of whole'])
  expect(evidence.notes).toEqual([
    { source: 'broken', message: 'notes broke' },
    { source: 'broken', message: 'end broke' },
    { source: 'whole', message: 'one gap' },
  ])
})
