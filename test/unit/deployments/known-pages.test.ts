import { expect, test } from 'vitest'
import { knownPageOf, requiresPassword } from '../../../src/deployments/known-pages.ts'

const answer = (status: number, headers: Record<string, string> = {}, body = '') => ({
  status,
  headers,
  body,
})

test.each([
  [
    'the login of Vercel',
    answer(401, { 'set-cookie': '_vercel_sso_nonce=abc; Path=/' }),
    /login page of Vercel/,
    true,
  ],
  [
    'the same by its body',
    answer(401, {}, '<a href="https://vercel.com/sso-api?url=x">'),
    /login page of Vercel/,
    true,
  ],
  [
    'the login of Cloudflare Access',
    answer(200, {}, '<form action="https://acme.cloudflareaccess.com/cdn-cgi/access/login/x">'),
    /login page of Cloudflare Access/,
    true,
  ],
  [
    'a challenge of Cloudflare',
    answer(403, { 'cf-mitigated': 'challenge' }),
    /shows a challenge for humans/,
    true,
  ],
  [
    'no deployment at Vercel',
    answer(404, { 'x-vercel-error': 'DEPLOYMENT_NOT_FOUND' }),
    /DEPLOYMENT_NOT_FOUND/,
    false,
  ],
  [
    'a build under way at Vercel',
    answer(200, { 'x-vercel-id': 'fra1::x' }, '<html><title>Deployment is building</title>'),
    /still building/,
    false,
  ],
  [
    'no deploy at Netlify',
    answer(404, { server: 'Netlify' }, 'Not Found - Request ID: 1'),
    /Netlify has no deploy/,
    false,
  ],
  ['no app at Railway', answer(404, { 'x-railway-fallback': 'true' }), /Railway has no app/, false],
  [
    'no service at Render',
    answer(404, { 'x-render-routing': 'no-server' }),
    /Render responds with no-server/,
    false,
  ],
])('%s is told from the preview', (_, given, what, stays) => {
  const page = knownPageOf(given)
  expect(page?.what).toMatch(what)
  expect(page?.stays === true).toBe(stays)
})

test.each([
  [
    'a page of the preview',
    answer(200, { server: 'Vercel', 'x-vercel-id': 'fra1::x' }, '<title>Our buildings</title>'),
  ],
  [
    'a 404 of the preview at Netlify',
    answer(404, { server: 'Netlify' }, '<h1>Page not found</h1>'),
  ],
  ['a served request at Render', answer(200, { 'x-render-routing': 'srv' })],
  [
    'a login of the preview itself',
    answer(200, { 'content-type': 'text/html' }, '<input type="password">'),
  ],
])('%s is none', (_, given) => {
  expect(knownPageOf(given)).toBeUndefined()
})

test('a page that asks for a password is told, other answers and other types are not', () => {
  const html = { 'content-type': 'text/html; charset=utf-8' }
  expect(requiresPassword(answer(200, html, '<input name=p type=password>'))).toBe(true)
  expect(requiresPassword(answer(200, html, '<input type="text" name="password">'))).toBe(false)
  expect(
    requiresPassword(
      answer(200, { 'content-type': 'application/json' }, '<input type="password">'),
    ),
  ).toBe(false)
})
