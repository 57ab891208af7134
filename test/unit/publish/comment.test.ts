import { describe, expect, it } from 'vitest'
import type { Comment, Remote } from '../../../src/model/github.ts'
import {
  type CommentOrder,
  markCommentCancelled,
  publishComment,
} from '../../../src/publish/comment.ts'
import { buildMarker } from '../../../src/publish/comment-marker.ts'

const us = 'github-actions[bot]'

/** Comments in memory, with the means to let each operation go wrong. */
function memoryStore(existing: { author: string; body: string }[] = []) {
  let newest = 0
  const comments: Comment[] = existing.map(one => ({
    ...one,
    id: ++newest,
    url: `https://github.test/${newest}`,
  }))
  const sent: string[] = []
  const pull = {
    number: 7,
    open: true,
    draft: false,
    headRef: 'topic',
    baseRef: 'main',
    baseSha: 'b'.repeat(40),
  }
  const head: { sha: string; fault?: Remote<never> } = { sha: 'a'.repeat(40) }
  const wrong: { create?: Remote<never>[]; update?: Remote<never>[]; list?: Remote<never> } = {}
  const ok = <T>(value: T): Remote<T> => ({ kind: 'ok', value })
  const store = {
    login: async () => us,
    listComments: async () => wrong.list ?? ok(comments.map(one => ({ ...one }))),
    createComment: async (_: number, body: string) => {
      sent.push(`create ${Buffer.byteLength(body)}`)
      const fault = wrong.create?.shift()
      if (fault) return fault
      const comment = { id: ++newest, author: us, body, url: `https://github.test/${newest}` }
      comments.push(comment)
      return ok(comment)
    },
    updateComment: async (id: number, body: string) => {
      sent.push(`update ${id}`)
      const fault = wrong.update?.shift()
      if (fault) return fault
      const comment = comments.find(one => one.id === id)
      if (!comment) return { kind: 'refused' as const, status: 404, message: 'gone' }
      comment.body = body
      return ok(comment)
    },
    getPullRequest: async () => head.fault ?? ok({ ...pull, headSha: head.sha }),
    deleteComment: async (id: number) => {
      sent.push(`delete ${id}`)
      comments.splice(
        comments.findIndex(one => one.id === id),
        1,
      )
      return ok(undefined)
    },
  }
  return { store, comments, sent, wrong, head }
}

const order = (more: Partial<CommentOrder> = {}): CommentOrder => ({
  pullRequest: 7,
  of: { service: 'shop' },
  mode: 'always',
  blocks: false,
  body: () => 'the scorecard',
  ...more,
})
const ours = (
  service: string,
  state: 'blocks' | 'green' | 'cancelled' = 'green',
  text = 'old',
) => ({
  author: us,
  body: `${buildMarker({ service }, { state })}\n${text}`,
})
const tooLong: Remote<never> = { kind: 'refused', status: 422, message: 'body is too long' }

