/** A program in the place of a tool: `load` names it, and it writes so many requests. */
type Feeder = { load: string; program: (requests: number) => string }

/** Rows of ten names, spread over ten minutes; one in a hundred has failed. */
const written = (requests: number, row: string, last: string) => `
const requests = ${requests}
const begun = Date.now() / 1000
const row = (at, ms, number) => ${row}
let count = 0
const write = () => {
  while (count < requests) {
    let text = ''
    for (let left = 1000; left > 0 && count < requests; left -= 1, count += 1)
      text += row(begun + (600 * count) / requests, 5 + ((count * 7919) % 4000) / 10, count)
    if (!process.stdout.write(text)) return process.stdout.once('drain', write)
  }
  process.stdout.write(${last})
}
`

export const feeders: Readonly<Record<string, Feeder>> = {
  locust: {
    load: 'locust: { file: script, command: ./locust }',
    program: requests => `
if (process.argv.includes('--version')) console.log('locust 2.47.0')
else if (!process.argv.includes('--list')) {${written(
      requests,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the program.
      '`["request",${at},${ms},"/page/${number % 10}","GET",${number % 100 ? 200 : 503},${number % 100 ? null : \'"HTTPError"\'},null]\\n`',
      `'["end",0,null]\\n'`,
    )}write() }`,
  },
  k6: {
    load: 'k6: { script: script, command: ./k6 }',
    program: requests => `
if (process.argv[2] === '--version') console.log('k6 v2.2.0')
else if (process.argv[2] === 'run') {
const point = (metric, at, value, number) => JSON.stringify({ metric, type: 'Point', data: { time: new Date(1000 * at + value).toISOString(), value, tags: { name: 'page ' + (number % 10), method: 'GET', status: number % 100 ? '200' : '503', expected_response: String(number % 100 !== 0), group: '', scenario: 'default' } } }) + '\\n'
${written(
  requests,
  "point('http_req_duration', at, ms, number) + point('http_req_blocked', at, 0.1, number)",
  "''",
)}write() }`,
  },
}
