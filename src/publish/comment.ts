import type { Comment, Remote } from '../model/github.ts'
import { buildMarker, type CommentState, hasMarker, parseState } from './comment-marker.ts'
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
}

/** `failure`: whatever blocks, and once more when it recovers. */
export type CommentMode = 'always' | 'failure' | 'never'

export type CommentOrder = {
  pullRequest: number
  service: string
  mode: CommentMode
  blocks: boolean
  body: Body
}

/**
 * Keeps the one comment of a service up to date: edits it in place, or makes it. It is ours where both its author and
 * its hidden marker are. Of several (two runs at once) the oldest stays.
 */
export async function publishComment(store: CommentStore, order: CommentOrder): Promise<Publication> {
  const { pullRequest, service, mode, blocks, body } = order
  if (mode === 'never') return { kind: 'skipped', why: 'comment: never' }
  const found = await findOwn(store, pullRequest, service)
  if (found.kind !== 'ok') return denialOf(found, 'the comments could not be read')
  const [comment, ...others] = found.value
  if (mode === 'failure' && !blocks && (!comment || parseState(comment.body) === 'green')) {
    return { kind: 'skipped', why: 'comment: failure, and nothing blocks' }
  }
  const text = withMarker(service, blocks ? 'blocks' : 'green', body)
  const write = { ...order, body: text }
  const written = comment ? await edit(store, comment, write) : await create(store, write)
  if (written.kind !== 'ok') return denialOf(written, 'the comment could not be written')
  for (const { id } of others) await store.deleteComment(id)
  return { kind: 'published', url: written.value.url }
}

/** Says in a comment that is there that its run was cancelled; makes none. */
export async function markCommentCancelled(
  store: CommentStore,
  { pullRequest, service, mode, body }: { pullRequest: number; service: string; mode: CommentMode; body: string },
): Promise<Publication> {
  if (mode === 'never') return { kind: 'skipped', why: 'comment: never' }
  const found = await findOwn(store, pullRequest, service)
  if (found.kind !== 'ok') return denialOf(found, 'the comments could not be read')
  const comment = found.value[0]
  if (!comment) return { kind: 'skipped', why: 'there is no comment yet' }
  const edited = await sendShedding(
    withMarker(service, 'cancelled', () => body),
    text => store.updateComment(comment.id, text),
  )
  if (edited.kind === 'ok') return { kind: 'published', url: edited.value.url }
  if (isGone(edited)) return { kind: 'skipped', why: 'the comment was deleted' }
  return denialOf(edited, 'the comment could not be edited')
}

/** Oldest first. Who we are is asked only where it matters. */
async function findOwn(store: CommentStore, pullRequest: number, service: string): Promise<Remote<Comment[]>> {
  const listed = await store.listComments(pullRequest)
  if (listed.kind !== 'ok') return listed
  const marked = listed.value.filter(({ body }) => hasMarker(body, service))
  if (marked.length === 0) return { kind: 'ok', value: [] }
  const login = (await store.login()).toLowerCase()
  const own = marked.filter(({ author }) => author.toLowerCase() === login).sort((a, b) => a.id - b.id)
  return { kind: 'ok', value: own }
}

async function edit(store: CommentStore, { id }: Comment, order: CommentOrder): Promise<Remote<Comment>> {
  const edited = await sendShedding(order.body, text => store.updateComment(id, text))
  return isGone(edited) ? create(store, order) : edited
}

/** A lost answer may have left a comment behind, so that another look comes before another try. */
async function create(store: CommentStore, { pullRequest, service, body }: CommentOrder): Promise<Remote<Comment>> {
  const send = () => sendShedding(body, text => store.createComment(pullRequest, text))
  const created = await send()
  if (created.kind !== 'failed') return created
  const found = await findOwn(store, pullRequest, service)
  if (found.kind !== 'ok') return created
  const comment = found.value[0]
  return comment ? sendShedding(body, text => store.updateComment(comment.id, text)) : send()
}

/** The marker's own bytes are part of the budget. */
function withMarker(service: string, state: CommentState, body: Body): Body {
  const marker = `${buildMarker(service, state)}\n`
  return budgetBytes => marker + body(budgetBytes - Buffer.byteLength(marker))
}

const isGone = (answer: Remote<unknown>): boolean =>
  answer.kind === 'refused' && (answer.status === 404 || answer.status === 410)
