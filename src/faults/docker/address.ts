import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { TlsPlan } from '../../model/plan/target.ts'
import { Problem } from '../../model/problem.ts'
import { Secret } from '../../model/secret.ts'
import type { Machine } from '../../tools/machine.ts'
import type { FaultApi } from '../fault-api.ts'

const usualSocket = '/var/run/docker.sock'
const hint = 'start the Docker Engine, or name its socket in `docker.socket`'

/**
 * Where the `docker` command would look.
 * @throws Problem `fault` where that is by a way that the gate does not know, or takes a
 * certificate that cannot be read.
 */
export async function addressOf(
  socket: string | undefined,
  { DOCKER_HOST: host = '', ...environment }: Machine['environment'],
): Promise<FaultApi> {
  if (socket !== undefined) return atSocket(socket)
  if (host === '') return atSocket(usualSocket)
  const [, scheme, rest = ''] = /^(\w+):\/\/(.+)$/.exec(host) ?? []
  if (scheme === 'unix') return atSocket(rest)
  const name = `Docker at ${rest}`
  if (scheme === 'tcp')
    return environment.DOCKER_TLS_VERIFY
      ? { name, url: `https://${rest}`, hint, route: { tls: await tlsOf(environment) } }
      : { name, url: `http://${rest}`, hint }
  if (scheme === 'ssh')
    throw new Problem('fault', `Docker is not reached by SSH: DOCKER_HOST is ${host}`, {
      hint: `forward its socket: ssh -nNT -L /tmp/docker.sock:${usualSocket} ${rest}, and name /tmp/docker.sock in \`docker.socket\``,
    })
  throw new Problem('fault', `DOCKER_HOST names no engine that can be reached: ${host}`, {
    hint: 'use unix:///… or tcp://…, or name a socket in `docker.socket`',
  })
}

const atSocket = (path: string): FaultApi => ({
  name: `Docker at ${path}`,
  url: 'http://docker',
  socket: path,
  hint,
})

/** The three files that `docker` reads where DOCKER_TLS_VERIFY is set. */
async function tlsOf({ DOCKER_CERT_PATH: path }: Machine['environment']): Promise<TlsPlan> {
  const folder = path || join(homedir(), '.docker')
  const read = async (name: string) => {
    try {
      return new Secret(await readFile(join(folder, name), 'utf8'))
    } catch (error) {
      const message = `DOCKER_TLS_VERIFY is set, and ${join(folder, name)} cannot be read: ${(error as NodeJS.ErrnoException).code}`
      throw new Problem('fault', message, {
        hint: 'DOCKER_CERT_PATH names the folder of ca.pem, cert.pem and key.pem',
      })
    }
  }
  return { ca: await read('ca.pem'), cert: await read('cert.pem'), key: await read('key.pem') }
}
