import { type TextOption, textOption } from '../text-option.ts'
import { quote } from '../yaml/tree.ts'

/*
 * What a config says of a cloud and that becomes part of an address, of a signature or of a token's
 * order. Each has a grammar of its own, so that none of it becomes another host or another path.
 */

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const longestScope = 500

type Grammar = { type: string; expected: string; form: RegExp; hint: string; most?: number }

const named = ({ type, expected, form, hint, most = 253 }: Grammar): TextOption<string> =>
  textOption({
    type,
    expected,
    hint: 'put it in quotes',
    schema: { pattern: form.source, maxLength: most },
    parse: written => {
      const value = written.trim()
      if (value.length <= most && form.test(value)) return { value }
      return { refused: `expected ${expected}; found ${quote(written)}`, hint }
    },
  })

/** `eu-west-1`: a single name of a host. */
export const region: TextOption<string> = named({
  type: 'region',
  expected: 'a region',
  form: new RegExp(`^${label}$`),
  hint: 'lower-case letters, digits and hyphens, such as eu-west-1',
})

/** `aps`, as signatures name it. */
export const signedService: TextOption<string> = named({
  type: 'service',
  expected: 'the name of a service',
  form: new RegExp(`^${label}$`),
  hint: 'lower-case letters, digits and hyphens, such as aps',
})

/**
 * Id of a directory of Entra, or one of its domains; a single segment of a path, which `.` and `..`
 * are not.
 */
export const tenant: TextOption<string> = named({
  type: 'tenant',
  expected: 'the id or a domain of a directory',
  form: new RegExp(`^${label}(?:\\.${label})*$`, 'i'),
  hint: 'such as contoso.onmicrosoft.com',
})

/** Scopes with blanks between them (RFC 6749 3.3). */
export const scope: TextOption<string> = named({
  type: 'scope',
  expected: 'a scope',
  form: /^[!#-[\]-~]+(?: [!#-[\]-~]+)*$/,
  hint: 'printable ASCII without quotes, such as https://example.com/.default',
  most: longestScope,
})

/** What a token of Azure is for where nothing is said: workspaces that are queried by PromQL. */
export const azureScope = 'https://prometheus.monitor.azure.com/.default'
