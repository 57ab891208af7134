import { expect, test } from 'vitest'
import { defined } from '../../../../src/model/basics/defined.ts'

test('what is undefined is absent, and whatever else is falsy stays', () => {
  const hint: string | undefined = undefined
  const made = defined({ hint, rate: 0, name: '', isOn: false, none: null })
  expect(Object.keys(made)).toEqual(['rate', 'name', 'isOn', 'none'])
  expect(made).toEqual({ rate: 0, name: '', isOn: false, none: null })
})
