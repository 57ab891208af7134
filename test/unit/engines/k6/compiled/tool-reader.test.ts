import { expect, test } from 'vitest'
import { assertOver, ownException } from '../../../../../src/engines/k6/compiled/tool-reader.ts'

const wanted = new RegExp(ownException)

test("an exception in the gate's own script is an error, since its iteration is missing", () => {
  const first = '\tat send (file:///tmp/k6-x/load.js:214:12(41))'
  expect(wanted.test(first)).toBe(true)
  const end = { how: 'exit code 0', lines: [first], counted: { count: 1, first } }
  expect(() => assertOver(end, [])).toThrow(
    /^k6 threw an exception in the script of the gate \(exit code 0\): at send/,
  )
})

test('what k6 says otherwise is none', () => {
  const said = 'Request Failed error="Get http://shop.test/load.js:1: EOF"'
  expect(wanted.test(said)).toBe(false)
  expect(() => assertOver({ how: 'exit code 0', lines: [said] }, [])).not.toThrow()
})
