import { defined } from '../model/basics/defined.ts'
import type {
  CheckConclusion,
  CheckOutcome,
  CheckRun,
  CheckText,
  NewCheck,
  Remote,
  SeenStatus,
} from '../model/github.ts'
import { isGreen, type Verdict } from '../model/verdict.ts'
import { oneLine } from '../net/redaction/excerpt.ts'
import { encodeName } from './comment-marker.ts'
import { buildStatus, type StatusStore, type StatusTarget } from './commit-status.ts'
import { type Denial, denialOf } from './denial.ts'
import type { Publication } from './publisher.ts'
import { type Body, sendShedding } from './shed.ts'
import { isRed, noteSpoiled, spoiled, spoilTwins } from './twins.ts'

/** What the check needs of GitHub. */
export type CheckStore = StatusStore & {
  createCheck: (check: NewCheck) => Promise<Remote<CheckRun>>
  updateCheck: (id: number, outcome: CheckOutcome) => Promise<Remote<CheckRun>>
  listChecks: (sha: string, name: string) => Promise<Remote<CheckText[]>>
  listCommitStatuses: (sha: string) => Promise<Remote<SeenStatus[]>>
}

type TwinStore = Pick<CheckStore, 'listChecks' | 'listCommitStatuses'>

/** What was opened on the head commit. Plain data, since the post step may have to close it. */
export type CheckHandle = StatusTarget &
  (
    | { kind: 'open'; id: number; app?: string }
    /** Checks are not permitted: a commit status stands in. */
    | { kind: 'status' }
    /** GitHub could not be reached, or its answer was lost; closing tries once more. */
    | { kind: 'unopened' }
    | Denial
  )

/** A check run that is a part of a comment which several services share. */
export type SharedCheck = CheckHandle & { kind: 'open'; group: string }

export const isShared = (check: CheckHandle): check is SharedCheck =>
  check.kind === 'open' && check.group !== undefined

/** `text`: below the summary. */
export type CheckClosing = {
  conclusion: CheckConclusion
  title: string
  summary: Body
  text?: string
}

const checkPrefix = 'Reliability Gate: '

/** What a branch requires. */
export const checkName = (service: string): string => `${checkPrefix}${service}`

/** The service of a check by its name; undefined where it is not the gate's. */
export const serviceOfCheck = (name: string): string | undefined =>
  name.startsWith(checkPrefix) ? name.slice(checkPrefix.length) : undefined

/** GitHub's limit. */
const longestExternalId = 255

/** By this a check run tells that it is a part of a comment that several services share. */
export const groupId = (group: string): string =>
  `reliability-gate group=${encodeName(group)}`.slice(0, longestExternalId)

/** The run and its attempt follow after a blank, which no encoded name has. */
export const isOfGroup = (externalId: string, group: string): boolean =>
  externalId === groupId(group) || externalId.startsWith(`${groupId(group)} `)

/**
 * By this a check is known again whose making was not answered. The details' address would not do:
 * GitHub puts its own in the place of one that comes with a job's own token.
 */
function externalIdOf({ group, detailsUrl, attempt }: StatusTarget): string | undefined {
  const run = detailsUrl && `run=${detailsUrl}${attempt === undefined ? '' : attemptPart(attempt)}`
  if (group === undefined) return run && `reliability-gate ${run}`.slice(0, longestExternalId)
  return `${groupId(group)}${run ? ` ${run}` : ''}`.slice(0, longestExternalId)
}

const attemptPart = (attempt: string): string => ` attempt=${attempt}`

/**
 * Puts the check `Reliability Gate: <service>` in progress, or a pending commit status in its
 * place.
 */
export async function openCheck(
  store: CheckStore,
  order: {
    sha: string
    service: string
    detailsUrl?: string | undefined
    group?: string | undefined
    attempt?: string | undefined
  },
): Promise<CheckHandle> {
  const { sha, service, detailsUrl, group, attempt } = order
  const target = {
    sha,
    service,
    ...defined({ detailsUrl: detailsUrl || undefined, group, attempt: attempt || undefined }),
  }
  const created = await store.createCheck(newCheck(target))
  if (created.kind === 'ok') {
    const { id, app } = created.value
    return { ...target, kind: 'open', id, ...defined({ app: app || undefined }) }
  }
  if (created.kind === 'failed') return { ...target, kind: 'unopened' }
  const set = await store.createCommitStatus(buildStatus(target, 'pending', 'in progress'))
  if (set.kind === 'ok') return { ...target, kind: 'status' }
  return { ...target, ...denialOf(created, 'neither a check nor a commit status could be set') }
}

/**
 * Gives the check, or what stands in for it, its conclusion: the worst of those that share its name
 * in the attempt of the run.
 */
