import { type TextOption, textOption } from '../text-option.ts'
import { quote } from '../yaml/tree.ts'

const label = '[A-Za-z0-9_-]+'
const anyLabel = '[A-Za-z0-9_*-]+'
const end = '(?=:|$)'
const ipv4 = '\\d{1,3}(\\.(\\d{1,3}|\\d{0,2}\\*)){3}'
const ipv6 = '\\[[0-9A-Fa-f:.]+\\]'
/** What a URL takes for an address, and never for a name. */
const numeric = `(\\d[\\d*]*(\\.[\\d*]+)+|(${anyLabel}\\.)*\\d+)${end}`
/** Names in no public DNS: RFC 6761, RFC 6762 (G), ICANN's `internal`, Kubernetes' `svc`. */
const privateNames =
  '(corp|example|home|internal|intranet|invalid|lan|local|localhost|private|svc|test)'
/** Below which registries of countries give names to anybody. */
const registry = `(ac|co|com|edu|go|gov|ne|net|or|org)\\.[A-Za-z]{2}${end}`
/** A name without a star, and one below a domain that nobody else can register. */
const fixed = `${label}(\\.${label})*`
const below = `(${anyLabel}\\.)+(${privateNames}${end}|(?!${registry})(${label}\\.)+${label})`

/** A bare IPv6 address has no port. */
const formOf = (...names: string[]): string =>
  `^((${ipv4}|${ipv6}|(?!${numeric})(${names.join('|')}))(:\\d{1,5})?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$`

const anyForm = formOf(`${anyLabel}(\\.${anyLabel})*`)
/** A name of one part is found by a network of one's own, never in the public DNS. */
const ownForm = formOf(anyLabel, fixed, below)

/** No name is longer than 253 characters; a port may follow. */
const maxLength = 260

const forms = { any: new RegExp(anyForm), own: new RegExp(ownForm) }

const option = (form: keyof typeof forms): TextOption<string> =>
  textOption({
    type: 'host pattern',
    expected: 'a host',
    hint: 'such as "*.preview.example", in quotes',
    schema: { pattern: form === 'any' ? anyForm : ownForm, maxLength },
    parse: written => {
      if (written.length <= maxLength && forms[form].test(written))
        return { value: written.toLowerCase() }
      return refusalOf(written)
    },
  })

/**
 * A host name or an address, with or without a port; a leading `*.` stands for every name below.
 * For hosts that are found or spared; what lets a host in is an `ownHost`.
 */
export const hostPattern: TextOption<string> = option('any')

/**
 * The same for hosts that are trusted: a pattern matches no domain that somebody else can register,
 * unless it is `*` alone.
 */
export const ownHost: TextOption<string> = option('own')

function refusalOf(written: string): { refused: string; hint: string } {
  if (written.length <= maxLength && forms.any.test(written))
    return {
      refused: `${quote(written)} also matches domains of others: no whole domain follows its last \`*\``,
      hint: 'end it with a domain of yours, such as *.preview.example; `*` alone allows every host',
    }
  if (/^\d[\d*]*(\.[\d*]+)*(:\d+)?$/.test(written))
    return {
      refused: `no host matches ${quote(written)}: an IPv4 address has four parts`,
      hint: 'write a `*` for each part, such as 10.0.*.*',
    }
  return {
    refused: `expected a host name, an address or a pattern such as *.preview.example; found ${quote(written)}`,
    hint: 'without scheme and path',
  }
}
