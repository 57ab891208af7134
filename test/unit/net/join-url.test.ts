import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinUrl, pathJoiner } from '../../../src/net/join-url.ts'

test.each([
  ['https://x.example', '/health', 'https://x.example/health'],
  ['https://x.example/', '/', 'https://x.example/'],
  ['https://x.example/app', '/health?full=1', 'https://x.example/app/health?full=1'],
  ['https://x.example/app/', '/health', 'https://x.example/app/health'],
  ['https://x.example/app', 'health', 'https://x.example/app/health'],
  ['https://x.example/app', '/', 'https://x.example/app/'],
  ['https://x.example', '//evil.example/x', 'https://x.example//evil.example/x'],
  ['https://x.example', '/\\evil.example', 'https://x.example//evil.example'],
  ['https://x.example', '@evil.example', 'https://x.example/@evil.example'],
  ['https://x.example/app', '/a b?c=d e', 'https://x.example/app/a%20b?c=d%20e'],
])('%s joined with %s is %s', (base, path, expected) => {
  expect(joinUrl(base, path)).toBe(expected)
})

test('no path leads to another origin', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[/\\@:.?#a-z]{0,12}$/)), path => {
      expect(new URL(joinUrl('https://x.example:8443/app', path)).origin).toBe(
        'https://x.example:8443',
      )
    }),
  )
})

const encodedPaths = [
  ...['/', '/a', 'a', '', '/a?', '/a?b', '/a?b?c', '//other/x', '/a/../b', '/a/./b', '/a/..', '/.'],
  ...['/%2e%2e/b', '/a/.%2E/b', '/a/%2e', '/a%2fb', '/a..', '/a/b.', '/a/.well-known/x', '/a b'],
  ...[
    '/a#b',
    '/a?b#c',
    "/it's?it's",
    '/a|b',
    '/a^b',
    '/[a]',
    '/a\\b',
    '/a\\..\\b',
    '/ü?ü',
    '/%zz',
    '/a%',
  ],
  ...['/a;v=1,2/@b:c', '/a?x=/../y', '/a\nb', '/a\tb', '/a?<b>"{c}`', '/a/{b}', '/~a!$&()*+'],
]

test.each(encodedPaths)('the path %j is joined as a URL joins it', path => {
  for (const base of ['https://h', 'https://h/', 'https://h/base', 'https://h/base/?x=1']) {
    const { pathname, search } = new URL(joinUrl(base, path))
    expect(pathJoiner(base)(path)).toBe(pathname + search)
  }
})
