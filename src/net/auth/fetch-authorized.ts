import type { Context } from '../../model/context.ts'
import { fetchText, type HttpFailure, type HttpOrder, type HttpResponse } from '../http.ts'
import type { Authorizer } from './authorizer.ts'

/**
 * One request with its authorisation; where that is not accepted (401) and can be had anew, one
 * more.
 */
export async function fetchAuthorized(
  order: HttpOrder,
  authorize: Authorizer | undefined,
  context: Context,
): Promise<HttpResponse | HttpFailure> {
  if (!authorize) return await fetchText(order)
  for (let mayRenew = true; ; mayRenew = false) {
    const authorization = await authorize(order, context)
    if (authorization.kind === 'failed') return authorization
    const response = await fetchText({
      ...order,
      headers: { ...order.headers, ...authorization.headers },
    })
    if (response.kind === 'failed' || response.status !== 401 || !authorization.forget || !mayRenew)
      return response
    authorization.forget()
  }
}
