import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ofRecord, readRecord, showable } from '../../../../src/gate/record/read-record.ts'
import { doubted, rejudge } from '../../../../src/gate/record/rejudge.ts'
import { keptRunOf } from '../../../../src/gate/review/kept-run.ts'
import { isObject } from '../../../../src/model/basics/is-object.ts'
import { Problem } from '../../../../src/model/problem.ts'
import type { RunRecord } from '../../../../src/model/record.ts'
import { render } from '../../../../src/render/renderings.ts'
import { exampleRecord } from '../../../support/examples/example-record.ts'

/* A record is a file that anybody can change: what is no record of a run is never judged. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-changed-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = async (record: unknown): Promise<RunRecord> => {
  const path = join(folder, 'record.json')
  await writeFile(path, JSON.stringify(record))
  return readRecord(path)
}

const changed = (change: (record: RunRecord) => unknown, name: 'pass' | 'fail' = 'pass') => {
  const record = structuredClone(exampleRecord(name))
  change(record)
  return record
}
const cellOf = ({ evidence }: RunRecord) => evidence.load!.cells[0]!

test('a record whose verdict and rows are better than its own evidence is doubted where it is shown', () => {
  const honest = exampleRecord('fail')
  expect(doubted(honest)).toBe(honest)
  const forged = changed(record => {
    record.verdict = 'pass'
    for (const row of record.objectives) row.verdict = 'pass'
  }, 'fail')
  for (const format of ['terminal', 'markdown', 'html'] as const)
    expect(render(format, doubted(forged))).toContain('Do not trust this record')
})

test.each<[string, (record: RunRecord) => unknown, RegExp]>([
  [
    'more good responses than requests',
    record => (cellOf(record).good = cellOf(record).sent + 1),
    /cells\[0\]\.good` is \d+; expected at most \d+, the number of requests that were sent$/,
  ],
  [
    'less than no requests',
    record => (cellOf(record).sent = -5),
    /: `evidence\.load\.cells\[0\]\.sent` is -5; expected at least 0$/,
  ],
  [
    'half a request',
    record => (cellOf(record).completed = 0.5),
    /cells\[0\]\.completed` is 0\.5; expected a whole number$/,
  ],
  [
    'more responses than requests',
    record => (cellOf(record).completed = 1e6),
    /cells\[0\]\.completed` is 1000000; expected at most \d+, the number of requests that/,
  ],
  [
    'more statuses than requests',
    record => (cellOf(record).statuses = { 200: 1e6 }),
    /cells\[0\]\.statuses` is 1000000; expected at most/,
  ],
  [
    'more errors than requests that were not good',
    record => (cellOf(record).errors = { reset: 1e6 }),
    /cells\[0\]\.errors` is 1000000; expected at most \d+, the number of requests that were not/,
  ],
  [
    'more times than its buckets hold',
    record => (cellOf(record).latency.buckets = []),
    /cells\[0\]\.latency\.count` is \d+; expected 0, as in its buckets$/,
  ],
  [
    'a pace that no load has',
    record => (record.plan.load.pace = { kind: 'bogus' } as never),
    /: `plan\.load\.pace\.kind` is a text; expected "rate" or "users" or "script"$/,
  ],
  [
    'a pace without its number',
    record => (record.plan.load.pace = { kind: 'users' } as never),
    /: `plan\.load\.pace\.users` is missing; expected a number$/,
  ],
  [
    'a warm-up that is no number',
    record => (record.evidence.load!.warmup = { sent: 'x', good: 0 } as never),
    /: `evidence\.load\.warmup\.sent` is a text; expected a whole number$/,
  ],
  [
    'a request of the plan that is nothing',
    record => (record.plan.load.requests[0] = null as never),
    /: `plan\.load\.requests\[0\]` is null; expected an object$/,
  ],
  [
    'results of a request that the plan does not send',
    record => record.evidence.load!.cells.push({ ...cellOf(record), name: 'another' }),
    /: `evidence\.load\.cells\[\d+\]\.name` is another text; expected the name of a request/,
  ],
  [
    'no statuses',
    record => delete (cellOf(record) as Partial<ReturnType<typeof cellOf>>).statuses,
    /cells\[0\]\.statuses` is missing; expected an object$/,
  ],
  [
    'an objective without any field',
    record => (record.objectives = [{} as never]),
    /: `objectives\[0\]\.name` is missing; expected a text$/,
  ],
  [
    'a word as its verdict, which the message does not repeat',
    record => Object.assign(record, { verdict: 'hunter2' }),
    /: `verdict` is a text; expected "fail" or "error" or "inconclusive" or "warn" or "pass"$/,
  ],
  [
    'more errors than requests in its summary',
    record => (record.load.head!.errors = 1e6),
    /: `load\.head\.errors` is 1000000; expected at most/,
  ],
])('what counts %s is no record of a run', async (_, change, message) => {
  const reading = read(changed(change))
  await expect(reading).rejects.toThrow(Problem)
  await expect(reading).rejects.toThrow(/record\.json is not a record of a run: /)
  await expect(reading).rejects.toThrow(message)
})

test('what cannot be judged though each of its fields is as it should be is no record either', () => {
  const judging = () =>
    ofRecord('a.json', () => {
      throw new TypeError('x is not iterable')
    })
  expect(judging).toThrow(Problem)
  expect(judging).toThrow('a.json is not a record of a run: it contains what no run can measure')
})

describe('a record that says a better verdict than its objectives', () => {
  const green = (record: RunRecord) => Object.assign(record, { verdict: 'pass', reason: 'Fine.' })

  test.each(['markdown', 'html', 'terminal'] as const)('says so as %s', format => {
    const text = render(format, changed(green, 'fail'))
    expect(text).toContain('Do not trust this record:')
    expect(text).toContain('its verdict is better than its objectives say.')
  })

  test.each(['pass', 'fail'] as const)('is not one that says %s as they do', name => {
    expect(render('markdown', exampleRecord(name))).not.toContain('Do not trust')
  })

  test('is not one whose run as a whole is worse than they are', () => {
    const record = changed(one => (one.verdict = 'fail'))
    expect(render('markdown', record)).not.toContain('Do not trust')
  })
})

const cases = join(import.meta.dirname, '../../render/cases')
const texts = readdirSync(cases, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => gunzipSync(readFileSync(join(cases, name, 'record.json.gz'))).toString('utf8'))

type Path = readonly (string | number)[]
type Holder = Record<string | number, unknown>

/** One path of each form: of a list the first part that has it. */
function pathsOf(data: unknown): Path[] {
  const paths = new Map<string, Path>()
  const walk = (part: unknown, path: Path) => {
    const form = path.map(step => (typeof step === 'number' ? '#' : step)).join('.')
    if (path.length > 0 && !paths.has(form)) paths.set(form, path)
    if (!isObject(part)) return
    for (const key of Object.keys(part))
      walk(part[key], [...path, Array.isArray(part) ? Number(key) : key])
  }
  walk(data, [])
  return [...paths.values()]
}

