import { defined } from '../model/basics/defined.ts'
import type { CheckText, Remote } from '../model/github.ts'
import { isOfGroup, serviceOfCheck } from './check-run.ts'
import { type CommentMode, type CommentStore, publishComment } from './comment.ts'
import { denialOf } from './denial.ts'
import type { Publication } from './publisher.ts'
import type { Body } from './shed.ts'

export type GroupStore = CommentStore & {
  listChecks: (sha: string) => Promise<Remote<CheckText[]>>
}

/** What one service of the group has said, or is about to: its check run. */
export type GroupPart = Pick<CheckText, 'conclusion' | 'title' | 'summary' | 'url'> & {
  service: string
}

export type GroupOrder = {
  pullRequest: number
  group: string
  mode: CommentMode
  sha: string
  /** The app that made our own check run; those of others are not believed. */
  app: string | undefined
  render: (parts: readonly GroupPart[]) => Body
}

/** More jobs than this do not end in the time that it takes to write one comment. */
const mostRounds = 10

/**
 * Keeps the comment that several services share. Its parts are their check runs of the commit, each
 * written by its own job and by no other, so that there is nothing to lose: whoever has written the
 * comment looks again, and writes it once more where a part has come or changed meanwhile. So the
 * last to write has seen the part of everyone.
 */
export async function publishGroupComment(
  store: GroupStore,
  order: GroupOrder,
): Promise<Publication> {
  const { pullRequest, group, mode, sha, render } = order
  let published: Publication = { kind: 'skipped', why: 'the group has no check run' }
  let written = ''
  for (let round = 0; round < mostRounds; round += 1) {
    const listed = await store.listChecks(sha)
    if (listed.kind !== 'ok')
      return denialOf(listed, 'the check runs of the group could not be read')
    const parts = partsOf(listed.value, order)
    const found = JSON.stringify(parts)
    if (parts.length === 0 || found === written) return published
    written = found
    const blocks = parts.some(({ conclusion }) => conclusion === 'failure')
    const place = { pullRequest, of: { group }, mode, commit: sha }
    published = await publishComment(store, { ...place, blocks, body: render(parts) })
    if (published.kind !== 'published') return published
  }
  return published
}

function partsOf(checks: readonly CheckText[], { group, app }: GroupOrder): GroupPart[] {
  return checks
    .filter(check => check.app === app && isOfGroup(check.externalId, group))
    .flatMap(({ name, conclusion, title, summary, url }) => {
      const service = serviceOfCheck(name)
      return service === undefined
        ? []
        : [{ service, conclusion, title, summary, ...defined({ url: url || undefined }) }]
    })
    .sort((a, b) => (a.service < b.service ? -1 : 1))
}
