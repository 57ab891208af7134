import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ToolRequest } from '../../../../src/engines/foreign/requests/tool-request.ts'
import { readResults } from '../../../../src/engines/jmeter/read-results.ts'

/*
 * Written by JMeter itself: two threads, twice a transaction of its own and one that is its
 * parent's sample, of which both are told.
 */
const written = readFileSync(new URL('fixtures/jmeter-5.6.3.csv', import.meta.url), 'utf8')

function read(text: string): ToolRequest[] {
  const found: ToolRequest[] = []
  const take = readResults(request => found.push(request))
  for (const line of text.split('\n')) take(line)
  return found
}

test('each request counts once, and transactions are no requests', () => {
  const counts = Object.groupBy(read(written), ({ name }) => name)
  expect(Object.entries(counts).map(([name, all]) => [name, all!.length])).toEqual([
    ['page', 4],
    ['redir', 4],
    ['refused', 4],
  ])
})

test('a request has the time of its start, its time, its status, and why it was bad', () => {
  const [page, , redirected, , refused] = read(written)
  expect(page).toEqual({ startMs: 1795913794965, ms: 571, name: 'page', code: 200 })
  // An answer that an assertion of the plan does not take is one all the same.
  expect(redirected).toEqual({
    startMs: 1795913795539,
    ms: 11,
    name: 'redir',
    code: 200,
    failed: 'status',
    message: 'line one\nline "two", x',
  })
  expect(refused).toMatchObject({ ms: 1, name: 'refused', failed: 'refused' })
  expect(refused).not.toHaveProperty('code')
})

test('columns are found by their names, wherever they stand', () => {
  const header = 'success,responseMessage,elapsed,extra,label,responseCode,timeStamp'
  const row = 'false,Service Unavailable,12,x,"a, b",503,1700000000000'
  expect(read(`${header}\r\n${row}\r\n`)).toEqual([
    {
      startMs: 1700000000000,
      ms: 12,
      name: 'a, b',
      code: 503,
      failed: 'status',
      message: 'Service Unavailable',
    },
  ])
})

test.each([
  ['java.net.SocketTimeoutException', 'Read timed out', 'timeout'],
  ['org.apache.http.conn.ConnectTimeoutException', 'Connect to x timed out', 'timeout'],
  ['java.net.UnknownHostException', 'nowhere.test', 'dns'],
  ['javax.net.ssl.SSLHandshakeException', 'PKIX path building failed', 'tls'],
  ['org.apache.http.conn.HttpHostConnectException', 'Connection refused', 'refused'],
  ['java.net.SocketException', 'Connection reset', 'reset'],
  ['org.apache.http.NoHttpResponseException', 'failed to respond', 'reset'],
  ['java.lang.IllegalStateException', 'what', 'other'],
] as const)('%s is an error of the kind that it is', (exception, message, kind) => {
  const header = 'timeStamp,elapsed,label,responseCode,responseMessage,success'
  const [found] = read(
    `${header}\n1,2,a,Non HTTP response code: ${exception},Non HTTP response message: ${message},false`,
  )
  expect(found).toMatchObject({ failed: kind })
})

test.each([
  ['is no header', 'hello'],
  [
    'has no time',
    'timeStamp,elapsed,label,responseCode,responseMessage,success\nx,2,a,200,OK,true',
  ],
  [
    'does not say how long it took',
    'timeStamp,elapsed,label,responseCode,responseMessage,success\n1,,a,200,OK,true',
  ],
  [
    'does not say whether it was successful',
    'timeStamp,elapsed,label,responseCode,responseMessage,success\n1,2,a,200,OK,',
  ],
  [
    'has an end too soon',
    'timeStamp,elapsed,label,responseCode,responseMessage,success\n1,2,a,200',
  ],
])('a line that %s is an error', (_, text) => {
  expect(() => read(text)).toThrow()
})
