import { expect, test } from 'vitest'
import { foldNotes, type Note } from '../../../src/model/note.ts'

const missing = (metric: string, hint = 'perhaps it comes'): Note => ({
  source: 'prometheus',
  message: `there is no metric ${metric} before the load`,
  hint,
  about: metric,
})

test('what is said of many metrics is one note, with some of their names', () => {
  const other = { source: 'comment', message: 'there is none' }
  const guessed = missing('up1', 'did you mean up?')
  expect(
    foldNotes([missing('a'), other, ...['b', 'c$&', 'd', 'e'].map(m => missing(m)), guessed]),
  ).toEqual([
    {
      source: 'prometheus',
      message: 'there is no metric a, b, c$& and 2 more before the load',
      hint: 'perhaps it comes',
    },
    other,
    guessed,
  ])
})

test('a few are told one by one, and so are notes of the same words', () => {
  const notes = [missing('a'), missing('b'), missing('c')]
  expect(foldNotes(notes)).toEqual(notes)
  const same = Array.from({ length: 5 }, () => ({ source: 'load', message: 'again' }))
  expect(foldNotes(same)).toEqual(same)
})
