import type { Fields, Option } from '../option.ts'
import { file } from '../scalars/texts.ts'
import { section } from '../section.ts'

const tlsFields = {
  ca: {
    option: file,
    doc: 'PEM file of the authorities that are trusted.',
    otherwise: "Node's own",
    example: 'preview-ca.pem',
  },
  cert: { option: file, doc: "PEM file of the client's certificate.", otherwise: 'none' },
  key: { option: file, doc: 'PEM file of the key of `cert`; a secret.', otherwise: 'none' },
} as const satisfies Fields

/** Paths of PEM files, or what is in them. */
export type TlsFiles = { ca?: string; cert?: string; key?: string }

/** Files for TLS, by their paths. */
export const tlsFiles: Option<TlsFiles> = section(tlsFields)