const changes: readonly ((holder: Holder, key: string | number) => unknown)[] = [
  (holder, key) =>
    Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key),
  ...[null, 'x', -7.5, 1e9, {}, [], [null], true].map(
    value => (holder: Holder, key: string | number) => Object.assign(holder, { [key]: value }),
  ),
]

/** So many changes of each record, of each others; all of them take minutes. */
const tried = 40

test('whatever is changed in a real record, it is judged and shown, or refused as no record', async () => {
  const answers = { shown: 0, refused: 0 }
  for (const [of, text] of texts.entries()) {
    const paths = pathsOf(JSON.parse(text))
    for (let turn = 0; turn < tried; turn += 1) {
      const path = paths[(of + turn * 37) % paths.length]!
      const record = JSON.parse(text) as Holder
      const holder = path.slice(0, -1).reduce((part, step) => part[step] as Holder, record)
      changes[(of + turn) % changes.length]!(holder, path.at(-1)!)
      try {
        const taken = await read(record)
        ofRecord('it', () => keptRunOf(taken))
        ofRecord('it', () => showable(rejudge(taken, taken.plan)))
        ofRecord('it', () => render('markdown', taken))
        answers.shown += 1
      } catch (error) {
        if (!(error instanceof Problem))
          throw new Error(`${path.join('.')}, changed in record ${of}`, { cause: error })
        expect(error.message).toMatch(/ is not a record of a run|schemaVersion/)
        answers.refused += 1
      }
    }
  }
  expect(answers.shown).toBeGreaterThan(100)
  expect(answers.refused).toBeGreaterThan(100)
}, 240_000)
