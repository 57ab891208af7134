import { oncePerVersion, signedHeaders } from '../../connection/signed.ts'
import type { TransportOptions } from '../../connection/transport.ts'
import { FilledRequest, type RequestTemplate, withHeaders } from './filled-request.ts'
import type { PreparedRequest } from './requests.ts'

/**
 * What writes requests, of a transport with a signer: with what lets them in when they are sent.
 */
export function signed<T>(
  write: (request: PreparedRequest) => T,
  { signer, url }: Pick<TransportOptions, 'signer' | 'url'>,
): (request: PreparedRequest) => T {
  if (!signer) return write
  const signedOf = oncePerVersion(signer, (request: PreparedRequest) =>
    withHeaders(request, signedHeaders(request, url, signer)),
  )
  // What all requests have in common is written once for all of them.
  const templateOf = oncePerVersion(signer, (template: RequestTemplate) => ({
    ...template,
    headers: signedHeaders({ ...template, path: '/', body: undefined }, url, signer),
  }))
  return request =>
    write(
      request instanceof FilledRequest && !signer.isPerRequest
        ? new FilledRequest(templateOf(request.template), request)
        : signedOf(request),
    )
}
