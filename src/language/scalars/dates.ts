import { type TextOption, textOption } from '../text-option.ts'
import { quote } from '../yaml/tree.ts'

/** A day of the calendar, ISO 8601: `2026-12-31`. */
export const date: TextOption<string> = textOption({
  type: 'date',
  expected: 'a date',
  hint: 'such as 2026-12-31',
  schema: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  parse: text => {
    const value = text.trim()
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value) && isOfCalendar(value)
    return isDate
      ? { value }
      : { refused: `expected a date; found ${quote(text)}`, hint: 'such as 2026-12-31' }
  },
})

/** `2026-02-30` is a string of the right form and no date. */
const isOfCalendar = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Where something is written down or tracked; it may have a fragment. */
export const webLink: TextOption<string> = textOption({
  type: 'link',
  expected: 'a link',
  hint: 'such as https://issues.example/123',
  schema: { pattern: '^https?://' },
  parse: text => {
    const value = text.trim()
    return /^https?:\/\/\S{1,500}$/.test(value) && URL.canParse(value)
      ? { value }
      : { refused: `expected a link that begins with https://; found ${quote(text)}` }
  },
})
