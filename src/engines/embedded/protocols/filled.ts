import { isTemplate } from '../../../language/template.ts'
import type { Sendable } from '../connection/connections.ts'
import { compile } from '../scenario/render.ts'
import type { ExchangeSettings } from './exchange-fields.ts'
import type { Deployment, DynamicRequest, RequestWith } from './protocol.ts'

/**
 * The `dynamic` of a protocol whose requests send a string: where placeholders stand in it, the
 * request is made anew for each iteration.
 */
export const filled =
  <S extends ExchangeSettings, R extends Sendable>(
    prepare: (request: RequestWith<S>, to: Deployment) => R,
    withText: (request: R, text: string) => R,
  ) =>
  (request: RequestWith<S>, to: Deployment): DynamicRequest<R> | undefined => {
    const { send } = request.settings
    if (send === undefined || !isTemplate(send)) return undefined
    const fixed = prepare(request, to)
    const render = compile(send)
    return { begin: values => ({ request: withText(fixed, render(values)) }) }
  }

/** The same of a protocol that sends the text's bytes as they are. */
export const filledBytes = <S extends ExchangeSettings, R extends Sendable & { bytes: unknown }>(
  prepare: (request: RequestWith<S>, to: Deployment) => R,
) => filled<S, R>(prepare, (request, text) => ({ ...request, bytes: Buffer.from(text) }))
