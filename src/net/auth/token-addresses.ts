import type { AuthPlan } from '../../model/plan/auth.ts'

/**
 * Who gives tokens, by the keys below `auth` that name it: without the clouds' own hosts, which no
 * config can change.
 */
export function tokenAddresses(auth: AuthPlan | undefined): { path: string[]; url: string }[] {
  if (auth?.kind === 'oauth2') return [{ path: ['oauth2', 'token-url'], url: auth.tokenUrl }]
  const tokenSource =
    auth?.kind === 'azure'
      ? { path: ['azure'], url: auth.authorityUrl }
      : auth?.kind === 'aws' && auth.credentials.kind === 'web-identity'
        ? { path: ['aws'], url: auth.credentials.stsUrl }
        : undefined
  return tokenSource && !isCloudsOwn(new URL(tokenSource.url)) ? [tokenSource] : []
}

const azureHosts = [
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
]
const isCloudsOwn = ({ protocol, host }: URL): boolean =>
  protocol === 'https:' &&
  (azureHosts.includes(host) || /^sts\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(host))
