import { expect, test } from 'vitest'
import { otherHost } from '../../../../src/engines/foreign/requests/request-name.ts'

test.each([
  ['http://shop.example/a', undefined],
  ['https://shop.example/a?b', undefined],
  ['/a', undefined],
  ['checkout', undefined],
  ['shop.example:50051/users.Service/Get', undefined],
  ['http://staging.example/a', 'staging.example'],
  ['http://shop.example:8081/a', 'shop.example:8081'],
])('beside the target, %s goes to %s', (address, host) => {
  expect(otherHost('http://shop.example/api')(address)).toBe(host)
})

test('the names of this machine are one', () => {
  expect(otherHost('http://127.0.0.1:3000')('http://localhost:3000/a')).toBeUndefined()
  expect(otherHost('http://[::1]:3000')('http://127.0.0.1:3000/a')).toBeUndefined()
  expect(otherHost('http://localhost:3000')('http://127.0.0.1:3001/a')).toBe('localhost:3001')
})
