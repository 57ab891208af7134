import { describe, expect, test } from 'vitest'
import { proxiesOf, proxyFor } from '../../../src/net/proxy.ts'

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
    'http://[::ffff:127.0.0.1]/',
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
    ['shop.example.', 'shop.example', true],
    ['shop.example', 'shop.example.', true],
    ['192.0.2.1', '192.0.2.1', true],
    ['192.0.2.1', '192.0.2.10', false],
    ['192.0.2.1:80', '192.0.2.1', true],
    ['192.0.2.1:81', '192.0.2.1', false],
    ['10.0.0.0/8', '10.20.30.40', true],
    ['10.0.0.0/8', '11.0.0.1', false],
    ['10.20.30.99/8', '10.0.0.1', true],
    ['192.0.2.128/25', '192.0.2.127', false],
    ['a.example,192.0.2.0/24', '192.0.2.7', true],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['0.0.0.0/0', 'shop.example', false],
    ['10.0.0.0/33', '10.0.0.1', false],
    ['10.0.0.0/', '10.0.0.1', false],
    ['10.0.0.0/x', '10.0.0.1', false],
    ['10.0.0.0/8.5', '10.0.0.1', false],
    ['fe80::1%eth0', '[fe80::1]', false],
    ['2001:db8::1', '[2001:db8::1]', true],
    ['[2001:db8::1]', '[2001:db8::1]', true],
    ['[2001:db8::1]:80', '[2001:db8::1]', true],
    ['[2001:db8::1]:81', '[2001:db8::1]', false],
    ['2001:DB8:0:0::1', '[2001:db8::1]', true],
    ['2001:db8::1', '[2001:db8::2]', false],
    ['2001:db8::/32', '[2001:db8:1::2]', true],
    ['2001:db8::/32', '[2001:db9::2]', false],
    ['10.0.0.0/8', '[::ffff:10.1.2.3]', true],
    ['10.0.0.0/8', '0xa.1', true],
    ['.0.1', '10.0.0.1', false],
  ])('no_proxy "%s" and %s: asked directly is %s', (no, host, direct) => {
    expect(via(`http://${host}/`, no) === undefined).toBe(direct)
  })

  test('is read from the environment in either spelling, of which lower case wins', () => {
    expect(
      proxiesOf({
        HTTP_PROXY: 'a',
        http_proxy: 'b',
        HTTPS_PROXY: 'c',
        no_proxy: '',
        NO_PROXY: 'd',
      }),
    ).toEqual({
      http: 'b',
      https: 'c',
      no: 'd',
    })
    expect(proxiesOf({})).toEqual({})
  })
})
