import { expect, test } from 'vitest'
import { judged } from '../../../../../src/engines/embedded/protocols/exchange.ts'
import { dynamic as ofTcp } from '../../../../../src/engines/embedded/protocols/tcp/tcp.ts'
import { dynamic as ofUdp } from '../../../../../src/engines/embedded/protocols/udp/udp.ts'
import { dynamic as ofWebsocket } from '../../../../../src/engines/embedded/protocols/websocket/websocket.ts'
import type { Values } from '../../../../../src/engines/embedded/scenario/values.ts'

const to = { side: 'head' as const, url: 'http://127.0.0.1:1', headers: {} }
const load = {}
/** Values of which each is `7`. */
const values = { of: () => '7' } as unknown as Values
const named = (protocol: string) => ({ name: 'a', protocol, weight: 1 })

test('placeholders are filled in the text that TCP, UDP and WebSocket send', () => {
  const send = 'GET {{ id }}'
  const tcp = ofTcp({ ...named('tcp'), settings: { send } }, to, load)!.begin(values)
  expect(tcp.request.bytes?.toString()).toBe('GET 7')
  const udp = ofUdp({ ...named('udp'), settings: { send } }, to, load)!.begin(values)
  expect(udp.request.bytes.toString()).toBe('GET 7')
  const settings = { websocket: '/feed', send }
  const live = ofWebsocket({ ...named('websocket'), settings }, to, load)!.begin(values)
  expect(live.request).toMatchObject({ text: 'GET 7', url: 'ws://127.0.0.1:1/feed' })
})

test('placeholders are filled in the text that is expected, and no message shows what with', () => {
  const settings = { send: 'GET', expect: { body: 'ü {{ id }}' } }
  const filled = { text: Buffer.from('ü 7').toString('latin1') }
  const tcp = ofTcp({ ...named('tcp'), settings }, to, load)!.begin(values)
  expect(tcp.request).toMatchObject({ bytes: Buffer.from('GET'), wanted: { body: filled } })
  const udp = ofUdp({ ...named('udp'), settings }, to, load)!.begin(values)
  expect(udp.request).toMatchObject({ bytes: Buffer.from('GET'), body: filled })
  const live = { ...settings, websocket: '/feed' }
  const { request } = ofWebsocket({ ...named('websocket'), settings: live }, to, load)!.begin(
    values,
  )
  expect(request).toMatchObject({ text: 'GET', body: filled })
  expect(judged('7', tcp.request.wanted!.body)).toMatchObject({
    fault: { message: 'the response does not contain "ü {{ id }}"' },
  })
})

test('a string without placeholders is made once', () => {
  expect(ofTcp({ ...named('tcp'), settings: { send: 'GET' } }, to, load)).toBeUndefined()
  expect(ofTcp({ ...named('tcp'), settings: {} }, to, load)).toBeUndefined()
})
