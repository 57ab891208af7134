import { createServer } from 'node:http'
import { normalNumbers } from '../verdict/normal.ts'

/*
 * `node target.ts MEDIAN ERRORS`: a server whose times are log-normal, with this median in ms
 * (`never`: it does not answer), and of whose answers this share is a 500. Says its address.
 */
const [median, errors] = process.argv.slice(2)
const normal = normalNumbers(Math.random)
const server = createServer((request, response) => {
  response.statusCode = Math.random() < Number(errors) ? 500 : 200
  if (request.url === '/health') response.writeHead(200).end()
  else if (median !== 'never')
    setTimeout(() => response.end('ok'), Number(median) * Math.exp(0.2 * normal()))
})
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`${(server.address() as { port: number }).port}\n`),
)
