import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../../../src/model/problem.ts'
import { assertAllowedUrl, guardedLookup, refusedAddress } from '../../../src/net/address-guard.ts'

test.each([
  ['169.254.169.254', 'link-local'],
  ['169.254.0.1', 'link-local'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local'],
  ['febf::1', 'link-local'],
  ['::ffff:169.254.169.254', 'link-local'],
  ['::ffff:a9fe:a9fe', 'link-local'],
  ['64:ff9b::a9fe:a9fe', 'link-local'],
  ['fd00:ec2::254', 'cloud metadata'],
  ['fd20:ce::254', 'cloud metadata'],
  ['100.100.100.200', 'cloud metadata'],
  ['::ffff:100.100.100.200', 'cloud metadata'],
  ['168.63.129.16', 'cloud metadata'],
  ['192.0.0.192', 'cloud metadata'],
])('%s is refused as a %s address', (address, kind) => {
  expect(refusedAddress(address)).toContain(`is a ${kind} address`)
})

test.each(['127.0.0.1', '::1', '10.1.2.3', '172.16.0.1', '192.168.1.1', 'fd12:3456::1', '0.0.0.0', '::', '8.8.8.8'])(
  '%s is allowed',
  address => {
    expect(refusedAddress(address)).toBeUndefined()
  },
)

test('an IPv4 address is refused exactly if it lies in a refused range, whichever way it is written', () => {
  fc.assert(
    fc.property(fc.ipV4(), address => {
      const [a, b] = address.split('.').map(Number)
      const known = ['100.100.100.200', '168.63.129.16', '192.0.0.192']
      const refused = (a === 169 && b === 254) || known.includes(address)
      expect(refusedAddress(address) !== undefined).toBe(refused)
      expect(refusedAddress(`::ffff:${address}`) !== undefined).toBe(refused)
    }),
  )
})

const found = (hostname: string, all: boolean) =>
  new Promise<{ code?: string | undefined; address?: unknown }>(resolve => {
    guardedLookup(hostname, { all }, (error, address) => resolve(error ? { code: error.code } : { address }))
  })

test('a lookup passes what it finds on, in both forms of the callback', async () => {
  expect(await found('127.0.0.1', false)).toEqual({ address: '127.0.0.1' })
  expect(await found('127.0.0.1', true)).toEqual({ address: [{ address: '127.0.0.1', family: 4 }] })
})

test('a lookup fails where the address found is refused, in both forms of the callback', async () => {
  expect(await found('169.254.169.254', false)).toEqual({ code: 'EREFUSEDADDRESS' })
  expect(await found('169.254.169.254', true)).toEqual({ code: 'EREFUSEDADDRESS' })
})

test('a lookup of a name that does not exist fails as dns.lookup does', async () => {
  expect((await found('no-such-name.invalid', true)).code).toMatch(/ENOTFOUND|EAI_AGAIN/)
})

const refusal = (url: string, allowed?: string[]): string => {
  try {
    assertAllowedUrl(url, [{ allowedHosts: allowed }])
  } catch (error) {
    if (error instanceof Problem && error.code === 'target') return error.message
    throw error
  }
  return 'allowed'
}

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://0xA9.0xFE.0251.0376/',
  'http://0251.0376.0251.0376/',
  'http://169.254.43518/',
  'http://[::ffff:169.254.169.254]/',
  'http://[fe80::1]:8080/',
  'http://[fd00:ec2::254]/',
  'http://169.254.169.254./',
])('%s is refused as a target', url => {
  expect(refusal(url)).toMatch(/the target is refused: .* address/)
})

test.each(['ftp://preview.example', 'file:///etc/passwd', 'preview.example', 'http://', ''])(
  '"%s" is no address to test',
  url => {
    expect(refusal(url)).toMatch(/no http or https URL/)
  },
)

test.each([
  ['https://a.preview.example', ['*.preview.example'], true],
  ['https://a.b.preview.example:8443/x', ['*.preview.example'], true],
  ['https://A.Preview.Example.', ['*.preview.example'], true],
  ['https://preview.example', ['*.preview.example'], false],
  ['https://evilpreview.example', ['*.preview.example'], false],
  ['https://preview.example.evil', ['*.preview.example', 'preview.example'], false],
  ['https://evil.test/?preview.example', ['preview.example'], false],
  ['https://preview.example@evil.test/', ['preview.example'], false],
  ['https://shop-42.preview.example', ['shop-*.preview.example'], true],
  ['https://shop-4.2.preview.example', ['shop-*.preview.example'], false],
  ['https://shop-pr-42-eu.preview.example', ['shop-*-eu.preview.example'], true],
  ['https://ab.example', ['ab*ab.example'], false],
  ['https://preview.example', ['preview.example:443'], true],
  ['https://preview.example:8443', ['preview.example:443'], false],
  ['http://preview.example', ['preview.example:80'], true],
  ['http://127.0.0.1:3000', ['localhost', '127.0.0.1:3000'], true],
  ['http://[::1]:3000', ['[::1]:3000'], true],
  ['http://[::1]:3000', ['::1'], true],
  ['http://[::1]:3000', ['[::1]:3001'], false],
  ['http://anything.example', ['*'], true],
  ['http://anything.example', [''], false],
  ['http://anything.example', [], false],
  ['http://anything.example', undefined, true],
])('%s with the allowed hosts %j: %s', (url, allowed, expected) => {
  expect(refusal(url, allowed) === 'allowed').toBe(expected)
})

test('the metadata address is refused even where a pattern allows it', () => {
  expect(refusal('http://169.254.169.254', ['169.254.169.254'])).toMatch(/link-local/)
})

test('an allowed address comes back parsed', () => {
  expect(assertAllowedUrl('https://Preview.Example/app', []).href).toBe('https://preview.example/app')
})
