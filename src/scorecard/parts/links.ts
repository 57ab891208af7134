/** Longer addresses are cut by what stands between. */
const longestLink = 4000

/**
 * A record is foreign data: what is no address of the web, or has credentials, is not linked to.
 */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return undefined
  const href = encodeMarks(url.href)
  return href.length <= longestLink ? href : undefined
}

/** What an address may hold, and Markdown gives a meaning. */
const encodeMarks = (href: string): string =>
  href.replace(/[!'()*;|]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
