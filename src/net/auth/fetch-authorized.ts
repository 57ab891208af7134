import type { Context } from '../../model/context.ts'
import { fetchText, type HttpAnswer, type HttpFailure, type HttpOrder } from '../http.ts'
import type { Authorizer } from './authorizer.ts'

/**
 * One request with its authorisation; where that is not accepted (401) and can be had anew, one
 * more.
 */
export async function fetchAuthorized(
  order: HttpOrder,
  authorize: Authorizer | undefined,
  context: Context,
): Promise<HttpAnswer | HttpFailure> {
  if (!authorize) return await fetchText(order)
  for (let mayRenew = true; ; mayRenew = false) {
    const authorization = await authorize(order, context)
    if (authorization.kind === 'failed') return authorization
    const answer = await fetchText({
      ...order,
      headers: { ...order.headers, ...authorization.headers },
    })
    if (answer.kind === 'failed' || answer.status !== 401 || !authorization.forget || !mayRenew)
      return answer
    authorization.forget()
  }
}
