import { expect, test } from 'vitest'
import { brokerAddress } from '../../../../../../src/engines/embedded/protocols/kafka/broker-address.ts'
import { defined } from '../../../../../../src/model/basics/defined.ts'

const of = (host: string, port = 9092, allowed?: string[][]) =>
  brokerAddress({ host, port }, { isSecure: false, ...defined({ allowed }) })
const why = (host: string, port?: number, allowed?: string[][]) => {
  const found = of(host, port, allowed)
  return 'refused' in found ? found.refused.message : found.url
}

test('an advertised listener is a host and a port, by name or by address', () => {
  expect(of('kafka-1.internal')).toEqual({ url: 'http://kafka-1.internal:9092' })
  expect(of('::1')).toEqual({ url: 'http://[::1]:9092' })
  expect(brokerAddress({ host: 'a_b', port: 1 }, { isSecure: true })).toEqual({
    url: 'https://a_b:1',
  })
})

test.each(['169.254.169.254', '2852039166', '0xa9fea9fe', '::ffff:169.254.169.254', 'fe80::1'])(
  'the listener %s is refused as a link-local address',
  host => {
    expect(why(host)).toMatch(
      /^a broker is refused: its advertised listener .* is a link-local address$/,
    )
  },
)

test('a listener of cloud metadata, and one that is no host, are refused', () => {
  expect(why('metadata.google.internal')).toContain('is a name of cloud metadata')
  for (const host of ['a@b', '', 'a/b', 'a b', '[::1]x', 'a#', 'a?'])
    expect(why(host)).toBe('a broker is refused: its advertised listener has no valid host')
  for (const port of [-1, 65_536]) expect(why('kafka', port)).toContain('has no valid host')
})

test('a listener has to be on every list of allowed hosts', () => {
  expect(why('kafka.internal', 9092, [['*.internal'], ['kafka.internal']])).toBe(
    'http://kafka.internal:9092',
  )
  expect(why('kafka.internal', 9092, [['*.internal'], ['shop.internal']])).toBe(
    'a broker is refused: its advertised listener kafka.internal:9092 is not in policy.allowed-hosts',
  )
})
