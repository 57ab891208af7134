import type { PreparedRequest } from './requests.ts'

/**
 * What the requests of one step have in common, which are made anew for each iteration. `headers`:
 * names and values, flat; undefined in the place of a value with placeholders.
 */
export type RequestTemplate = Pick<PreparedRequest, 'side' | 'name' | 'method' | 'isGood'> & {
  headers: readonly (string | undefined)[]
}

/**
 * A template with the values of one iteration. Whoever writes it can make the rest once for the
 * template; to everybody else it is a request as any other.
 */
export class FilledRequest implements PreparedRequest {
  readonly template: RequestTemplate
  readonly path: string
  /** The values that the template leaves open, in the order of its headers. */
  readonly varying: readonly string[]
  readonly body: PreparedRequest['body']

  constructor(
    template: RequestTemplate,
    { path, varying, body }: Pick<FilledRequest, 'path' | 'varying' | 'body'>,
  ) {
    this.template = template
    this.path = path
    this.varying = varying
    this.body = body
  }

  get side(): PreparedRequest['side'] {
    return this.template.side
  }

  get name(): string {
    return this.template.name
  }

  get method(): string {
    return this.template.method
  }

  get isGood(): PreparedRequest['isGood'] {
    return this.template.isGood
  }

  get headers(): string[] {
    let next = 0
    return this.template.headers.map(text => text ?? this.varying[next++]!)
  }
}

/** The same request with other headers. */
export const withHeaders = (
  { side, name, method, path, body, isGood }: PreparedRequest,
  headers: string[],
): PreparedRequest => ({ side, name, method, path, headers, body, isGood })
