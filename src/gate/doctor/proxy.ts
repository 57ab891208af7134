import type { Finding } from '../../model/checkup.ts'
import type { ProviderPlan } from '../../model/plan/provider.ts'
import { proxyFor } from '../../net/proxy.ts'
import { providerKindOf } from '../../providers/providers.ts'
import { type Check, planOf } from './subject.ts'

/** A source by its title, where it has an address. */
function sourceOf(provider: ProviderPlan): [string, string][] {
  const kind = providerKindOf(provider)
  const named = kind?.addresses(provider.settings) ?? []
  const url = named.find(({ path }) => path[0] === 'url')?.url
  return kind && url !== undefined ? [[kind.title, url]] : []
}

/** Through which proxy each of those that are asked is reached. */
export const checkProxy: Check = async (subject, { proxies = {} }) => {
  const check = 'proxy'
  const named = Object.entries(proxies).filter(([scheme]) => scheme !== 'no')
  if (named.length === 0)
    return [{ check, state: 'ok', message: 'none: every connection is direct' }]
  const unread = named.filter(
    ([, text]) => !URL.canParse(/^https?:\/\//i.test(text) ? text : `http://${text}`),
  )
  if (unread.length > 0) {
    return unread.map(
      ([scheme]): Finding => ({
        check,
        state: 'warning',
        message: `${scheme}_proxy is not an address, and is ignored`,
        hint: 'such as http://proxy.example:3128',
      }),
    )
  }
  const plan = planOf(subject)
  const { github } = subject
  const addresses = [
    ...(plan?.target.from.kind === 'url' ? [['the target', plan.target.from.url]] : []),
    ...(plan?.providers ?? []).flatMap(sourceOf),
    ...('why' in github ? [] : [['GitHub', github.apiUrl]]),
  ] as const
  const ways = addresses.map(([who = '', url = '']) => {
    const proxy = proxyFor(url, proxies)
    return proxy ? `${who} through ${proxy.protocol}//${proxy.host}` : `${who} directly`
  })
  return [
    {
      check,
      state: 'ok',
      message: ways.length > 0 ? ways.join(', ') : 'set, but no address goes through it',
    },
  ]
}
