/** How much of a page is looked at: a style sheet may stand before its form. */
const longestPage = 50_000

export const isHtml = (type = ''): boolean => /^text\/html\b/i.test(type)

/** A page that lets nobody in without a password; it may be the target's own. */
export const isPasswordPage = (type: string | undefined, body: string): boolean =>
  isHtml(type) && /<input\b[^>]{0,1000}?\btype=["']?password\b/i.test(body.slice(0, longestPage))
