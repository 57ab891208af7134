const mostRead = 10_000

/**
 * The beginning of a foreign text as one harmless line: no control characters, none that turn the direction of writing,
 * no line breaks. Of an HTML page it is the title. Where
 * it was cut it ends with `…`, by which the redactor knows that the rest of a secret may be missing.
 */
export function excerpt(text: string, length = 200): string {
  const head = text.length > mostRead ? `${text.slice(0, mostRead)}…` : text
  const title = isHtml(head) ? /<title[^>]*>([^<]+)/i.exec(head)?.[1] : undefined
  const line = (title ?? head)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim()
  const characters = [...line]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line
}

export function isHtml(text: string): boolean {
  return /^\s*(<!doctype html|<html|<head|<body|<!--)/i.test(text.slice(0, 1000))
}
