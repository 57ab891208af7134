import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { mistakesOf } from './mistakes-of.ts'

const checksOf = (written: string) =>
  parseConfig(`checks:\n  - ${written}\n`, { file: 'f.yml', environment: {} }).settings.checks
const mistakes = (written: string) => mistakesOf(`checks:\n  - ${written}\n`)

describe('a check', () => {
  test('by HTTP is a request of the target, of five seconds where nothing is said', () => {
    expect(
      checksOf(
        '{ name: api, http: "/health?key=abcdefgh", expect: { json: { $.status: healthy } } }',
      ),
    ).toEqual([
      {
        name: 'api',
        kind: 'http',
        address: 'GET /health',
        timeoutMs: 5000,
        how: {
          by: 'request',
          request: {
            name: 'api',
            method: 'GET',
            path: '/health?key=abcdefgh',
            headers: {},
            weight: 1,
            expect: { json: [{ path: '$.status', value: 'healthy' }] },
          },
        },
      },
    ])
  })

  test('by HTTP has a whole address where it is of another service', () => {
    expect(
      checksOf('{ name: api, http: "https://api.example:8443", method: HEAD, timeout: 2s }'),
    ).toMatchObject([
      {
        address: 'HEAD https://api.example:8443/',
        url: 'https://api.example:8443',
        timeoutMs: 2000,
        how: { origin: 'https://api.example:8443', request: { method: 'HEAD', path: '/' } },
      },
    ])
  })

  test('expects a time below its timeout', () => {
    expect(
      mistakes('{ name: api, http: /health, timeout: 2s, expect: { time: "< 2s" } }').join(),
    ).toBe(
      '2:62: checks[0]: `time: < 2s` decides nothing: no response is timed beyond `timeout`, 2s (expect less, or raise `timeout`)',
    )
    expect(mistakes('{ name: api, http: /health, expect: { time: "< 5s" } }')).toHaveLength(1)
    expect(mistakes('{ name: api, http: /health, expect: { time: "< 4s" } }')).toEqual([])
  })

  test('of a certificate says beside its key how long it is to be valid', () => {
    expect(
      checksOf('{ name: certificate, tls: "shop.example:443", expires: "> 14d" }'),
    ).toMatchObject([
      {
        url: 'http://shop.example:443',
        how: {
          request: {
            protocol: 'tls',
            settings: { expect: { expires: { comparator: '>', value: 14 * 86_400_000 } } },
          },
        },
      },
    ])
  })

  test.each([
    ['{ name: a, dns: shop.example, expect: { address: 10.1.2.3 } }', 'dns', 'shop.example'],
    ['{ name: a, ping: "::1" }', 'ping', '::1'],
    ['{ name: a, tcp: "db.internal:5432" }', 'tcp', 'db.internal:5432'],
    ['{ name: a, redis: "cache:6379" }', 'redis', 'cache:6379'],
    ['{ name: a, kafka: "[::1]:9092" }', 'kafka', '[::1]:9092'],
    ['{ name: a, grpc-health: ":50051" }', 'grpc-health', ':50051'],
  ])('%s is read', (written, kind, address) => {
    expect(checksOf(written)).toMatchObject([{ kind, address }])
  })
})

describe('a mistake in a check', () => {
  test.each([
    ['{ name: a }', ['2:5: checks[0]: a check has one of the keys http, dns, ping', 'such as']],
    ['{ name: a, tcp: "a:1", dns: a }', ['`tcp` and `dns` exclude each other']],
    ['{ name: a, http: health }', ['2:22: checks[0].http: expected a path']],
    ['{ name: a, http: "https://me:secret@api.example/" }', ['must not contain credentials']],
    ['{ name: a, http: "ftp://api.example/" }', ['http:// or https://; found ftp://']],
    ['{ name: a, http: /, capture: { a: $.b } }', ['unknown key `capture`']],
    ['{ name: a, http: /, json: {} }', ['a GET request has no body']],
    ['{ name: a, ping: "-f" }', ['expected a host; found "-f"']],
    ['{ name: a, dns: a, expects: { address: 10.1.2.3 } }', ['did you mean `expect`?']],
    ['{ name: a, tls: "a:1", expires: 14 days }', ['expected the time that is left']],
    ['{ name: a, redis: cache }', ['expected a host and a port']],
    ['{ dns: a }', ['`name` is missing']],
  ])('%s is told once, with its place', (written, parts) => {
    const told = mistakes(written)
    expect(told).toHaveLength(1)
    for (const part of parts) expect(told[0]).toContain(part)
  })

  test('never quotes the password in an address', () => {
    expect(mistakes('{ name: a, http: "https://me:hunter22@api.example/" }').join()).not.toContain(
      'hunter22',
    )
  })

  test('two checks have two names', () => {
    expect(mistakes('{ name: a, dns: a }\n  - { name: a, dns: b }')).toEqual([
      expect.stringContaining('duplicate name `a`'),
    ])
  })
})
