import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Route } from '../../model/plan/target.ts'
import { Problem } from '../../model/problem.ts'

/**
 * The variables by which a tool written in Go trusts the certificate authority of a target: a file
 * in the place of those of the machine, which Go reads on Linux only.
 * @throws Problem `engine` elsewhere.
 */
export async function trustVariables(
  title: string,
  route: Route | undefined,
  folder: string,
): Promise<Record<string, string>> {
  const { ca } = route?.tls ?? {}
  if (!ca) return {}
  if (process.platform !== 'linux')
    throw new Problem('engine', `${title} takes no certificate authority on ${process.platform}`, {
      hint: 'add it to those of the machine, or run on Linux',
    })
  const file = join(folder, 'authorities.pem')
  await writeFile(file, ca.reveal())
  return { SSL_CERT_FILE: file, SSL_CERT_DIR: folder }
}
