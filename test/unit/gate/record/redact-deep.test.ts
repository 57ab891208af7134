import { expect, test } from 'vitest'
import { redactDeep } from '../../../../src/gate/record/redact-deep.ts'
import { createRedactor } from '../../../../src/net/redaction/redact.ts'

test('redacts every foreign string, keys of foreign mappings included, and leaves the rest as it is', () => {
  const { redact } = createRedactor(['hunter2-secret'])
  const data = {
    reason: 'answered hunter2-secret',
    count: 3,
    absent: null,
    evidence: { answers: [{ purpose: 'chart', labels: { 'hunter2-secret': 'a' } }] },
    list: ['hunter2-secret', 'fine'],
  }
  expect(redactDeep(data, redact)).toEqual({
    reason: 'answered ***',
    count: 3,
    absent: null,
    evidence: { answers: [{ purpose: 'chart', labels: { '***': 'a' } }] },
    list: ['***', 'fine'],
  })
})

test('the names in a list are its own, whatever the list is called', () => {
  const { redact } = createRedactor(['checkout-secret', 'left'])
  const labels = [{ name: 'checkout-secret', left: 0.5 }]
  const data = { labels, evidence: { labels: { 'checkout-secret': { start: 'left' } } } }
  expect(redactDeep(data, redact)).toEqual({
    labels: [{ name: '***', left: 0.5 }],
    evidence: { labels: { '***': { start: 'left' } } },
  })
})

test("a header value that is one of the gate's own words does not make the record unreadable", () => {
  const { redact } = createRedactor(['value', 'inconclusive', 'verdict'])
  const data = { verdict: 'inconclusive', measurement: { kind: 'value', detail: 'no value' } }
  expect(redactDeep(data, redact)).toEqual({
    verdict: 'inconclusive',
    measurement: { kind: 'value', detail: 'no ***' },
  })
})

test('a service with the name of a tenant that a header holds keeps its name, and nothing else does', () => {
  const { redact } = createRedactor(['shop'])
  const data = { service: 'shop', reason: 'shop', plan: { service: 'shop', name: 'shop' } }
  expect(redactDeep(data, redact)).toEqual({
    service: 'shop',
    reason: '***',
    plan: { service: 'shop', name: '***' },
  })
  expect(redactDeep({ objectives: [{ service: 'shop' }] }, redact)).toEqual({
    objectives: [{ service: '***' }],
  })
})
