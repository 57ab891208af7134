import { image } from './find-server.ts'

/**
 * `docker run` of a server that shares our network and sees its folder under the same path. Whose files those are is up to
 * `user`, such as `1001:118`.
 */
export function dockerArguments(
  server: readonly string[],
  { folder, container, user }: { folder: string; container: string; user: string },
): string[] {
  const run = [
    'run',
    '--rm',
    '--name',
    container,
    '--network',
    'host',
    '--user',
    user,
    '--pull',
    'missing',
  ]
  return [...run, '--volume', `${folder}:${folder}`, '--workdir', folder, image, ...server]
}

/** Removes a container that its client left behind. */
export const containerCommand = (
  container: string,
): [command: string, args: string[], options: { timeout: number }] => [
  'docker',
  ['rm', '--force', container],
  { timeout: 10_000 },
]