export async function closeCheck(
  store: CheckStore,
  check: CheckHandle,
  closing: CheckClosing,
): Promise<Publication> {
  if (check.kind === 'denied' || closing.conclusion === 'cancelled')
    return closeOne(store, check, closing)
  if (isRed(closing)) {
    const closed = await closeOne(store, check, closing)
    await spoilTwins(store, await twinsOf(store, check))
    return closed
  }
  const isSpoiled = () => hasRedTwin(store, check)
  // Before, so that it is not green for a moment; after, since another may have ended meanwhile.
  if (!(await isSpoiled())) {
    const closed = await closeOne(store, check, closing)
    if (closed.kind !== 'published' || !(await isSpoiled())) return closed
  }
  return noteSpoiled(await closeOne(store, check, spoiled(closing)))
}

/** Whether another gate of the same service in this attempt of the run has failed. */
export async function hasRedTwin(store: TwinStore, check: CheckHandle): Promise<boolean> {
  if (check.kind !== 'status') return (await twinsOf(store, check)).some(isRed)
  if (!mayHaveTwins(check)) return false
  const mine = buildStatus(check, 'failure', '')
  const listed = await store.listCommitStatuses(check.sha)
  return (
    listed.kind === 'ok' &&
    listed.value.some(
      ({ context, state, targetUrl }) =>
        context === mine.context && state === mine.state && targetUrl === mine.targetUrl,
    )
  )
}

/** Where GitHub cannot tell them apart, as after a very long name, there are none. */
function mayHaveTwins({ attempt, ...target }: StatusTarget): boolean {
  if (attempt === undefined || target.detailsUrl === undefined) return false
  return externalIdOf({ ...target, attempt })?.endsWith(attemptPart(attempt)) === true
}

async function twinsOf(store: TwinStore, check: CheckHandle): Promise<CheckText[]> {
  if (check.kind === 'status' || !mayHaveTwins(check)) return []
  const listed = await store.listChecks(check.sha, checkName(check.service))
  if (listed.kind !== 'ok') return []
  const externalId = externalIdOf(check)
  const twins = listed.value.filter(one => one.externalId === externalId)
  return check.kind === 'open'
    ? twins.filter(({ id, app }) => id !== check.id && app === check.app)
    : twins
}

async function closeOne(
  store: CheckStore,
  check: CheckHandle,
  closing: CheckClosing,
): Promise<Publication> {
  if (check.kind === 'denied')
    return { kind: 'denied', why: check.why, ...defined({ hint: check.hint }) }
  if (check.kind === 'status') return closeStatus(store, check, closing)
  const { summary, ...rest } = closing
  const id = check.kind === 'open' ? check.id : await findLost(store, check)
  const closed = await sendShedding(summary, text => {
    const outcome = { ...rest, title: oneLine(rest.title), summary: text }
    return id === undefined
      ? store.createCheck(newCheck(check, outcome))
      : store.updateCheck(id, outcome)
  })
  if (closed.kind === 'ok')
    return { kind: 'published', ...defined({ url: closed.value.url || undefined }) }
  const denied = denialOf(closed, 'the check could not be closed')
  // Beside a check that stays in progress a status decides nothing: whatever requires one of the
  // two by their name waits for both.
  if (closed.kind === 'failed' || id !== undefined) return denied
  const instead = await closeStatus(store, check, closing)
  return instead.kind === 'published' ? instead : denied
}

/** The check of this very run that GitHub has made, though its answer never came. */
async function findLost(store: CheckStore, target: StatusTarget): Promise<number | undefined> {
  const externalId = externalIdOf(target)
  if (externalId === undefined) return undefined
  const listed = await store.listChecks(target.sha, checkName(target.service))
  if (listed.kind !== 'ok') return undefined
  return listed.value.find(check => check.conclusion === null && check.externalId === externalId)
    ?.id
}

/**
 * Green stays green; what blocks is a failure; all else is neutral, and all that is not green under
 * `advisory`.
 */
export function conclusionOf(
  verdict: Verdict,
  { blocks, advisory }: { blocks: boolean; advisory: boolean },
): CheckConclusion {
  if (blocks && !advisory) return 'failure'
  return isGreen(verdict) ? 'success' : 'neutral'
}

async function closeStatus(
  store: CheckStore,
  target: StatusTarget,
  { conclusion, title }: CheckClosing,
): Promise<Publication> {
  const set = await store.createCommitStatus(buildStatus(target, conclusion, title))
  return set.kind === 'ok'
    ? { kind: 'published' }
    : denialOf(set, 'the commit status could not be set')
}

function newCheck(target: StatusTarget, outcome?: CheckOutcome): NewCheck {
  const { sha, service, detailsUrl } = target
  const externalId = externalIdOf(target)
  return {
    sha,
    name: checkName(service),
    ...defined({
      externalId: externalId || undefined,
      detailsUrl: detailsUrl || undefined,
      outcome,
    }),
  }
}
