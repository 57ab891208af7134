import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import {
  fetchText,
  type HttpFailure,
  type HttpOrder,
  type HttpResponse,
  type SendRequest,
} from '../http.ts'
import type { Authorizer } from './authorizer.ts'

/**
 * One request with its authorisation; where that is not accepted (401) and can be had anew, one
 * more. `send`: how it is sent; absent: as `fetchText` does.
 */
export async function fetchAuthorized(
  order: HttpOrder,
  authorize: Authorizer | undefined,
  context: Context,
  send: SendRequest = fetchText,
): Promise<HttpResponse | HttpFailure> {
  if (!authorize) return await send(order)
  for (let mayRenew = true; ; mayRenew = false) {
    const authorization = await authorize(order, context)
    if (authorization.kind === 'failed') return authorization
    const response = await send({
      ...order,
      ...defined({ route: authorization.route ?? order.route }),
      headers: { ...order.headers, ...authorization.headers },
    })
    if (response.kind === 'failed' || response.status !== 401 || !authorization.forget || !mayRenew)
      return response
    authorization.forget()
  }
}
