import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { foresee } from '../../../../src/gate/plan/foresee.ts'
import type { AlertRule } from '../../../../src/model/plan/alerts.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'

const told = (text: string) =>
  foresee(
    soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }), { offline: true }).plan,
  ).map(({ message, hint }) => `${message} (${hint})`)
const ofObjective = (expression: string, load = '') =>
  told(`${load}objectives: ["availability >= 99%", "${expression}"]`).join()

describe('before any load it is told', () => {
  test.each([
    // 2,995 and 299 as a run itself says; p(99.9) takes as many as availability >= 99.9%.
    [
      'availability >= 99.9%',
      '2,995 requests to show availability >= 99.9%, and this load sends 1,200',
      'load.duration: 2m30s, or load.rate: 50/s',
    ],
    ['error_rate <= 0.1%', '2,995 requests to show', '50/s'],
    ['p(99.9) < 200ms', '2,995 requests to show p(99.9) < 200ms', '2m30s'],
    ['availability >= 100%', 'no run of any length can show availability >= 100%', 'require 99.9%'],
    ['error_rate <= 0%', 'no run of any length can show error_rate <= 0%', 'require 0.1%'],
    [
      'throughput >= 100/s',
      'throughput >= 100/s is more than this load sends, 20/s',
      'raise load.rate',
    ],
    ['throughput > 20/s', 'throughput > 20/s is more than this load sends', 'require less'],
    ['availability >= 40%', 'holds even where most requests fail', 'is that meant?'],
    ['error_rate < 60%', 'holds even where most requests fail', 'is that meant?'],
  ])('%s: %s', (expression, message, hint) => {
    expect(ofObjective(expression)).toContain(message)
    expect(ofObjective(expression)).toContain(hint)
  })

  test.each([
    ['objectives: [{ name: x, prometheus: { good: a, total: b }, when: ratio >= 100% }]', '99.9%'],
    ['objectives: [{ name: x, prometheus: { bad: a, total: b }, when: ratio <= 0% }]', '0.1%'],
    ['slos: [{ name: x, objective: 100%, bad: a, total: b }]', '99.9%'],
  ])('that no run shows it: %s', (objective, instead) => {
    expect(told(`prometheus: { url: "http://p:9090" }\n${objective}`)).toContain(
      `no run of any length can show x: it never passes (require ${instead})`,
    )
  })

  test('that nothing counts where all objectives are advisory', () => {
    const advisory = '{ name: a, when: availability >= 99%, advisory: true }'
    expect(told(`objectives: [${advisory}]`)).toEqual([
      expect.stringMatching(/^every objective is advisory, .* to a\)$/),
    ])
    expect(told(`objectives: [${advisory}, availability >= 98%]`)).toEqual([])
  })

  test('that an average takes longer than the run', () => {
    expect(ofObjective('avg < 200ms', 'load: { rate: 100/s, duration: 5s }\n')).toContain(
      'it takes 10s to show avg',
    )
  })

  // 1,497 of either side, of which none fails: the reason of a run that has fewer says so too.
  test.each([
    ['baseline: { url: "http://b.example" }', '1m15s', '25/s'],
    ['baseline: { history: { runs: 5 } }', '1m15s', '25/s'],
  ])('that a comparison of errors takes more requests, with %s', (baseline, longer, faster) => {
    const compared = (load: string) => told(`${baseline}\n${load}`).join()
    const needs = 'it takes 1,497 requests to show error_rate: no regression'
    expect(compared('load: { duration: 1m }')).toContain(`${needs}, and this load sends 1,200`)
    expect(compared('load: { duration: 1m }')).toContain(`load.duration: ${longer}`)
    expect(compared('load: { duration: 1m }')).toContain(`load.rate: ${faster}`)
    expect(compared('load: { duration: 80s }')).toBe('')
    expect(compared('')).toBe('')
  })

  test('that one request name is sent too rarely', () => {
    const load = 'load: { requests: [{ path: /a, name: a, weight: 9 }, { path: /b, name: b }] }\n'
    expect(ofObjective('availability{b} >= 99%', load)).toContain('and this load sends 120')
    expect(ofObjective('availability{a} >= 99%', load)).toBe('')
  })

  test('that the steps end below the capacity that is asked for', () => {
    const stress = 'load: { profile: stress, steps: [20/s, 40/s] }\n'
    expect(ofObjective('capacity >= 80/s', stress)).toContain(
      'above the highest of load.steps, 40/s',
    )
    expect(ofObjective('capacity >= 40/s', stress)).toBe('')
  })

  test('that a trend takes longer than the load', () => {
    const soak = (duration: string) => `load: { profile: soak, duration: ${duration} }\n`
    expect(ofObjective('slope(memory) < 1MB/min', soak('1m'))).toContain(
      'may stay undecided: a trend takes 15m to show, and this load lasts 1m (load.duration: 15m or longer)',
    )
    expect(ofObjective('slope(p(95)) < 1%/min', soak('5m'))).toContain('a trend takes 10m')
    expect(ofObjective('slope(p(95)) < 1%/min', soak('10m'))).toBe('')
    expect(ofObjective('slope(memory) < 1MB/min', soak('15m'))).toBe('')
  })

  test('that none of it is about failed requests', () => {
    const expected = 'no counted objective judges failed requests (add availability >= 99%)'
    expect(told('objectives: ["p(95) < 200ms"]')).toEqual([expected])
    const started = 'target: { start: npm start }\nobjectives: [memory < 1GB, cpu < 1]'
    expect(told(started)).toEqual([expected])
    expect(
      told(
        'objectives: ["p(95) < 200ms", "max < 5s", { when: availability >= 99%, advisory: true }]',
      ),
    ).toEqual([expected])
  })
})

