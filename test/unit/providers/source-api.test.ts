import { expect, test } from 'vitest'
import type { Opened, Refusal } from '../../../src/providers/outcome.ts'
import { allPages } from '../../../src/providers/source-api.ts'

const tokenIn = ({ next }: Record<string, unknown>) => next
const listOf =
  (count: number, asked: unknown[] = []) =>
  async (token: string | undefined): Promise<Opened | Refusal> => {
    asked.push(token)
    const page = Number(token ?? 0)
    return { kind: 'opened', json: { page, next: page + 1 < count ? String(page + 1) : '' } }
  }

test('each page is read by the token in the one before', async () => {
  const asked: unknown[] = []
  expect(await allPages(listOf(3, asked), { tokenIn, most: 3, otherwise: 'ask for less' })).toEqual(
    {
      kind: 'pages',
      pages: [
        { page: 0, next: '1' },
        { page: 1, next: '2' },
        { page: 2, next: '' },
      ],
    },
  )
  expect(asked).toEqual([undefined, '1', '2'])
})

test('too many pages are a failure, unless the first ones suffice', async () => {
  expect(await allPages(listOf(4), { tokenIn, most: 3, otherwise: 'query less' })).toEqual({
    kind: 'failed',
    detail: 'its response has too many pages',
    hint: 'query less',
  })
  expect(await allPages(listOf(4), { tokenIn, most: 3 })).toMatchObject({ pages: [{}, {}, {}] })
})

test('a page that fails is the failure of all', async () => {
  const failed: Refusal = { kind: 'failed', detail: 'it responded with 500' }
  const read = async (token: string | undefined) => (token ? failed : await listOf(2)(token))
  expect(await allPages(read, { tokenIn, most: 3, otherwise: 'query less' })).toEqual(failed)
})
