import { describe, expect, test } from 'vitest'
import { proxiesOf, proxyAuthorization, proxyFor } from '../../../src/net/proxy.ts'

const proxies = {
  http: 'http://plain.example:3128',
  https: 'secure.example:8080',
  no: 'internal.example, .corp.example;x',
}
const via = (url: string, no = '') => proxyFor(url, { ...proxies, no })?.href

describe('the proxy for a URL', () => {
  test('is that of its scheme, with or without a scheme of its own', () => {
    expect(via('http://shop.example/')).toBe('http://plain.example:3128/')
    expect(via('https://shop.example/')).toBe('http://secure.example:8080/')
    expect(proxyFor('https://shop.example', { http: 'http://plain.example' })).toBeUndefined()
    expect(proxyFor('https://shop.example')).toBeUndefined()
  })

  test.each([
    'http://localhost:8080',
    'http://127.0.0.1/',
    'http://127.9.9.9/',
    'http://[::1]:80/',
    'http://a.localhost/',
  ])('is none for this machine itself: %s', url => {
    expect(via(url)).toBeUndefined()
  })

  test.each([
    ['shop.example', 'shop.example', true],
    ['shop.example', 'www.shop.example', true],
    ['.shop.example', 'www.shop.example', true],
    ['*.shop.example', 'www.shop.example', true],
    ['shop.example', 'workshop.example', false],
    ['a.example,shop.example', 'shop.example', true],
    ['a.example shop.example', 'shop.example', true],
    ['SHOP.example', 'shop.example', true],
    ['shop.example:80', 'shop.example', true],
    ['shop.example:81', 'shop.example', false],
    ['*', 'anything.example', true],
    ['', 'shop.example', false],
  ])('no_proxy "%s" and %s: asked directly is %s', (no, host, direct) => {
    expect(via(`http://${host}/`, no) === undefined).toBe(direct)
  })

  test('is read from the environment in either spelling, of which lower case wins', () => {
    expect(proxiesOf({ HTTP_PROXY: 'a', http_proxy: 'b', HTTPS_PROXY: 'c', no_proxy: '', NO_PROXY: 'd' })).toEqual({
      http: 'b',
      https: 'c',
      no: 'd',
    })
    expect(proxiesOf({})).toEqual({})
  })

  test('is told who asks where its address says so', () => {
    expect(proxyAuthorization(new URL('http://me:s%40cret@proxy.example'))).toBe(`Basic ${btoa('me:s@cret')}`)
    expect(proxyAuthorization(new URL('http://proxy.example'))).toBe('')
  })
})
