import { expect, test } from 'vitest'
import { excerpt, isHtml } from '../../../src/net/excerpt.ts'

test('an excerpt is one line without control characters', () => {
  expect(excerpt('\u001b[31mred\u001b[0m\r\n::error::\t x\u202e\u0000')).toBe('[31mred[0m ::error:: x')
})

test('an excerpt is at most as long as asked, counted in characters', () => {
  expect(excerpt('x'.repeat(300))).toBe(`${'x'.repeat(199)}…`)
  expect(excerpt('😀😀😀', 2)).toBe('😀…')
  expect(excerpt('😀😀', 2)).toBe('😀😀')
})

test('of an HTML page it is the title', () => {
  expect(excerpt('<!DOCTYPE html><html><head><title>\n Log in </title></head><body>x')).toBe('Log in')
})

test.each([
  ['  <!doctype HTML>', true],
  ['<html lang="en">', true],
  ['{"a":"<html>"}', false],
  ['', false],
])('%j is HTML: %s', (text, expected) => {
  expect(isHtml(text)).toBe(expected)
})
