import { butJoiners } from '../../model/basics/joiners.ts'

const mostRead = 10_000

/**
 * The beginning of a foreign text as one harmless line: no control characters, none that turn the
 * direction of writing, no line breaks. Of an HTML page it is the title. Where it was cut it ends
 * with `…`, by which the redactor knows that the rest of a secret may be missing.
 */
export function excerpt(text: string, length = 200): string {
  const head = text.length > mostRead ? `${text.slice(0, mostRead)}…` : text
  const title = isHtml(head) ? /<title[^>]*>([^<]+)/i.exec(head)?.[1] : undefined
  const line = oneLine(title ?? head)
  const characters = [...line]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line
}

export function isHtml(text: string): boolean {
  return /^\s*(<!doctype html|<html|<head|<body|<!--)/i.test(text.slice(0, 1000))
}

/**
 * A string with nothing in it that breaks a line, acts on a terminal or hides: for a sink that
 * shows it as it is.
 */
export const oneLine = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(unseen, '').trim()

/** The same, but lines stay. */
export const plainLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseenInLines, '')

const unseen = butJoiners('[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]', 'gu')
const unseenInLines = butJoiners('(?!\\n)[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]', 'gu')
