import type { Issue, IssueText, Remote } from '../model/github.ts'
import { encodeName } from './comment-marker.ts'
import { denialOf } from './denial.ts'
import type { Publication } from './publisher.ts'
import { type Body, sendShedding } from './shed.ts'

/** What the issue needs of GitHub. */
export type IssueStore = {
  /** Those that our own login has opened, newest first. */
  listOwnIssues: () => Promise<Remote<Issue[]>>
  createIssue: (text: IssueText) => Promise<Remote<Issue>>
  updateIssue: (number: number, text: IssueText) => Promise<Remote<Issue>>
}

/** `period`: its label, such as `2026-W48`. */
export type IssueOrder = { service: string; period: string; title: string; body: Body }

/**
 * Keeps the one issue of a service's review of a period up to date: edits it in place, or opens it.
 * It is ours where both its author and its hidden first line are. One that people have closed stays
 * closed.
 */
export async function publishIssue(store: IssueStore, order: IssueOrder): Promise<Publication> {
  const { title } = order
  const listed = await store.listOwnIssues()
  if (listed.kind !== 'ok') return denialOf(listed, 'the issues could not be read')
  const marker = markerOf(order)
  const known = listed.value.findLast(({ body }) => body.startsWith(marker))
  const written = await sendShedding(
    budget => `${marker}\n${order.body(budget - Buffer.byteLength(marker) - 1)}`,
    body =>
      known ? store.updateIssue(known.number, { title, body }) : store.createIssue({ title, body }),
  )
  return written.kind === 'ok'
    ? { kind: 'published', url: written.value.url }
    : denialOf(written, 'the issue could not be written')
}

const markerOf = ({ service, period }: Pick<IssueOrder, 'service' | 'period'>): string =>
  `<!-- reliability-gate review=${encodeName(service)} period=${encodeName(period)} -->`