describe('the sticky comment', () => {
  it('is made where there is none, with its marker as the first line', async () => {
    const { store, comments } = memoryStore()
    expect(await publishComment(store, order())).toEqual({
      kind: 'published',
      url: 'https://github.test/1',
    })
    expect(comments[0]!.body).toBe(
      '<!-- reliability-gate service=shop state=green -->\nthe scorecard',
    )
  })

  it('is edited in place where it is there', async () => {
    const { store, comments, sent } = memoryStore([
      { author: 'octocat', body: 'hello' },
      ours('shop'),
    ])
    expect(await publishComment(store, order())).toEqual({
      kind: 'published',
      url: 'https://github.test/2',
    })
    expect(sent).toEqual(['update 2'])
    expect(comments[1]!.body).toContain('the scorecard')
  })

  it('is not taken for the marker of another author, of another place, or of another service', async () => {
    const { store, comments, sent } = memoryStore([
      { author: 'mallory', body: ours('shop').body },
      { author: us, body: `quoted:\n${ours('shop').body}` },
      ours('shop-api'),
      ours('sho'),
    ])
    await publishComment(store, order())
    expect(sent).toEqual([expect.stringMatching(/^create /)])
    expect(comments).toHaveLength(5)
  })

  it('compares logins without regard to letter case', async () => {
    const { store, sent } = memoryStore([{ ...ours('shop'), author: 'GitHub-Actions[bot]' }])
    await publishComment(store, order())
    expect(sent).toEqual(['update 1'])
  })

  it('keeps the oldest of several that two runs made at once, and removes the others', async () => {
    const { store, comments, sent } = memoryStore([
      ours('shop'),
      ours('other'),
      ours('shop'),
      ours('shop'),
    ])
    await publishComment(store, order())
    expect(sent).toEqual(['update 1', 'delete 3', 'delete 4'])
    expect(comments.map(({ id }) => id)).toEqual([1, 2])
  })

  it('is made anew where someone deletes it between the list and the edit', async () => {
    const { store, sent, wrong } = memoryStore([ours('shop')])
    wrong.update = [{ kind: 'refused', status: 404, message: 'Not Found' }]
    expect(await publishComment(store, order())).toEqual({
      kind: 'published',
      url: 'https://github.test/2',
    })
    expect(sent).toEqual(['update 1', expect.stringMatching(/^create /)])
  })

  it('sheds where it is too long, marker included in the budget', async () => {
    const { store, sent, wrong } = memoryStore()
    wrong.create = [tooLong]
    await publishComment(store, order({ body: budget => 'x'.repeat(budget) }))
    expect(sent).toEqual(['create 60000', 'create 30000'])
  })

  it('is given up where the smallest body is refused too', async () => {
    const { store, sent, wrong } = memoryStore()
    wrong.create = [tooLong, tooLong, tooLong]
    const result = await publishComment(store, order({ body: budget => 'x'.repeat(budget) }))
    expect(result).toEqual({
      kind: 'denied',
      why: 'the comment could not be written: body is too long',
    })
    expect(sent).toEqual(['create 60000', 'create 30000', 'create 10000'])
  })

  it('does not send the same refused body twice', async () => {
    const { store, sent, wrong } = memoryStore()
    wrong.create = [tooLong]
    expect(await publishComment(store, order())).toMatchObject({ kind: 'denied' })
    expect(sent).toHaveLength(1)
  })

  it('tells why it was refused, with the hint', async () => {
    const { store, wrong } = memoryStore()
    wrong.list = {
      kind: 'refused',
      status: 403,
      message: 'GitHub responded with 403',
      hint: 'give the job the permission',
    }
    expect(await publishComment(store, order())).toEqual({
      kind: 'denied',
      why: 'the comments could not be read: GitHub responded with 403',
      hint: 'give the job the permission',
    })
  })
})

describe('comment: failure', () => {
  const failure = { mode: 'failure' } as const

  it('says nothing while nothing blocks', async () => {
    const { store, sent } = memoryStore()
    expect(await publishComment(store, order(failure))).toMatchObject({ kind: 'skipped' })
    expect(sent).toEqual([])
  })

  it('comments on what blocks, once more on the recovery, and is silent after that', async () => {
    const { store, comments, sent } = memoryStore()
    await publishComment(store, order({ ...failure, blocks: true, body: () => 'red' }))
    expect(comments[0]!.body).toContain('red')
    expect(await publishComment(store, order({ ...failure, body: () => 'green' }))).toMatchObject({
      kind: 'published',
    })
    expect(comments[0]!.body).toContain('green')
    expect(
      await publishComment(store, order({ ...failure, body: () => 'still green' })),
    ).toMatchObject({
      kind: 'skipped',
    })
    expect(sent.slice(1)).toEqual(['update 1'])
    await publishComment(store, order({ ...failure, blocks: true, body: () => 'red again' }))
    expect(comments.map(({ body }) => body)).toEqual([expect.stringContaining('red again')])
  })

  it('tells the recovery of a comment that was last cancelled, or whose state nobody knows', async () => {
    for (const body of [
      ours('shop', 'cancelled').body,
      '<!-- reliability-gate service=shop v2 -->\nold',
    ]) {
      const { store, sent } = memoryStore([{ author: us, body }])
      await publishComment(store, order(failure))
      expect(sent).toEqual(['update 1'])
    }
  })
})

