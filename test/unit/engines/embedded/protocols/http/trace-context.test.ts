import { expect, test } from 'vitest'
import type { PreparedRequest } from '../../../../../../src/engines/embedded/protocols/http/requests.ts'
import { traced } from '../../../../../../src/engines/embedded/protocols/http/trace-context.ts'
import { isTraceOfBase } from '../../../../../../src/model/evidence/trace-side.ts'

const request: PreparedRequest = {
  side: 'base',
  name: 'home',
  method: 'GET',
  path: '/',
  body: undefined,
  headers: ['user-agent', 'gate'],
  isGood: () => true,
}

test('each request begins a trace of its own, and says on which side', () => {
  const { request: sent, traceId } = traced(request, 1)
  const [, , name, parent, baggage, side] = sent.headers
  expect([name, baggage, side]).toEqual(['traceparent', 'baggage', 'reliability-gate.side=base'])
  expect(parent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
  expect(parent).toContain(traceId)
  expect(traced(request, 1).traceId).not.toBe(traceId)
  expect(request.headers).toEqual(['user-agent', 'gate'])
})

test('ids of traces tell base from head', () => {
  const idOf = (side: 'head' | 'base') => traced({ ...request, side }, 1).traceId
  for (let at = 0; at < 200; at += 1) {
    expect(isTraceOfBase(idOf('base'))).toBe(true)
    expect(isTraceOfBase(idOf('head'))).toBe(false)
  }
})

test('the share of sampled traces is the one that is asked for', () => {
  const all = Array.from({ length: 4000 }, () => traced(request, 0.25))
  const sampled = all.filter(({ traceId }) => traceId !== undefined)
  // 1000 are expected; 5 standard deviations are 137.
  expect(Math.abs(sampled.length - 1000)).toBeLessThan(137)
  for (const { request: sent, traceId } of all)
    expect(sent.headers[3]!.endsWith('-01')).toBe(traceId !== undefined)
})

test('a header of the request itself stays', () => {
  const own = { ...request, headers: ['TraceParent', '00-1-2-01'] }
  expect(traced(own, 1)).toEqual({ request: own })
})
