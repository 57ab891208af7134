import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import type { TlsPlan } from '../model/plan.ts'
import { Problem } from '../model/problem.ts'

/**
 * The PEM files that a `tls` section names.
 * @throws Problem `config` where one cannot be read, or they are no PEM that goes together. Says nothing of what is in them.
 */
export async function readTlsFiles(
  section: string,
  named: TlsPlan,
  resolve: (file: string) => string,
): Promise<TlsPlan> {
  const files = Object.entries(named) as [keyof TlsPlan, string][]
  const texts = await Promise.all(
    files.map(async ([key, file]) => [key, await readPem(`${section}.tls.${key}`, file, resolve)]),
  )
  const tls = Object.fromEntries(texts) as TlsPlan
  try {
    createSecureContext(tls)
  } catch (error) {
    throw new Problem('config', `${section}.tls: the files cannot be used (${codeOf(error)})`, {
      hint: 'expected PEM; `key` has to be the key of `cert`, without a passphrase',
    })
  }
  return tls
}

async function readPem(key: string, file: string, resolve: (file: string) => string): Promise<string> {
  try {
    return await readFile(resolve(file), 'utf8')
  } catch (error) {
    throw new Problem('config', `${key}: ${file} cannot be read (${codeOf(error)})`, {
      hint: 'the path is taken from the folder of the config',
    })
  }
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'unknown'
