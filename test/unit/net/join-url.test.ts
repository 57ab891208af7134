import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinUrl } from '../../../src/net/join-url.ts'

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
