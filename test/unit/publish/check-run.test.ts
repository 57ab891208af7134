import { describe, expect, it } from 'vitest'
import type {
  CheckOutcome,
  CheckRun,
  CheckText,
  CommitStatus,
  NewCheck,
  Remote,
  SeenStatus,
} from '../../../src/model/github.ts'
import { verdicts } from '../../../src/model/verdict.ts'
import {
  type CheckHandle,
  closeCheck,
  conclusionOf,
  groupId,
  openCheck,
} from '../../../src/publish/check-run.ts'

const sha = 'a'.repeat(40)
const refused = (status: number, permission: string): Remote<never> => ({
  kind: 'refused',
  status,
  message: `GitHub responded with ${status}`,
  hint: `give the job the permission ${permission}`,
})
const down: Remote<never> = { kind: 'failed', status: 502, message: 'GitHub responded with 502' }

type Wrong = {
  create?: Remote<never>
  update?: Remote<never>[]
  status?: Remote<never>
  seen?: CheckText[]
  seenStatuses?: SeenStatus[]
}

function memoryStore(wrong: Wrong = {}) {
  const checks: (NewCheck | ({ id: number } & CheckOutcome))[] = []
  const statuses: CommitStatus[] = []
  const run: Remote<CheckRun> = { kind: 'ok', value: { id: 5, url: 'https://github.test/runs/5' } }
  const store = {
    createCheck: async (check: NewCheck): Promise<Remote<CheckRun>> => {
      if (!wrong.create) checks.push(check)
      return wrong.create ?? run
    },
    updateCheck: async (id: number, outcome: CheckOutcome): Promise<Remote<CheckRun>> => {
      const fault = wrong.update?.shift()
      if (!fault) checks.push({ id, ...outcome })
      return fault ?? run
    },
    listChecks: async (): Promise<Remote<CheckText[]>> => ({ kind: 'ok', value: wrong.seen ?? [] }),
    listCommitStatuses: async (): Promise<Remote<SeenStatus[]>> => ({
      kind: 'ok',
      value: wrong.seenStatuses ?? [],
    }),
    createCommitStatus: async (status: CommitStatus): Promise<Remote<undefined>> => {
      if (!wrong.status) statuses.push(status)
      return wrong.status ?? { kind: 'ok', value: undefined }
    },
  }
  return { store, checks, statuses, wrong }
}

const target = { sha, service: 'shop', detailsUrl: 'https://github.test/run' }
const externalId = 'reliability-gate run=https://github.test/run'
const closing = {
  conclusion: 'failure',
  title: 'fail: too slow',
  summary: () => 'the scorecard',
} as const

describe('the check run', () => {
  it('goes from in progress to its conclusion under the name of the service', async () => {
    const { store, checks } = memoryStore()
    const check = await openCheck(store, target)
    expect(check).toEqual({ ...target, kind: 'open', id: 5 })
    expect(await closeCheck(store, check, closing)).toEqual({
      kind: 'published',
      url: 'https://github.test/runs/5',
    })
    expect(checks).toEqual([
      { sha, name: 'Reliability Gate: shop', detailsUrl: 'https://github.test/run', externalId },
      { id: 5, conclusion: 'failure', title: 'fail: too slow', summary: 'the scorecard' },
    ])
  })

  it('is a handle that a post step can read back from text', async () => {
    const { store, checks } = memoryStore()
    const handle = JSON.parse(JSON.stringify(await openCheck(store, target))) as CheckHandle
    await closeCheck(store, handle, {
      conclusion: 'cancelled',
      title: 'cancelled',
      summary: () => 'cancelled',
    })
    expect(checks[1]).toMatchObject({ id: 5, conclusion: 'cancelled' })
  })

  it('sheds where its summary is too long', async () => {
    const { store, checks } = memoryStore({
      update: [{ kind: 'refused', status: 422, message: 'too long' }],
    })
    const check = await openCheck(store, target)
    await closeCheck(store, check, { ...closing, summary: budget => 'x'.repeat(budget) })
    expect(checks[1]).toMatchObject({ summary: 'x'.repeat(30_000) })
  })

  it('that was made, though the answer was lost, is found by its run and closed; nobody else’s is', async () => {
    const { store, checks, wrong } = memoryStore({ create: down })
    const check = await openCheck(store, target)
    // GitHub puts an address of its own in the place of ours.
    const detailsUrl = 'https://github.test/acme/shop/runs/9'
    const seen = {
      name: 'Reliability Gate: shop',
      sha,
      detailsUrl,
      title: '',
      summary: '',
      text: '',
    }
    wrong.seen = [
      {
        ...seen,
        id: 7,
        conclusion: null,
        externalId: 'reliability-gate run=https://github.test/another-run',
      },
      { ...seen, id: 8, conclusion: 'success', externalId },
      { ...seen, id: 9, conclusion: null, externalId },
    ]
    await closeCheck(store, check, closing)
    expect(checks).toEqual([
      { id: 9, conclusion: 'failure', title: 'fail: too slow', summary: 'the scorecard' },
    ])
  })

  it('is made complete in one go where GitHub was down when it should have been opened', async () => {
    const { store, checks, wrong } = memoryStore({ create: down })
    const check = await openCheck(store, target)
    expect(check.kind).toBe('unopened')
    delete wrong.create
    expect(await closeCheck(store, check, closing)).toMatchObject({ kind: 'published' })
    expect(checks).toEqual([
      {
        sha,
        name: 'Reliability Gate: shop',
        detailsUrl: 'https://github.test/run',
        externalId,
        outcome: { conclusion: 'failure', title: 'fail: too slow', summary: 'the scorecard' },
      },
    ])
  })

  it('is a note where GitHub is still down at the end', async () => {
    const { store } = memoryStore({ update: [down] })
    const check = await openCheck(store, target)
    expect(await closeCheck(store, check, closing)).toEqual({
      kind: 'denied',
      why: 'the check could not be closed: GitHub responded with 502',
    })
  })
})