describe('nothing is told needlessly', () => {
  test.each([
    ['of the defaults', ''],
    [
      'of an objective that the load decides',
      'load: { rate: 100/s, duration: 2m }\nobjectives: [availability >= 99.9%, p(95) < 200ms]',
    ],
    [
      'of an SLO, whose threshold is what is good',
      'prometheus: { url: "http://p" }\nslos: [{ name: a, objective: 99.9%, bad: \'a{code="500"}\', total: a }]',
    ],
    [
      'of a baseline, which brings the error rate with it',
      'baseline: { url: "http://b" }\nobjectives: ["p(95) < 200ms"]',
    ],
    [
      'of users, who send as fast as they are answered',
      'load: { users: 50 }\nobjectives: [availability >= 99.99%, throughput >= 1000/s]',
    ],
    [
      'of a query, which may be about errors',
      'prometheus: { url: "http://p" }\nobjectives: ["p(95) < 200ms", { name: a, prometheus: "sum(rate(a[$window]))", when: value < 1 }]',
    ],
    [
      'of an advisory objective',
      'objectives: [availability >= 99%, { when: availability >= 99.9%, advisory: true }]',
    ],
  ])('%s', (_, text) => {
    expect(told(`service: a\n${text}`)).toEqual([])
  })
})

describe('alert rules of files', () => {
  const rule = (name: string, forMs: number, severity = 'critical'): AlertRule => ({
    name,
    group: 'g',
    expr: 'up == 0',
    query: 'up == 0',
    forMs,
    keepFiringMs: 0,
    labels: { severity },
    annotations: {},
  })
  const toldOf = (rules: AlertRule[], duration = '2m') => {
    const text = `load: { duration: ${duration} }\nobjectives: [{ alerts: alert_rules.yml }, availability >= 99%]\n`
    const { plan } = soundPlan(parseConfig(text, { file: 'f.yml', environment: {} }), {
      offline: true,
    })
    const objectives = plan.objectives.map(objective =>
      objective.kind === 'measured' && objective.question.kind === 'alerts'
        ? { ...objective, question: { ...objective.question, rules } }
        : objective,
    )
    return foresee({ ...plan, objectives }).map(({ message, hint }) => `${message} (${hint})`)
  }

  test('that have to be true for longer than the test are told with the line to write', () => {
    expect(toldOf([rule('Errors', 300_000), rule('Slow', 600_000), rule('Down', 60_000)])).toEqual([
      '2 alert rules have to be true for longer than this test of 2m and cannot be judged: Errors (for: 5m), Slow (for: 10m) ' +
        '(write { alerts: alert_rules.yml, for: 30s, interval: 15s }, or test for longer)',
    ])
    expect(toldOf([rule('Errors', 30_000)], '20s')[0]).toContain('for: 5s, interval: 5s')
  })

  test('of which none can fail the run are told, since such a run says nothing of them', () => {
    expect(toldOf([rule('Watchdog', 0, 'none'), rule('Restarted', 0, '')])).toEqual([
      'none of the selected alert rules can fail the run: their severity is info, none or missing, so they are only shown ' +
        '(give the rules a severity, or write severities: { "*": fail } beside alerts)',
    ])
  })

  test('that fit, or have no say, are not told', () => {
    expect(toldOf([rule('Errors', 120_000), rule('Watchdog', 600_000, 'none')])).toEqual([])
  })
})

describe('of a segment', () => {
  const load =
    'load: { profile: spike, rate: 10/s, duration: 2m, spike: { rate: 40/s, at: 30s, duration: 20s } }'
  const during = (when: string, segment: string) =>
    told(`${load}\nobjectives: [{ when: ${when}, during: ${segment} }, availability >= 90%]`)

  test('requests are counted that fall into it, at the rate that it has', () => {
    // 299 good requests show 99%: 20 s of 40/s send 800, 70 s of 10/s send 700, 30 s of 10/s
    // send 300.
    for (const segment of ['before', 'spike', 'after'])
      expect(during('availability >= 99%', segment)).toEqual([])
    expect(during('availability >= 99.5%', 'before')).toEqual([
      'it takes 598 requests to show availability >= 99.5% during before, and this load sends 300: it never passes ' +
        '(load.spike.at: 1m, or load.rate: 20/s, or require less)',
    ])
    expect(during('availability >= 99.7%', 'spike')).toEqual([
      'it takes 998 requests to show availability >= 99.7% during spike, and this load sends 800: it never passes ' +
        '(load.spike.duration: 25s, or load.spike.rate: 50/s, or require less)',
    ])
  })

  test('a rate is held against the one that it has', () => {
    expect(during('throughput >= 35/s', 'spike')).toEqual([])
    expect(during('throughput >= 35/s', 'after')[0]).toContain('is more than this load sends, 10/s')
  })
})
