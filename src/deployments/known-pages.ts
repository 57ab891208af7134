import type { HttpResponse } from '../net/http.ts'
import { isPasswordPage } from '../net/password-page.ts'
import { excerpt } from '../net/redaction/excerpt.ts'

type PageResponse = Pick<HttpResponse, 'status' | 'headers' | 'body'>

/** A page in the preview's place. `stays`: waiting does not mend it. */
export type KnownPage = { what: string; hint?: string; stays?: true }

export const bypassHint =
  'the preview seems to be protected: give the header that lets automation through as target-headers ' +
  '(Vercel: x-vercel-protection-bypass; Cloudflare Access: CF-Access-Client-Id and CF-Access-Client-Secret)'

const login = (of: string): KnownPage => ({
  what: `it is the login page of ${of}`,
  hint: bypassHint,
  stays: true,
})
const building = (of: string): KnownPage => ({ what: `${of} is still building it` })

/**
 * Pages by which providers stand in for a preview, told by their own marks; a page of the preview
 * has none of them.
 */
const pages: readonly {
  is: (response: PageResponse) => boolean
  page: (response: PageResponse) => KnownPage
}[] = [
  {
    is: ({ headers, body }) =>
      /_vercel_sso_nonce=/.test(headers['set-cookie'] ?? '') || body.includes('vercel.com/sso-api'),
    page: () => login('Vercel'),
  },
  {
    is: ({ headers, body }) =>
      headers['cf-access-domain'] !== undefined ||
      /https:\/\/[\w-]+\.cloudflareaccess\.com\/cdn-cgi\/access\//.test(body),
    page: () => login('Cloudflare Access'),
  },
  {
    is: ({ headers }) => headers['cf-mitigated'] === 'challenge',
    page: () => ({
      what: 'Cloudflare shows a challenge for humans',
      hint: 'let the runner past the challenge',
      stays: true,
    }),
  },
  {
    is: ({ headers }) => headers['x-vercel-error'] !== undefined,
    page: ({ headers }) => ({
      what: `Vercel responds with ${excerpt(headers['x-vercel-error']!, 100)} instead`,
    }),
  },
  {
    is: ({ headers, body }) =>
      'x-vercel-id' in headers && /<title>[^<]*\bbuilding\b[^<]*<\/title>/i.test(body),
    page: () => building('Vercel'),
  },
  {
    is: ({ status, headers, body }) =>
      status === 404 && headers.server === 'Netlify' && body.startsWith('Not Found - Request ID'),
    page: () => ({ what: 'Netlify has no deploy there' }),
  },
  {
    is: ({ headers }) => headers['x-railway-fallback'] === 'true',
    page: () => ({ what: 'Railway has no app there' }),
  },
  {
    is: ({ headers }) =>
      /^(no-server|hibernate|suspend|dynamic-paid-error)/.test(headers['x-render-routing'] ?? ''),
    page: ({ headers }) => ({
      what: `Render responds with ${excerpt(headers['x-render-routing']!, 100)} instead`,
    }),
  },
]

/**
 * The page of a provider that stands in the preview's place: a login, a build under way, nothing at
 * all.
 */
export const knownPageOf = (response: PageResponse): KnownPage | undefined =>
  pages.find(({ is }) => is(response))?.page(response)

export const requiresPassword = ({ headers, body }: PageResponse): boolean =>
  isPasswordPage(headers['content-type'], body)
