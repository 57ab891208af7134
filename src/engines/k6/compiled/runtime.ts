/*
 * What the script of a compiled load runs. It holds what `embedded/scenario` and
 * `embedded/protocols/http` say of values, captures and expectations, in the words of k6: the same
 * seed and number of an iteration give the same values there and here.
 *
 * It writes rows of JSON to the console, which the gate reads:
 *   ["begin", Unix ms of the start of the load], by each user
 *   ["request", number, is it the first of its iteration, Unix ms, ms, status, error code of k6,
 *     what is not as expected, message]
 *   ["iteration", number of the scenario, Unix ms, ms, what is not as expected, number of the
 *     request that failed, its error code]
 *   ["ran out", name of the data]
 */
export const runtime = `
// mulberry32, seeded by the number of the iteration.
function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function valuesOf(number) {
  const random = randomOf(seed + Math.imul(number + 1, 0x9e3779b1))
  const named = {}
  for (const { name, pick, columns, rows } of data) {
    if (pick === 'unique' && number >= rows.length) {
      row('ran out', name)
      exec.test.abort('no row of ' + name + ' is left')
    }
    const own = rows[pick === 'random' ? Math.floor(random() * rows.length) : number % rows.length]
    columns.forEach((column, at) => {
      named[name + '.' + column] = own[at]
    })
  }
  const between = (least, most) => least + Math.floor(random() * (most - least + 1))
  return { number, startedAt: Date.now(), random, between, named, captured: {} }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function valueOf({ kind, name, least, most, length }, values) {
  const { between } = values
  const hex = digits => Array.from({ length: digits }, () => between(0, 15).toString(16)).join('')
  switch (kind) {
    case 'value':
      return values.captured[name] ?? values.named[name]
    case 'braces':
      return '{{'
    case 'uuid':
      return hex(8) + '-' + hex(4) + '-4' + hex(3) + '-' + (8 + between(0, 3)).toString(16) + hex(3) + '-' + hex(12)
    case 'int':
      return between(least, most)
    case 'text':
      return Array.from({ length }, () => letters[between(0, letters.length - 1)]).join('')
    case 'timestamp':
      return values.startedAt
    case 'iteration':
      return values.number
  }
}

const asText = value =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
const writers = {
  text: asText,
  encoded: value => encodeURIComponent(asText(value)),
  json: value => JSON.stringify(value ?? null),
  'within json': value => JSON.stringify(asText(value)).slice(1, -1),
}

// A string, or the parts of one with placeholders.
function filled(text, values) {
  if (typeof text === 'string') return text
  return text
    .map(part => {
      if (typeof part === 'string') return part
      if (part.variable !== undefined) return __ENV[part.variable] ?? ''
      return writers[part.as](valueOf(part.placeholder, values))
    })
    .join('')
}

function childOf(value, key) {
  if (Array.isArray(value))
    return typeof key === 'number' ? value[key < 0 ? value.length + key : key] : undefined
  if (typeof value !== 'object' || value === null || typeof key === 'number') return undefined
  return Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined
}

function found(response, keys) {
  let at
  try {
    at = JSON.parse(response.body)
  } catch {
    throw new Error('the body is not JSON')
  }
  for (const key of keys) at = childOf(at, key)
  return at
}

function isSame(a, b) {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return keys.length === others.length && keys.every(key => key in b && isSame(a[key], b[key]))
}

// Whether a string matches a pattern in which a star stands for anything.
function matches(pattern, text) {
  const [first, ...pieces] = pattern.split('*')
  const last = pieces.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const piece of pieces) {
    const next = text.indexOf(piece, at)
    if (next < 0) return false
    at = next + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

function headerOf(response, name) {
  const known = Object.keys(response.headers).find(one => one.toLowerCase() === name)
  return known === undefined ? undefined : response.headers[known]
}

function bytesOf(body) {
  if (typeof body !== 'string') return body === null ? 0 : body.byteLength
  let bytes = 0
  for (const char of body) {
    const code = char.codePointAt(0)
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

function holds(value, [comparator, limit]) {
  switch (comparator) {
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '>':
      return value > limit
    case '>=':
      return value >= limit
  }
}

function checkFails(check, response, ms, values) {
  switch (check.of) {
    case 'header': {
      const text = headerOf(response, check.name)
      return text === undefined || !matches(filled(check.pattern, values), text)
    }
    case 'size':
      return !holds(bytesOf(response.body), check.limit)
    case 'body':
      return !response.body.includes(filled(check.text, values))
    case 'json': {
      const value = found(response, check.keys)
      return value === undefined || !isSame(value, JSON.parse(filled(check.value, values)))
    }
    case 'time':
      return !holds(ms, check.limit)
  }
}

// The error of an operation of GraphQL that has no data; undefined of any other response.
function graphqlError(response) {
  let results
  try {
    results = [JSON.parse(response.body)].flat()
  } catch {
    return undefined
  }
  const failed = results.find(one => one && !one.data && Array.isArray(one.errors) && one.errors.length > 0)
  if (!failed) return undefined
  const [first] = failed.errors
  const message = first && typeof first.message === 'string' ? first.message : ''
  return 'a GraphQL error' + (message && ': ' + message.slice(0, 100))
}

function capturedBy(capture, response) {
  switch (capture.from) {
    case 'json':
      return found(response, capture.keys)
    case 'regex': {
      const match = new RegExp(capture.pattern).exec(response.body)
      return match ? (match.length > 1 ? match[1] : match[0]) : undefined
    }
    case 'header':
      return headerOf(response, capture.header)
    case 'cookie': {
      const own = response.cookies[capture.cookie]
      return own && own.length > 0 ? own[own.length - 1].value : undefined
    }
  }
}

// What is not as expected and why, of a response that is there; undefined of a successful one.
function faultOf(request, response, ms, values) {
  if (http2 && response.proto !== 'HTTP/2.0') return ['protocol', 'the server speaks ' + response.proto]
  const { statuses } = request
  const { status } = response
  if (statuses ? !statuses.includes(status) : status < 200 || status > 399) return ['status', '']
  const said = request.graphql && graphqlError(response)
  if (said) return ['expect', said]
  try {
    for (const check of request.checks ?? [])
      if (checkFails(check, response, ms, values)) return ['expect', check.message]
  } catch (error) {
    return ['expect', error.message]
  }
  try {
    for (const capture of request.captures ?? []) {
      const value = capturedBy(capture, response)
      if (value === undefined) return ['capture', capture.message]
      values.captured[capture.name] = value
    }
  } catch (error) {
    return ['capture', error.message]
  }
  return undefined
}

// Sends one request, and returns how it went.
function send(index, isFirst, values) {
  const request = requests[index]
  const body =
    request.bytes !== undefined
      ? encoding.b64decode(request.bytes)
      : request.body === undefined
        ? null
        : filled(request.body, values)
  const address = target + filled(request.path, values)
  const headers = {}
  for (const [name, value] of request.headers) headers[name] = filled(value, values)
  const params = {
    headers,
    redirects: 0,
    timeout,
    responseType: request.reads,
    responseCallback: request.statuses
      ? http.expectedStatuses(...request.statuses)
      : http.expectedStatuses({ min: 200, max: 399 }),
    tags: { name: request.name },
  }
  if (request.gzip) params.compression = 'gzip'
  if (!cookies) params.jar = new http.CookieJar()
  const started = Date.now()
  const response = http.request(request.method, address, body, params)
  const { error_code: code, timings } = response
  // From 1400 to 1599 k6 means the status of a response.
  const isThere = code === 0 || (code >= 1400 && code < 1600)
  const ms = isThere ? timings.blocked + timings.duration : Date.now() - started
  const [what, message] = isThere
    ? (faultOf(request, response, ms, values) ?? [0, ''])
    : ['failed', response.error]
  row('request', index, isFirst ? 1 : 0, started, ms, isThere ? response.status : 0, isThere ? 0 : code, what, message)
  return { ms, what, code: isThere ? 0 : code }
}

function choose(number) {
  const weights = flows.map(({ weight }) => weight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const drawn = randomOf(seed + Math.imul(number + 1, 0x85ebca6b))() * total
  let upTo = 0
  const at = weights.findIndex(weight => {
    upTo += weight
    return drawn < upTo
  })
  return at < 0 ? weights.length - 1 : at
}

export default function () {
  // Users who think do not all begin at once.
  if (thinkMs > 0 && exec.vu.iterationInScenario === 0) sleep((thinkMs * Math.random()) / 1000)
  if (exec.vu.iterationInScenario === 0) row('begin', exec.scenario.startTime)
  const number = exec.scenario.iterationInTest
  const index = choose(number)
  const values = valuesOf(number)
  let ms = 0
  let last = { what: 0, code: 0 }
  for (const [at, { request, think }] of flows[index].steps.entries()) {
    if (think && at > 0) sleep(values.between(think[0], think[1]) / 1000)
    last = send(request, at === 0, values)
    ms += last.ms
    if (last.what !== 0) break
  }
  if (isScenario) row('iteration', index, values.startedAt, ms, last.what, last.code)
  const pauseMs = Math.max(thinkMs, isClosed && last.what === 'failed' ? 100 : 0)
  if (pauseMs > 0) sleep(pauseMs / 1000)
}
`
