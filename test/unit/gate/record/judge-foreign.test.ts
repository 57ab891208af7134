import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeForeign } from '../../../../src/gate/record/judge-foreign.ts'
import { Problem } from '../../../../src/model/problem.ts'
import type { RunRecord } from '../../../../src/model/record.ts'
import { exampleRecord } from '../../../support/examples/example-record.ts'

const record = JSON.parse(JSON.stringify(exampleRecord('availability'))) as RunRecord
const { plan } = record
const where = {
  repository: 'acme/shop',
  commit: 'a'.repeat(40),
  pullRequest: 7,
  runUrl: 'https://github.com/acme/shop',
}
const order = {
  plan,
  planOf: 'gate.yml of the base branch',
  where,
  conclusion: 'success',
  advisory: false,
} as const
const copy = (): RunRecord => structuredClone(record)

describe('a foreign record', () => {
  test('is judged by what it measured alone', () => {
    const told = {
      verdict: 'pass',
      reason: 'trust me',
      score: 100,
      grade: 'A',
      service: 'bank',
      notes: [],
      blocks: false,
    }
    const forged = {
      ...copy(),
      ...told,
      objectives: [],
      gate: { name: 'x', version: 'y' },
    } as unknown as RunRecord
    const judged = judgeForeign(forged, order)
    const honest = judgeForeign(copy(), order)
    expect(judged).toEqual(honest)
    expect(judged).toMatchObject({ service: plan.service, context: where, commit: where.commit })
    expect(judged.notes).toEqual([
      {
        source: 'publish',
        message: expect.stringContaining('judged here under gate.yml of the base branch'),
      },
    ])
    expect(judged.verdict).toBe(record.verdict)
  })

  test('of a run that GitHub calls cancelled or failed is never green', () => {
    expect(judgeForeign(copy(), { ...order, conclusion: 'cancelled' })).toMatchObject({
      evidence: { failure: { code: 'interrupted' } },
    })
    const passed = { ...order, plan: { ...plan, objectives: [], slos: [] } }
    for (const conclusion of ['failure', 'timed_out', 'action_required', 'unknown']) {
      const judged = judgeForeign(copy(), { ...passed, conclusion })
      expect([conclusion, judged.verdict === 'pass' || judged.verdict === 'warn']).toEqual([
        conclusion,
        false,
      ])
    }
  })

  test('in which anything may stand anywhere is judged or refused, and never a bug', () => {
    // A short run; and places that are alike, such as the counts of all histograms, are one place
    // among others.
    const short = JSON.parse(JSON.stringify(exampleRecord('too-few-requests'))) as RunRecord
    const alike = [...Map.groupBy(pathsIn(short), shapeOf).values()]
    const nasties = [
      null,
      0,
      -1,
      1e308,
      Number.MAX_SAFE_INTEGER,
      '',
      '\u0000',
      [],
      {},
      [[]],
      [null],
      true,
      'x'.repeat(1e5),
    ]
    assert(
      property(
        constantFrom(...alike).chain(paths => constantFrom(...paths)),
        constantFrom(...nasties),
        (path, nasty) => {
          const mutated = structuredClone(short)
          setAt(mutated, path, structuredClone(nasty))
          try {
            expect(judgeForeign(mutated, order).service).toBe(plan.service)
          } catch (error) {
            expect(error).toBeInstanceOf(Problem)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key])),
  ].filter(found => found.length > 0)
}

/** The path, whatever the place in a list. */
const shapeOf = (path: Path): string =>
  path.map(part => (/^\d+$/.test(String(part)) ? '#' : part)).join('.')

function setAt(value: unknown, path: Path, to: unknown): void {
  const parent = path
    .slice(0, -1)
    .reduce((inner, key) => (inner as Record<string, unknown>)[key], value)
  Object.assign(parent as object, { [path.at(-1)!]: to })
}
