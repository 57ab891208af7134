/**
 * Where providers show their logs: a deployment's address is never there, though statuses often
 * lead to it.
 */
const dashboards: readonly RegExp[] = [
  /^(www\.)?github\.com$/,
  /^(www\.)?vercel\.com$/,
  /^app\.netlify\.com$/,
  /^dash\.cloudflare\.com$/,
  /^dashboard\.(render|heroku)\.com$/,
  /^(www\.)?railway\.(app|com)$/,
  /^(www\.)?fly\.io$/,
]

/**
 * The address where a preview may be: an http or https URL that is neither a provider's dashboard
 * nor the log of a job, which statuses name as well.
 */
export function previewAddress(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined
  const { protocol, hostname, pathname } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  const isLog =
    dashboards.some(pattern => pattern.test(hostname)) || /\/(actions|runs)\//.test(pathname)
  return isLog ? undefined : text
}
