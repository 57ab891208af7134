import { isTemplate } from '../../../language/template.ts'
import type { Sendable } from '../connection/connections.ts'
import { compile } from '../scenario/render.ts'
import { type Expected, expectedText } from './exchange.ts'
import type { ExchangeSettings } from './exchange-fields.ts'
import type { Deployment, DynamicRequest, RequestWith } from './protocol.ts'

/** Texts of a request with the values of an iteration; undefined where there are none to fill. */
type Texts = { send: string | undefined; expected: Expected | undefined }

/**
 * The `dynamic` of a protocol whose requests send a string: where placeholders stand in it, or in
 * what is expected, the request is made anew for each iteration.
 */
export const filled =
  <S extends ExchangeSettings, R extends Sendable>(
    prepare: (request: RequestWith<S>, to: Deployment) => R,
    withTexts: (request: R, texts: Texts) => R,
  ) =>
  (request: RequestWith<S>, to: Deployment): DynamicRequest<R> | undefined => {
    const { send, expect } = request.settings
    const said = expect?.body
    const [toSend, toExpect] = [send, said].map(text =>
      text !== undefined && isTemplate(text) ? compile(text) : undefined,
    )
    if (!toSend && !toExpect) return undefined
    const fixed = prepare(request, to)
    return {
      begin: values => ({
        request: withTexts(fixed, {
          send: toSend?.(values),
          expected: toExpect && expectedText(said, toExpect(values)),
        }),
      }),
    }
  }
