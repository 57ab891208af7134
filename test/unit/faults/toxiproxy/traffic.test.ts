import { expect, test } from 'vitest'
import { bytesThrough } from '../../../../src/faults/toxiproxy/traffic.ts'
import { Problem } from '../../../../src/model/problem.ts'

/** Lines as Toxiproxy 2.12 writes them. */
const line = (proxy: string, bytes: string, what = 'received', direction = 'upstream') =>
  `toxiproxy_proxy_${what}_bytes_total{direction="${direction}",listener="127.0.0.1:1",proxy="${proxy}",upstream="db:2"} ${bytes}`
const head = '# HELP promhttp_metric_handler_errors_total Total number of internal errors.'

const countIn = (lines: string[], { proxy = 'db', status = 200, truncated = false } = {}) =>
  bytesThrough(proxy, async () => ({
    kind: 'answer',
    status,
    headers: {},
    body: lines.join('\n'),
    truncated,
    url: 'http://127.0.0.1:8474/metrics',
  }))

test('bytes of both directions of one proxy are added up', async () => {
  const lines = [
    head,
    line('db', '104'),
    line('db', '1.5e+06', 'received', 'downstream'),
    line('db', '99', 'sent'),
    line('other db', '7'),
    line('db,proxy=\\"db\\",', '7'),
  ]
  expect(await countIn(lines)).toBe(1_500_104)
})

test('a proxy whose name has quotes is found', async () => {
  expect(await countIn([line('a \\"b\\\\', '3')], { proxy: 'a "b\\' })).toBe(3)
})

test('a proxy of which nothing is counted has had nothing, where others are', async () => {
  expect(await countIn([line('other', '3'), 'go_goroutines 9'])).toBe(0)
  expect(await countIn([head])).toBe(0)
})

test('nothing is known of a Toxiproxy that shows no metrics, or none of its proxies', async () => {
  expect(await countIn(['404 page not found'], { status: 404 })).toBeUndefined()
  expect(await countIn([head, 'go_goroutines 9'])).toBeUndefined()
  expect(await countIn([line('other', '3')], { truncated: true })).toBeUndefined()
  const failing = bytesThrough('db', () => Promise.reject(new Problem('fault', 'refused')))
  expect(await failing).toBeUndefined()
})
