import { butJoiners } from '../../model/basics/joiners.ts'
import { listedKeys } from '../../model/basics/listed.ts'
import { nearest } from '../../model/basics/nearest.ts'
import { matching } from '../matching.ts'
import type { Option } from '../option.ts'
import { type TextOption, textOption } from '../text-option.ts'
import { mistake } from '../yaml/reading.ts'
import { describe, quote } from '../yaml/tree.ts'

/**
 * Controls, direction marks, invisible characters and line separators: nothing that a name or a
 * path may hold.
 */
const unprintable = butJoiners('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]')
const longestName = 100
const longestPath = 500

/** A name that people read: one line, at most 100 characters. */
export const name: TextOption<string> = textOption({
  type: 'text',
  expected: 'a string',
  hint: 'put it in quotes',
  schema: { minLength: 1, maxLength: longestName, pattern: '\\S' },
  parse: text => {
    const value = text.trim()
    if (value === '') return { refused: 'expected a string; found an empty one' }
    if ([...value].length > longestName)
      return {
        refused: `a string of ${[...value].length} characters, ${quote(value)}; at most ${longestName} are allowed`,
      }
    const index = value.search(unprintable)
    if (index >= 0) {
      return {
        refused: `the text ${quote(value)} contains a line break or another character that cannot be shown`,
        index,
      }
    }
    return value === '__proto__' ? { refused: 'the name "__proto__" is taken' } : { value }
  },
})

/** Path of a file, from the folder of the config. */
export const file: TextOption<string> = textOption({
  type: 'file',
  expected: 'the path of a file',
  hint: 'put it in quotes',
  schema: { minLength: 1, maxLength: longestPath },
  parse: text => {
    const value = text.trim()
    if (value === '') return { refused: 'expected the path of a file; found an empty text' }
    const index = value.search(unprintable)
    if (index >= 0)
      return {
        refused: `the path ${quote(value)} contains a character that cannot be shown`,
        index,
      }
    return value.length <= longestPath
      ? { value }
      : { refused: `the path ${quote(value)} is longer than ${longestPath} characters` }
  },
})

/** A folder within another: a relative path that does not lead out of it. */
export const innerFolder: TextOption<string> = textOption({
  type: 'folder',
  expected: 'a folder',
  hint: 'such as node_modules',
  schema: { minLength: 1, maxLength: longestPath },
  parse: text => {
    const value = text.trim().replace(/\/+$/, '')
    const isInner = value !== '' && !value.startsWith('/') && value.length <= longestPath
    return isInner &&
      !unprintable.test(value) &&
      value.split('/').every(part => !/^(?:\.{0,2}|\.git)$/i.test(part))
      ? { value }
      : {
          refused: `expected a folder within the app's; found ${quote(text)}`,
          hint: 'such as node_modules or packages/api/dist',
        }
  },
})

/** Name of a user of the machine, as POSIX has it: no word of a shell or option of a command. */
export const userName = matching(
  /^[A-Za-z_][\w.-]{0,31}$/,
  'the name of a user',
  'such as nobody',
  'user',
)

/** What git calls a commit: a branch, a tag, a digest, `HEAD~1`. */
export const gitRef = matching(
  /^(?!-)[\w./@^~{}+-]{1,200}$/,
  'the name of a commit',
  'such as base, main or v1.2.0',
  'git ref',
)

/**
 * A branch that holds data alone. Its name is bound, so that no config of a pull request has the
 * gate write to a branch of code.
 */
export const dataBranch = matching(
  /^(?=.{1,100}$)reliability-gate-[a-z0-9]+(-[a-z0-9]+)*$/,
  'a branch whose name begins with reliability-gate-',
  'such as reliability-gate-data, in small letters, digits and hyphens',
  'branch of data',
)

/** A moment with its offset, ISO 8601: `2026-11-03T14:02:10Z`. */
export const time: TextOption<string> = textOption({
  type: 'time',
  expected: 'a time',
  hint: 'such as 2026-11-03T14:02:10Z',
  schema: {
    pattern:
      '^\\s*\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)\\s*$',
  },
  parse: text => {
    const value = text.trim()
    const isWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value)
    return isWritten && !Number.isNaN(Date.parse(value))
      ? { value }
      : {
          refused: `expected a time; found ${quote(text)}`,
          hint: 'a date, a time and an offset, such as 2026-11-03T14:02:10Z',
        }
  },
})

/** A string of any form, such as a query or a body; `trimmed`: without white space around it. */
export function text({
  most,
  expected,
  trimmed = false,
}: {
  most: number
  expected: string
  trimmed?: boolean
}): TextOption<string> {
  return textOption({
    type: 'text',
    expected,
    hint: 'put it in quotes',
    schema: { minLength: 1, maxLength: most },
    parse: value => {
      if (value.trim() === '') return { refused: `expected ${expected}; found an empty text` }
      if (value.length > most)
        return { refused: `a string of ${value.length} characters; at most ${most} are allowed` }
      return { value: trimmed ? value.trim() : value }
    },
  })
}

/** One of a few words. */
export function choice<const W extends string>(words: readonly W[]): TextOption<W> {
  const expected = words.length === 1 ? `\`${words[0]}\`` : `one of ${listedKeys(words)}`
  return textOption({
    type: listedKeys(words, ' or '),
    expected,
    hint: 'put it in quotes',
    schema: { enum: words },
    parse: written => {
      const value = words.find(word => word === written.trim())
      if (value) return { value }
      const near = nearest(written, words)
      return {
        refused: `expected ${expected}; found ${quote(written)}`,
        hint: near && `did you mean \`${near}\`?`,
      }
    },
  })
}

export const flag: Option<boolean> = {
  type: '`true` or `false`',
  schema: { type: 'boolean' },
  read: spot =>
    spot.node.kind === 'boolean'
      ? spot.node.value
      : mistake(spot, { message: `expected true or false; found ${describe(spot.node)}` }),
}