describe('comment: never', () => {
  it('asks GitHub nothing', async () => {
    const { store, wrong } = memoryStore([ours('shop')])
    wrong.list = { kind: 'failed', message: 'asked' }
    expect(await publishComment(store, order({ mode: 'never', blocks: true }))).toMatchObject({
      kind: 'skipped',
    })
    const cancelled = {
      pullRequest: 7,
      of: { service: 'shop' },
      mode: 'never',
      body: 'cancelled',
    } as const
    expect(await markCommentCancelled(store, cancelled)).toMatchObject({ kind: 'skipped' })
  })
})

describe('a cancelled run', () => {
  const cancelled = {
    pullRequest: 7,
    of: { service: 'shop' },
    mode: 'always',
    body: 'The run was cancelled.',
  } as const

  it('says so in the comment that is there', async () => {
    const { store, comments } = memoryStore([ours('shop', 'blocks')])
    expect(await markCommentCancelled(store, cancelled)).toEqual({
      kind: 'published',
      url: 'https://github.test/1',
    })
    expect(comments[0]!.body).toBe(
      '<!-- reliability-gate service=shop state=cancelled -->\nThe run was cancelled.',
    )
  })

  it('makes no comment, not even where one is deleted under its hands', async () => {
    const empty = memoryStore()
    expect(await markCommentCancelled(empty.store, cancelled)).toMatchObject({ kind: 'skipped' })
    const raced = memoryStore([ours('shop')])
    raced.wrong.update = [{ kind: 'refused', status: 404, message: 'Not Found' }]
    expect(await markCommentCancelled(raced.store, cancelled)).toEqual({
      kind: 'skipped',
      why: 'the comment was deleted',
    })
    expect([...empty.sent, ...raced.sent]).toEqual(['update 1'])
  })
})

describe('a comment of another commit', () => {
  const [older, newer] = ['1'.repeat(40), '2'.repeat(40)]
  const of = { service: 'shop' }
  const told = (commit: string) => ({
    author: us,
    body: `${buildMarker(of, { state: 'green', commit })}\nold`,
  })

  it('is overwritten by the head of the pull request', async () => {
    const { store, comments, head } = memoryStore([told(older)])
    head.sha = newer
    expect(await publishComment(store, order({ commit: newer }))).toMatchObject({
      kind: 'published',
    })
    expect(comments[0]!.body).toBe(
      `${buildMarker(of, { state: 'green', commit: newer })}\nthe scorecard`,
    )
  })

  it.each([
    ['a newer one', newer],
    ['one that is outdated too', '3'.repeat(40)],
  ])('is left alone by a run whose commit is the head no more: %s', async (_, commit) => {
    const { store, comments, head, sent } = memoryStore([told(commit)])
    head.sha = newer
    const skipped = { kind: 'skipped', why: 'the pull request has moved on to 2222222' }
    expect(await publishComment(store, order({ commit: older }))).toEqual(skipped)
    const cancelled = {
      pullRequest: 7,
      of,
      mode: 'always',
      body: 'cancelled',
      commit: older,
    } as const
    expect(await markCommentCancelled(store, cancelled)).toEqual(skipped)
    expect([comments.length, sent]).toEqual([1, []])
  })

  it('of the very commit is overwritten, whatever the head is by now', async () => {
    const { store, head } = memoryStore([told(older)])
    head.sha = newer
    expect(await publishComment(store, order({ commit: older }))).toMatchObject({
      kind: 'published',
    })
  })

  it('is left alone, with a note, where nobody knows the head', async () => {
    const { store, head, sent } = memoryStore([told(newer)])
    head.fault = { kind: 'failed', message: 'GitHub responded with 502' }
    expect(await publishComment(store, order({ commit: older }))).toEqual({
      kind: 'denied',
      why: 'the gate could not determine whether this commit is still the newest: GitHub responded with 502',
    })
    expect(sent).toEqual([])
  })
})
