import { defined } from '../../../src/model/basics/defined.ts'
import { errorBody } from './knobs.ts'
import type { FakeState } from './state.ts'

export type FakeAnswer = { status: number; body?: unknown; headers?: Record<string, string> }
export type FakeRequest = {
  parameters: Record<string, string>
  query: URLSearchParams
  body: Record<string, unknown>
  /** Who asks. */
  login: string
  nextId: () => number
  /** `owner/name`. */
  repository: string
  /** The address of the API, and that of the repository's pages. */
  api: string
  web: string
  path: string
}
export type Operation = (state: FakeState, request: FakeRequest) => FakeAnswer

export const notFound: FakeAnswer = { status: 404, body: errorBody('Not Found') }
export const invalid = (message: string): FakeAnswer => ({
  status: 422,
  body: {
    ...errorBody('Validation Failed'),
    errors: [{ resource: 'Fake', code: 'custom', field: 'data', message }],
  },
})

/** One page of a list, and where the others are. */
export function page(items: unknown[], { query, api, path }: FakeRequest): FakeAnswer {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const at = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (to: number, rel: string): string => {
    const target = new URLSearchParams([...query].filter(([name]) => name !== 'page'))
    target.set('page', String(to))
    return `<${api}${path}?${target}>; rel="${rel}"`
  }
  const links = at < last ? [link(at + 1, 'next'), link(last, 'last')] : []
  return {
    status: 200,
    body: items.slice((at - 1) * size, at * size),
    ...defined({ headers: links.length > 0 ? { link: links.join(', ') } : undefined }),
  }
}
