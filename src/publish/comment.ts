import type { Comment, PullRequest, Remote } from '../model/github.ts'
import {
  buildMarker,
  type CommentOf,
  hasMarker,
  type Marked,
  parseMarker,
} from './comment-marker.ts'
import { denialOf } from './denial.ts'
import type { Publication } from './publisher.ts'
import { type Body, sendShedding } from './shed.ts'

/** What the comment needs of GitHub. */
export type CommentStore = {
  /** The login that our own comments bear. */
  login: () => Promise<string>
  /** All of them, oldest first. */
  listComments: (pullRequest: number) => Promise<Remote<Comment[]>>
  createComment: (pullRequest: number, body: string) => Promise<Remote<Comment>>
  updateComment: (id: number, body: string) => Promise<Remote<Comment>>
  deleteComment: (id: number) => Promise<Remote<undefined>>
  getPullRequest: (number: number) => Promise<Remote<PullRequest>>
}

/** `failure`: only when the run blocks, and one update when it recovers. */
export type CommentMode = 'always' | 'failure' | 'never'

/** `commit`: whose result it is; absent: not known, and then it is never outdated. */
export type CommentPlace = {
  pullRequest: number
  of: CommentOf
  mode: CommentMode
  commit?: string | undefined
}

export type CommentOrder = CommentPlace & { blocks: boolean; body: Body }

/**
 * Keeps the one comment of a service, or of a group of them, up to date: edits it in place, or
 * makes it. It is ours where both its author and its hidden marker are. Of several (two runs at
 * once) the oldest stays. What another commit has said there is never overwritten by one that is no
 * longer the pull request's head.
 */
export async function publishComment(
  store: CommentStore,
  order: CommentOrder,
): Promise<Publication> {
  const { pullRequest, of, mode, blocks, body, commit } = order
  if (mode === 'never') return { kind: 'skipped', why: 'comment: never' }
  const found = await findOwn(store, pullRequest, of)
  if (found.kind !== 'ok') return denialOf(found, 'the comments could not be read')
  const [comment, ...others] = found.value
  if (mode === 'failure' && !blocks && (!comment || parseMarker(comment.body).state === 'green')) {
    return { kind: 'skipped', why: 'comment: failure, and nothing blocks' }
  }
  const outdated = comment && (await reasonOutdated(store, comment, order))
  if (outdated) return outdated
  const text = withMarker(of, { state: blocks ? 'blocks' : 'green', commit }, body)
  const write = { ...order, body: text }
  const written = comment ? await edit(store, comment, write) : await createOnly(store, write)
  if (written.kind !== 'ok') return denialOf(written, 'the comment could not be written')
  for (const { id } of others) await store.deleteComment(id)
  return { kind: 'published', url: written.value.url }
}

/**
 * Two that find none make one each at the same time: then the newer gives way, and says in the
 * older what it has to say.
 */
async function createOnly(store: CommentStore, order: CommentOrder): Promise<Remote<Comment>> {
  const created = await create(store, order)
  if (created.kind !== 'ok') return created
  const found = await findOwn(store, order.pullRequest, order.of)
  const oldest = found.kind === 'ok' ? found.value[0] : undefined
  if (!oldest || oldest.id === created.value.id) return created
  const edited = await edit(store, oldest, order)
  if (edited.kind === 'ok' && edited.value.id !== created.value.id)
    await store.deleteComment(created.value.id)
  return edited
}

/** Says in a comment that is there that its run was cancelled; makes none. */
export async function markCommentCancelled(
  store: CommentStore,
  { body, ...place }: CommentPlace & { body: string },
): Promise<Publication> {
  const { pullRequest, of, mode, commit } = place
  if (mode === 'never') return { kind: 'skipped', why: 'comment: never' }
  const found = await findOwn(store, pullRequest, of)
  if (found.kind !== 'ok') return denialOf(found, 'the comments could not be read')
  const comment = found.value[0]
  if (!comment) return { kind: 'skipped', why: 'there is no comment yet' }
  const outdated = await reasonOutdated(store, comment, place)
  if (outdated) return outdated
  const edited = await sendShedding(
    withMarker(of, { state: 'cancelled', commit }, () => body),
    text => store.updateComment(comment.id, text),
  )
  if (edited.kind === 'ok') return { kind: 'published', url: edited.value.url }
  if (isGone(edited)) return { kind: 'skipped', why: 'the comment was deleted' }
  return denialOf(edited, 'the comment could not be edited')
}

/** Why a comment of another commit is left as it is; asks GitHub only where it is of another. */
async function reasonOutdated(
  store: CommentStore,
  { body }: Comment,
  { pullRequest, commit }: Pick<CommentPlace, 'pullRequest' | 'commit'>,
): Promise<Publication | undefined> {
  const shownCommit = parseMarker(body).commit
  if (commit === undefined || shownCommit === undefined || shownCommit === commit) return undefined
  const pull = await store.getPullRequest(pullRequest)
  if (pull.kind !== 'ok')
    return denialOf(pull, 'the gate could not determine whether this commit is still the newest')
  const { headSha } = pull.value
  if (headSha === commit) return undefined
  return { kind: 'skipped', why: `the pull request has moved on to ${headSha.slice(0, 7)}` }
}

/** Oldest first. Who we are is asked only where it matters. */
async function findOwn(
  store: CommentStore,
  pullRequest: number,
  of: CommentOf,
): Promise<Remote<Comment[]>> {
  const listed = await store.listComments(pullRequest)
  if (listed.kind !== 'ok') return listed
  const marked = listed.value.filter(({ body }) => hasMarker(body, of))
  if (marked.length === 0) return { kind: 'ok', value: [] }
  const login = (await store.login()).toLowerCase()
  const own = marked
    .filter(({ author }) => author.toLowerCase() === login)
    .sort((a, b) => a.id - b.id)
  return { kind: 'ok', value: own }
}

async function edit(
  store: CommentStore,
  { id }: Comment,
  order: CommentOrder,
): Promise<Remote<Comment>> {
  const edited = await sendShedding(order.body, text => store.updateComment(id, text))
  return isGone(edited) ? create(store, order) : edited
}

const create = (
  store: CommentStore,
  { pullRequest, body }: CommentOrder,
): Promise<Remote<Comment>> => sendShedding(body, text => store.createComment(pullRequest, text))

/** The marker's own bytes are part of the budget. */
function withMarker(of: CommentOf, marked: Marked, body: Body): Body {
  const marker = `${buildMarker(of, marked)}\n`
  return budgetBytes => marker + body(budgetBytes - Buffer.byteLength(marker))
}

const isGone = (result: Remote<unknown>): boolean =>
  result.kind === 'refused' && (result.status === 404 || result.status === 410)
