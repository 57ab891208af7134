import { defined } from '../../model/basics/defined.ts'
import type { OAuth2Plan } from '../../model/plan/auth.ts'
import { revealed } from '../../model/secret.ts'
import { basicHeader } from '../userinfo.ts'
import type { Granter } from './authorizer.ts'
import { withToken } from './kept.ts'
import { postForToken } from './token-endpoint.ts'

/** Client credentials: RFC 6749 4.4, and 2.3.1 for the two ways to say who the client is. */
export function oauth2(plan: OAuth2Plan): Granter {
  const { tokenUrl: url, clientId, clientSecret, clientAuth, scopes, audience } = revealed(plan)
  const form = {
    grant_type: 'client_credentials',
    ...defined({ scope: scopes.length > 0 ? scopes.join(' ') : undefined, audience }),
  }
  if (clientAuth === 'form') {
    return withToken(context =>
      postForToken(
        { url, form: { ...form, client_id: clientId, client_secret: clientSecret } },
        context,
      ),
    )
  }
  // Id and secret are form-encoded before they become Basic.
  const authorization = basicHeader(formEncoded(clientId), formEncoded(clientSecret))
  return withToken(context => {
    context.hide(authorization)
    return postForToken({ url, form, headers: { authorization } }, context)
  })
}

const formEncoded = (text: string): string => new URLSearchParams({ '': text }).toString().slice(1)