describe('gates of one service in one attempt of a run', () => {
  const green = { ...closing, conclusion: 'success', title: 'pass' } as const
  const title = 'fail: another gate of this workflow run has the same service, and failed'
  const twin = (more: Partial<CheckText> = {}): CheckText => ({
    id: 4,
    sha,
    name: 'Reliability Gate: shop',
    conclusion: 'failure',
    externalId: `${externalId} attempt=2`,
    detailsUrl: '',
    title: 'of the twin',
    summary: 'of the twin',
    text: '',
    ...more,
  })
  const close = async (seen: CheckText[], how: typeof green | typeof closing) => {
    const { store, checks } = memoryStore({ seen })
    const check = await openCheck(store, { ...target, attempt: '2' })
    return { closed: await closeCheck(store, check, how), checks: checks.slice(1) }
  }

  it('are all red where one is: none hides the failure of another, and a note says why', async () => {
    const { closed, checks } = await close([twin()], green)
    expect(checks).toEqual([{ id: 5, conclusion: 'failure', title, summary: 'the scorecard' }])
    expect(closed).toMatchObject({
      kind: 'published',
      note: { hint: expect.stringContaining('`service`') },
    })
  })

  it('that were green already are not, once one has failed; what they say stays', async () => {
    const seen = [twin({ conclusion: 'success', text: 'kept' }), twin({ id: 6, conclusion: null })]
    const { closed, checks } = await close(seen, closing)
    expect(checks).toEqual([
      { id: 5, conclusion: 'failure', title: 'fail: too slow', summary: 'the scorecard' },
      { id: 4, conclusion: 'failure', title, summary: 'of the twin', text: 'kept' },
    ])
    expect(closed).not.toHaveProperty('note')
  })

  it.each([
    ['a check that could not be opened', { kind: 'unopened' as const }],
    ['a part of a comment of several', { kind: 'open' as const, id: 5, group: 'all' }],
  ])('are red too as %s', async (_, more) => {
    const id = 'group' in more ? externalId.replace(' ', ' group=all ') : externalId
    const { store, checks } = memoryStore({ seen: [twin({ externalId: `${id} attempt=2` })] })
    await closeCheck(store, { ...target, attempt: '2', ...more }, green)
    const [closed] = checks.map(one => ('outcome' in one ? one.outcome : one))
    expect(closed).toMatchObject({ conclusion: 'failure', title })
  })

  it('are red too where commit statuses stand in for their checks', async () => {
    const context = 'reliability-gate/shop'
    const other = { context, state: 'failure', description: '', creator: 'github-actions[bot]' }
    const conclude = async (attempt: string) => {
      const seenStatuses = [{ ...other, targetUrl: `${target.detailsUrl}/attempts/${attempt}` }]
      const { store, statuses } = memoryStore({ seenStatuses })
      await closeCheck(store, { ...target, kind: 'status', attempt: '2' }, green)
      return statuses
    }
    const targetUrl = `${target.detailsUrl}/attempts/2`
    expect(await conclude('2')).toMatchObject([{ context, state: 'failure', targetUrl }])
    expect(await conclude('1')).toMatchObject([{ context, state: 'success', targetUrl }])
  })

  it('cannot be told apart after a name that is longer than GitHub keeps', async () => {
    const group = 'g'.repeat(300)
    const { store, checks } = memoryStore({ seen: [twin({ externalId: groupId(group) })] })
    await closeCheck(store, { ...target, attempt: '2', group, kind: 'open', id: 5 }, green)
    expect(checks).toMatchObject([{ conclusion: 'success' }])
  })

  it.each([
    ['of an earlier attempt', twin({ externalId: `${externalId} attempt=1` })],
    ['of another run', twin({ externalId: 'reliability-gate run=https://github.test/other' })],
    ['of another app', twin({ app: 'mallory' })],
    ['that was cancelled', twin({ conclusion: 'cancelled' })],
    ['that is this very check', twin({ id: 5 })],
  ])('are nothing to a check %s', async (_, other) => {
    const { checks } = await close([other], green)
    expect(checks).toEqual([
      { id: 5, conclusion: 'success', title: 'pass', summary: 'the scorecard' },
    ])
  })
})

