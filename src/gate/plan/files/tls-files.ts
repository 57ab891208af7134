import { posix } from 'node:path'
import { readPlainFile } from '../../../files/plain-file.ts'
import type { TlsFiles } from '../../../language/access/tls.ts'
import type { TlsPlan } from '../../../model/plan/target.ts'
import { Problem } from '../../../model/problem.ts'
import { Secret } from '../../../model/secret.ts'
import type { Text } from './texts.ts'

/** Where a machine keeps the certificates of the authorities that it trusts. */
const machinesOwn = [
  ...[
    '/etc/ssl/certs',
    '/etc/ssl/cert.pem',
    '/etc/pki/tls/certs',
    '/etc/pki/ca-trust',
    '/etc/ca-certificates',
  ],
  ...['/usr/share/ca-certificates', '/usr/local/share/ca-certificates'],
]
const largestBytes = 1024 * 1024

/**
 * The PEM files that a `tls` section names. They lie where all files of a config do; an authority
 * may be one of the machine's as well.
 * @throws Problem `config` where one cannot be read, or they are no PEM that goes together. Says
 * nothing of what is in them.
 */
export async function readTlsFiles(
  section: string,
  named: TlsFiles,
  textOf: (file: string) => Promise<Text>,
): Promise<{ tls: TlsPlan; secrets: string[] }> {
  const files = Object.entries(named) as [keyof TlsFiles, string][]
  const texts = await Promise.all(
    files.map(async ([key, file]) => {
      const read =
        key === 'ca' && isMachinesOwn(file) ? await readAuthority(file) : await textOf(file)
      if (read.kind === 'text') return [key, read.text]
      throw new Problem('config', `${section}.tls.${key}: ${file} cannot be read: ${read.why}`, {
        hint: read.hint ?? 'the path is taken from the folder of the config',
      })
    }),
  )
  const tls = Object.fromEntries(texts) as TlsFiles
  // Loading it takes a sixth of the time in which `validate` starts, and few configs name such
  // files.
  const { createSecureContext } = await import('node:tls')
  try {
    createSecureContext(tls)
  } catch (error) {
    throw new Problem('config', `${section}.tls: the files cannot be used (${codeOf(error)})`, {
      hint: 'expected PEM; `key` has to be the key of `cert`, without a passphrase',
    })
  }
  return {
    tls: Object.fromEntries(texts.map(([key, text]) => [key!, new Secret(text!)])),
    secrets: tls.key === undefined ? [] : [tls.key],
  }
}

/**
 * Certificates are no secrets. Where their folder's links lead is the business of whoever keeps the
 * machine.
 */
function isMachinesOwn(file: string): boolean {
  const path = posix.normalize(file)
  return machinesOwn.some(own => path === own || path.startsWith(`${own}/`))
}

async function readAuthority(path: string): Promise<Text> {
  const read = await readPlainFile(path, largestBytes)
  return read.kind === 'missing' ? read : { kind: 'text', text: read.bytes.toString('utf8') }
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'unknown'
