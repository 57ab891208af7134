import { expect, test } from 'vitest'
import { ReceiveWindow } from '../../../../../../../src/engines/embedded/protocols/http/http2/receive-window.ts'

test('the server is told of what has come when that is half of what may come, and of each byte once', () => {
  const window = new ReceiveWindow(100)
  expect([20, 29, 1, 49, 1, 80].map(bytes => window.take(bytes))).toEqual([0, 0, 50, 0, 50, 80])
  window.take(40)
  window.begin()
  expect([10, 40].map(bytes => window.take(bytes))).toEqual([0, 50])
})
