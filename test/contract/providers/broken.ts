import { type Answer, status } from '../../support/servers/target.ts'

/** Ways for a source to be broken, each of which every source has to tell. */
export const broken: [what: string, answer: Answer | 'nobody'][] = [
  ['nothing listens there', 'nobody'],
  ['it responds with 500', status(500)],
  ['it responds with 429', status(429)],
  ['it responds with 404', status(404)],
  ['it responds with 401', status(401)],
  ['it responds with 403', status(403)],
  [
    'it responds with a page',
    (_, response) => response.end('<!doctype html><title>Log in</title>'),
  ],
  ['it responds with an empty body', (_, response) => response.end()],
  ['it responds with null', (_, response) => response.end('null')],
  ['it responds with half of a JSON document', (_, response) => response.end('{"data":[[')],
  ['it closes the connection', request => request.socket.destroy()],
  ['it redirects to another origin', status(302, { location: 'https://login.example/' })],
  ['its body is too large', (_, response) => response.end(`"${'x'.repeat(5_000_000)}"`)],
]
