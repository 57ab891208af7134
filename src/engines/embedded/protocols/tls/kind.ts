import { addressOn, socketAddress } from '../../../../language/scalars/socket-address.ts'
import { choice, name } from '../../../../language/scalars/texts.ts'
import { section } from '../../../../language/section.ts'
import { type TextOption, textOption } from '../../../../language/text-option.ts'
import { quote } from '../../../../language/yaml/tree.ts'
import { dayMs, hourMs } from '../../../../model/basics/units.ts'
import type { Limit } from '../../../../model/plan/scenario.ts'
import type { ProtocolKind } from '../protocol.ts'

const units: Record<string, number> = { d: dayMs, h: hourMs }

/** `> 14d`, in ms. */
const timeLeft: TextOption<Limit> = textOption({
  type: 'bound',
  expected: 'the time that is left',
  hint: 'such as "> 14d", in quotes',
  schema: { pattern: '^\\s*>=?\\s*\\d+(\\.\\d+)?\\s*[dh]\\s*$' },
  parse: written => {
    const [, comparator, number, unit] =
      /^\s*(>=?)\s*(\d+(?:\.\d+)?)\s*([dh])\s*$/.exec(written) ?? []
    if (comparator && unit)
      return {
        value: {
          comparator: comparator as Limit['comparator'],
          value: Number(number) * units[unit]!,
        },
      }
    return {
      refused: `expected the time that is left, in days or hours; found ${quote(written)}`,
      hint: 'such as "> 14d"',
    }
  },
})

/** A TLS handshake over a connection of its own. */
export const tls: ProtocolKind = {
  id: 'tls',
  fields: {
    tls: {
      option: socketAddress,
      doc: 'The address to connect to: `host:port`, or `:port` on the host of the target.',
      required: true,
      example: 'shop.example:443',
    },
    servername: {
      option: name,
      doc: 'The name that is requested (SNI), and that the certificate has to have.',
      otherwise: 'the host',
      example: 'shop.example',
    },
    expect: {
      option: section({
        version: {
          option: choice(['TLSv1.2', 'TLSv1.3']),
          doc: 'The version of TLS that is negotiated.',
          otherwise: 'either',
          example: 'TLSv1.3',
        },
        cipher: {
          option: name,
          doc: 'The cipher suite that is negotiated, by its IANA name; `*` stands for any text.',
          otherwise: 'any',
          example: 'TLS_AES_*',
        },
        issuer: {
          option: name,
          doc: 'Common name of the issuer of the certificate; `*` stands for any text.',
          otherwise: 'any that is trusted',
          example: "Let's Encrypt *",
        },
        expires: {
          option: timeLeft,
          doc: 'How long the certificate, and every other one of its chain, remains valid, in days (`d`) or hours (`h`).',
          otherwise: 'it is valid now',
          example: '> 14d',
        },
      }),
      doc: 'What makes a handshake successful.',
      otherwise: 'one with a certificate that is valid now, for this name, and trusted',
    },
  },
  addressOf: ({ tls: written }: { tls: string }, target) => addressOn('tls', written, target),
  // Whatever is wrong with its certificate, a server shows it.
  opening: { keys: ['tls', 'servername'], isReady: () => true },
  load: () => import('./tls.ts'),
}
