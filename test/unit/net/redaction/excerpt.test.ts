import { expect, test } from 'vitest'
import { excerpt, isHtml, oneLine, plainLines } from '../../../../src/net/redaction/excerpt.ts'

test('an excerpt is one line without control characters', () => {
  expect(excerpt('\u001b[31mred\u001b[0m\r\n::error::\t x\u202e\u0000')).toBe(
    '[31mred[0m ::error:: x',
  )
})

test('an excerpt is at most as long as asked, counted in characters', () => {
  expect(excerpt('x'.repeat(300))).toBe(`${'x'.repeat(199)}…`)
  expect(excerpt('😀😀😀', 2)).toBe('😀…')
  expect(excerpt('😀😀', 2)).toBe('😀😀')
})

test('of an HTML page it is the title', () => {
  expect(excerpt('<!DOCTYPE html><html><head><title>\n Log in </title></head><body>x')).toBe(
    'Log in',
  )
})

test.each([
  ['  <!doctype HTML>', true],
  ['<html lang="en">', true],
  ['{"a":"<html>"}', false],
  ['', false],
])('%j is HTML: %s', (text, expected) => {
  expect(isHtml(text)).toBe(expected)
})

const acting = 'a\u001b[31mb\r\nc\u202ed\u200be\u0085f\tg\ud800h\u2028i'

test('a string for one line holds nothing that acts or hides', () => {
  expect(oneLine(acting)).toBe('a[31mb cdef gh i')
})

test('a string of several lines keeps them, and nothing else that acts or hides', () => {
  expect(plainLines(acting)).toBe('a[31mb\ncde\nf gh\ni')
})

test('what is too long to be read whole ends as cut', () => {
  expect(excerpt(`${' '.repeat(9990)}0123456789abc`)).toBe('0123456789…')
})
