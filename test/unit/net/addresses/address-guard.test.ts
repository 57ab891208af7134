import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../../../src/model/problem.ts'
import {
  assertAllowedUrl,
  guardedLookup,
  refusedAddress,
} from '../../../../src/net/addresses/address-guard.ts'

test.each([
  ['169.254.169.254', 'link-local'],
  ['169.254.0.1', 'link-local'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local'],
  ['febf::1', 'link-local'],
  ['::ffff:169.254.169.254', 'link-local'],
  ['::ffff:a9fe:a9fe', 'link-local'],
  ['64:ff9b::a9fe:a9fe', 'link-local'],
  ['64:ff9b:1::169.254.169.254', 'link-local'],
  ['64:ff9b:1:a9fe:a9:fe00::', 'link-local'],
  ['::169.254.169.254', 'link-local'],
  ['::ffff:0:169.254.169.254', 'link-local'],
  ['2002:a9fe:a9fe::1', 'link-local'],
  ['2001:0:4136:e378:8000:63bf:5601:5601', 'link-local'],
  ['2001:db8::5efe:169.254.169.254', 'link-local'],
  ['2001:db8::200:5efe:a9fe:a9fe', 'link-local'],
  ['2002:6464:64c8::', 'cloud metadata'],
  ['fd00:ec2::254', 'cloud metadata'],
  ['fd20:ce::254', 'cloud metadata'],
  ['100.100.100.200', 'cloud metadata'],
  ['::ffff:100.100.100.200', 'cloud metadata'],
  ['168.63.129.16', 'cloud metadata'],
  ['192.0.0.192', 'cloud metadata'],
])('%s is refused as a %s address', (address, kind) => {
  expect(refusedAddress(address)).toContain(`is a ${kind} address`)
})

test('a refused address is one in every IPv6 form that leads to it', () => {
  fc.assert(
    fc.property(fc.ipV4(), address => {
      const hex = address.split('.').map(part => Number(part).toString(16).padStart(2, '0'))
      const turned = hex.map(part =>
        (Number.parseInt(part, 16) ^ 0xff).toString(16).padStart(2, '0'),
      )
      const forms = [
        `::${address}`,
        `::ffff:0:${address}`,
        `64:ff9b::${address}`,
        `64:ff9b:1:2:3:4:${address}`,
        `2002:${hex[0]}${hex[1]}:${hex[2]}${hex[3]}::1`,
        `2001:0:1:2:3:4:${turned[0]}${turned[1]}:${turned[2]}${turned[3]}`,
        `2001:db8:1:2:0:5efe:${address}`,
      ]
      const isRefused = refusedAddress(address) !== undefined
      for (const form of forms)
        expect([form, refusedAddress(form) !== undefined]).toEqual([form, isRefused])
    }),
    {
      examples: [
        ['169.254.169.254'],
        ['100.100.100.200'],
        ['169.254.0.0'],
        ['127.0.0.1'],
        ['168.63.129.16'],
      ],
    },
  )
})

test.each([
  '2002:7f00:1::',
  '2001:4860:4860::8888',
  '64:ff9b::808:808',
  '::ffff:127.0.0.1',
  '127.0.0.1',
  '::1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  'fd12:3456::1',
  '0.0.0.0',
  '::',
  '8.8.8.8',
])('%s is allowed', address => {
  expect(refusedAddress(address)).toBeUndefined()
})

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
    guardedLookup(hostname, { all }, (error, address) =>
      resolve(error ? { code: error.code } : { address }),
    )
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
  'http://[::169.254.169.254]/',
  'http://[2002:a9fe:a9fe::]/',
])('%s is refused as a target', url => {
  expect(refusal(url)).toMatch(/the target is refused: .* address/)
})

test.each(['ftp://preview.example', 'file:///etc/passwd', 'preview.example', 'http://', ''])(
  '"%s" is no address to test',
  url => {
    expect(refusal(url)).toMatch(/not an http or https URL/)
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
  ['http://10.0.1.2', ['10.0.*.*'], true],
  ['http://10.0.evil.example', ['10.0.*.*'], false],
  ['http://10.1.1.2', ['10.0.*.*'], false],
  ['http://anything.example', ['*'], true],
  ['http://anything.example', [''], false],
  ['http://anything.example', [], false],
  ['http://anything.example', undefined, true],
])('%s with the allowed hosts %j: %s', (url, allowed, expected) => {
  expect(refusal(url, allowed) === 'allowed').toBe(expected)
})

test.each([
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://METADATA.google.internal.:80/',
  'https://metadata.goog',
  'http://instance-data.ec2.internal',
])('%s is refused by its name, which a proxy would resolve unseen', url => {
  expect(refusal(url, ['*'])).toMatch(/the target is refused: .* is a name of cloud metadata/)
})

describe('with several lists of hosts', () => {
  const own = { allowedHosts: ['*.preview.example', '10.1.2.3'] }
  const base = {
    name: 'gate.yml@abc1234',
    allowedHosts: ['a.preview.example', 'c.example', '10.1.2.*'],
  }
  const told = (url: string, address?: string): string => {
    try {
      assertAllowedUrl(url, [own, base, { name: 'no list' }], address)
      return 'allowed'
    } catch (error) {
      return (error as Problem).message
    }
  }

  test('a host has to be in each, and whose it is not in is told', () => {
    expect(told('https://a.preview.example')).toBe('allowed')
    expect(told('https://b.preview.example')).toBe(
      'the host b.preview.example is not among the allowed hosts of gate.yml@abc1234 (a.preview.example, c.example, 10.1.2.*)',
    )
    expect(told('https://c.example')).toBe(
      'the host c.example is not among the allowed hosts (*.preview.example, 10.1.2.3)',
    )
  })

  test('so has the address that is connected to in place of it', () => {
    expect(told('https://a.preview.example:8443', '10.1.2.3')).toBe('allowed')
    expect(told('https://a.preview.example:8443', '10.9.9.9')).toBe(
      'the address 10.9.9.9:8443 is not among the allowed hosts (*.preview.example, 10.1.2.3)',
    )
    expect(told('https://a.preview.example', 'fd00::1')).toContain(
      'the address [fd00::1] is not among',
    )
    expect(told('https://a.preview.example', '169.254.169.254')).toContain(
      '169.254.169.254 is a link-local address',
    )
    expect(told('https://a.preview.example', '::ffff:a9fe:a9fe')).toContain(
      'is a link-local address',
    )
  })
})

test('the metadata address is refused even where a pattern allows it', () => {
  expect(refusal('http://169.254.169.254', ['169.254.169.254'])).toMatch(/link-local/)
})

test('an allowed address comes back parsed', () => {
  expect(assertAllowedUrl('https://Preview.Example/app', []).href).toBe(
    'https://preview.example/app',
  )
})
