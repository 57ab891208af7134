import { expect, test } from 'vitest'
import { publishRecord } from '../../../src/gate/publish-record.ts'
import type { RunRecord } from '../../../src/model/record.ts'

const record = { verdict: 'pass', notes: [] } as unknown as RunRecord

test('publishes in order, and a refusal is a note that those who publish later can tell', async () => {
  const seen: string[] = []
  const { report, publications } = await publishRecord(record, [
    {
      id: 'comment',
      publish: async () => ({
        kind: 'denied',
        why: 'read-only token',
        hint: 'pull-requests: write',
      }),
    },
    {
      id: 'files',
      publish: async ({ record: given }) => {
        seen.push(...given.notes.map(({ source }) => source))
        return { kind: 'published', url: 'x' }
      },
    },
  ])
  expect(seen).toEqual(['comment'])
  expect(report.record.notes).toEqual([
    { source: 'comment', message: 'read-only token', hint: 'pull-requests: write' },
  ])
  expect(report.record.verdict).toBe('pass')
  expect(publications.files).toEqual({ kind: 'published', url: 'x' })
})

test.each([
  ['later', () => Promise.reject(new Error('broken'))],
  [
    'at once',
    () => {
      throw new Error('broken')
    },
  ],
])('a publisher that breaks %s keeps nobody else from publishing', async (_, publish) => {
  const { report, publications } = await publishRecord(record, [
    { id: 'check', publish },
    { id: 'files', publish: async () => ({ kind: 'published' }) },
  ])
  expect(report.record.notes).toEqual([{ source: 'check', message: 'broken' }])
  expect(publications.files).toEqual({ kind: 'published' })
})

test('what was skipped is no note', async () => {
  const { report } = await publishRecord(record, [
    { id: 'comment', publish: async () => ({ kind: 'skipped', why: 'no pull request' }) },
  ])
  expect(report.record.notes).toEqual([])
})
