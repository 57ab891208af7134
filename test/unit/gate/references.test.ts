import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readPlan } from '../../../src/gate/plan/read-plan.ts'
import { notesOnWaivers } from '../../../src/gate/plan/waiver-notes.ts'
import { formatMistake, Problem } from '../../../src/model/problem.ts'
import { answered, answers, evidence } from '../judge/build.ts'

const rules = `groups:
  - name: shop
    rules:
      - { alert: HighErrorRate, expr: errors > 1, labels: { severity: critical } }
`
const slos = `version: prometheus/v1
service: shop
slos:
  - name: availability
    objective: 99.9
    sli:
      events:
        error_query: sum(rate(errors_total[{{.window}}]))
        total_query: sum(rate(all_total[{{.window}}]))
    alerting: { page_alert: { disable: true }, ticket_alert: { disable: true } }
`
const load = 'load: { requests: [{ name: checkout, path: /checkout }] }\n'

/** What else the config says, and the objectives that come of it. */
const parts = {
  'nothing else': { objectives: [], more: '' },
  'a rule file': { objectives: ['alerts: rules.yml'], more: '' },
  'an imported SLO': { objectives: [], more: 'slos: { import: slos.yml }\n' },
  'both of them': {
    objectives: ['alerts: rules.yml'],
    more: 'slos: { import: slos.yml }\n',
  },
}

async function read(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'gate-references-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const files = { 'gate.yml': text, 'rules.yml': rules, 'slos.yml': slos }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return readPlan({
    config: 'gate.yml',
    folder,
    environment: {},
    overrides: [],
    options: { offline: true },
  })
}

const mistakesOf = (text: string): Promise<string[]> =>
  read(text).then(
    () => [],
    (error: unknown) => {
      if (error instanceof Problem) return error.mistakes.map(formatMistake)
      throw error
    },
  )

const configOf = (part: keyof typeof parts, waived: string, request: string) => {
  const { objectives, more } = parts[part]
  const items = [`p(95){${request}} < 1s`, ...objectives].map(item => `  - ${item}\n`)
  return `waivers: [{ objective: "${waived}", until: 2099-01-01, reason: known }]
${more}${load}objectives:\n${items.join('')}`
}

describe('a name that nothing has is a mistake with its place and a near name', () => {
  test.each(Object.keys(parts) as (keyof typeof parts)[])('beside %s', async part => {
    const at = parts[part].more === '' ? 4 : 5
    const known = 'p(95){checkout} < 1s'
    expect(await mistakesOf(configOf(part, known, 'checkout'))).toEqual([])
    expect(await mistakesOf(configOf(part, 'p(95){checkout} < 2s', 'chekout'))).toEqual([
      'gate.yml:1:24: waivers[0].objective: no objective is named `p(95){checkout} < 2s` (did you mean `p(95){chekout} < 1s`?)',
      `gate.yml:${at}:11: objectives[0]: no request is named \`chekout\` (did you mean \`checkout\`?)`,
    ])
  })

  test('alert rules and imported SLOs are named as the scorecard has them', async () => {
    expect(await mistakesOf(configOf('both of them', 'HighErrorRate', 'checkout'))).toEqual([])
    expect(await mistakesOf(configOf('a rule file', 'HighErorRate', 'checkout'))).toEqual([
      'gate.yml:1:24: waivers[0].objective: no objective is named `HighErorRate` (did you mean `HighErrorRate`?)',
    ])
  })
})

describe('rules of a server have names that only the server knows', () => {
  const text = `prometheus: { url: http://p:9090 }
waivers: [{ objective: HighErorRate, until: 2099-01-01, reason: known }]
objectives: [{ alerts: { from: server } }]
`
  const outcome = (name: string) => ({
    name,
    group: 'g',
    severity: 'critical',
    query: 'up == 0',
    forMs: 0,
    state: 'inactive' as const,
  })

  test('so a waiver that misspells an objective of the files is warned of before, with its place', async () => {
    const waiving = (name: string) =>
      `prometheus: { url: http://p:9090 }
waivers: [{ objective: "${name}", until: 2099-01-01, reason: known }]
objectives: [p(95) < 200ms, availability >= 99%, { alerts: { from: server } }]
`
    const warned = async (name: string) => (await read(waiving(name))).warnings.map(formatMistake)
    expect(await warned('p(95) < 201ms')).toEqual([
      'gate.yml:2:24: waivers[0].objective: no objective is named `p(95) < 201ms`, unless an alert rule of the server is (did you mean `p(95) < 200ms`?)',
    ])
    expect(await warned('p(95) < 200ms')).toEqual([])
    expect(await warned('HighErrorRate')).toEqual([])
  })

  test('so a waiver of none of them is told after the run', async () => {
    const { plan } = await read(text)
    const window = { start: 0, end: 60 }
    const told = (...names: string[]) =>
      notesOnWaivers(
        plan,
        evidence(undefined, answers(answered('alerts', { window, rules: names.map(outcome) }))),
      )
    expect(told('HighErorRate')).toEqual([])
    expect(told('HighErrorRate')).toEqual([
      {
        source: 'waivers',
        message:
          'no objective and no alert rule of the server is named `HighErorRate`: its waiver has no effect',
        hint: 'correct its name, or remove the waiver',
      },
    ])
    expect(notesOnWaivers(plan, evidence(undefined))).toEqual([])
  })
})
