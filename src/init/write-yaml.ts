import { stringify } from 'yaml'
import { cleanText } from '../model/basics/clean-text.ts'

/** A foreign text as a YAML value on one line, in quotes where it needs them. */
export const scalar = (text: string): string =>
  stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd()

/** A foreign text behind a `#`: one line, nothing in it that hides or acts. */
export const comment = (text: string, most = 100): string => `# ${cleanText(text, most)}`