describe('the commit status in its place', () => {
  it.each([403, 404])('is set where checks are refused with %i', async status => {
    const { store, statuses } = memoryStore({ create: refused(status, 'checks: write') })
    const check = await openCheck(store, target)
    expect(check.kind).toBe('status')
    expect(await closeCheck(store, check, closing)).toEqual({ kind: 'published' })
    const common = { sha, context: 'reliability-gate/shop', targetUrl: 'https://github.test/run' }
    expect(statuses).toEqual([
      { ...common, state: 'pending', description: 'in progress' },
      { ...common, state: 'failure', description: 'fail: too slow' },
    ])
  })

  it.each([
    ['success', 'success', 'pass: all good'],
    ['failure', 'failure', 'pass: all good'],
    ['neutral', 'success', 'neutral, does not block: pass: all good'],
    ['cancelled', 'error', 'pass: all good'],
  ] as const)('says %s as the state %s', async (conclusion, state, description) => {
    const { store, statuses } = memoryStore()
    await closeCheck(
      store,
      { ...target, kind: 'status' },
      { ...closing, conclusion, title: 'pass: all good' },
    )
    expect(statuses).toEqual([expect.objectContaining({ state, description })])
  })

  it('holds at most 140 characters and cuts none in two', async () => {
    const { store, statuses } = memoryStore()
    await closeCheck(
      store,
      { ...target, kind: 'status' },
      { ...closing, title: `x${'🚀'.repeat(100)}` },
    )
    const { description } = statuses[0]!
    expect(description.length).toBe(140)
    expect(description.isWellFormed()).toBe(true)
    expect(description.endsWith('🚀…')).toBe(true)
  })

  it('tells a title on one line, without what acts or hides', async () => {
    const { store, statuses } = memoryStore()
    const title = 'fail: a\u202eb\n\u001b[31mc'
    await closeCheck(store, { ...target, kind: 'status' }, { ...closing, title })
    expect(statuses[0]!.description).toBe('fail: ab [31mc')
  })

  it.each([403, 404, 422])('is not set beside a check that stays open after %i', async status => {
    const no = refused(status, 'checks: write')
    const { store, statuses } = memoryStore({ update: [no, no, no] })
    const check = await openCheck(store, target)
    expect(await closeCheck(store, check, closing)).toMatchObject({
      kind: 'denied',
      why: `the check could not be closed: GitHub responded with ${status}`,
    })
    expect(statuses).toEqual([])
  })

  it('is set where GitHub was down when the check should have been opened, and refuses it now', async () => {
    const { store, statuses, wrong } = memoryStore({ create: down })
    const check = await openCheck(store, target)
    wrong.create = refused(403, 'checks: write')
    expect(await closeCheck(store, check, closing)).toEqual({ kind: 'published' })
    expect(statuses).toEqual([expect.objectContaining({ state: 'failure' })])
  })

  it('is a note, with the permission that the check lacks, where it is refused too', async () => {
    const { store } = memoryStore({
      create: refused(403, 'checks: write'),
      status: refused(403, 'statuses: write'),
    })
    const check = await openCheck(store, target)
    const note = {
      kind: 'denied',
      why: 'neither a check nor a commit status could be set: GitHub responded with 403',
      hint: 'give the job the permission checks: write',
    }
    expect(check).toEqual({ ...target, ...note })
    expect(await closeCheck(store, check, closing)).toEqual(note)
  })
})

describe('the conclusion', () => {
  it('is success for what is green, failure for what blocks, neutral for the rest', () => {
    const of = (blocks: boolean) =>
      verdicts.map(verdict => conclusionOf(verdict, { blocks, advisory: false }))
    expect(verdicts).toEqual(['fail', 'error', 'inconclusive', 'warn', 'pass'])
    expect(of(false)).toEqual(['neutral', 'neutral', 'neutral', 'success', 'success'])
    // What blocks is red whatever else is said of it.
    expect(of(true)).toEqual(['failure', 'failure', 'failure', 'failure', 'failure'])
  })

  it('is neutral under advisory for all that is not green', () => {
    const of = verdicts.map(verdict => conclusionOf(verdict, { blocks: true, advisory: true }))
    expect(of).toEqual(['neutral', 'neutral', 'neutral', 'success', 'success'])
  })
})
