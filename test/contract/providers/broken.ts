import { type Answer, status } from '../../support/servers/target.ts'

/** Ways for a source to be broken, each of which every source has to tell. */
export const broken: [what: string, answer: Answer | 'nobody'][] = [
  ['nobody listens', 'nobody'],
  ['it answers 500', status(500)],
  ['it answers 429', status(429)],
  ['it answers 404', status(404)],
  ['it refuses access', status(401)],
  ['it forbids access', status(403)],
  ['it answers a page', (_, response) => response.end('<!doctype html><title>Log in</title>')],
  ['it answers nothing', (_, response) => response.end()],
  ['it answers null', (_, response) => response.end('null')],
  ['it answers garbage', (_, response) => response.end('{"data":[[')],
  ['it closes the connection', request => request.socket.destroy()],
  ['it redirects to another origin', status(302, { location: 'https://login.example/' })],
  ['its body is too large', (_, response) => response.end(`"${'x'.repeat(5_000_000)}"`)],
]
