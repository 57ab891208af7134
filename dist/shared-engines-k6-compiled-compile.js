import { defined, formatDuration, isTemplate, joinUrl, namesOf, readsErrors } from "./shared-common.js";
import { templateParts } from "./shared-language-template-parts.js";
import { gateVersion } from "./shared-start.js";
import { bodyOf, headersOf, joined } from "./shared-load.js";
import { shownValue } from "./shared-engines-shown-value.js";
import { scriptPattern } from "./shared-config.js";
import { inspect } from "node:util";
// build/engines/k6/compiled/runtime.js
const runtime = `
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
`;
// build/engines/k6/compiled/script-options.js
const drainAfterMs = 500;
const drainMs = 6e4;
const longestIterationMs = ({ scenarios, timeoutMs, pace }) => Math.max(timeoutMs, ...(scenarios ?? []).map(({ steps }) => steps.reduce((sum, { think }) => sum + timeoutMs + (think?.most ?? 0), 0))) + (pace.kind === "users" && pace.thinkMs || 0);
function optionsOf({ load, hosts, tls, packs }) {
	const { pace, warmupMs, durationMs, keepAlive } = load;
	return {
		scenarios: {
			load: {
				...executorOf(pace, load),
				duration: `${warmupMs + durationMs}ms`,
				gracefulStop: `${graceMs(load)}ms`
			},
			...defined({ drain: packs && drainOf(load) })
		},
		setupTimeout: "5m",
		noConnectionReuse: keepAlive === false,
		systemTags: [
			"name",
			"method",
			"status",
			"scenario",
			"error_code",
			"expected_response"
		],
		...defined({
			hosts,
			tlsAuth: tls && [tls]
		})
	};
}
const graceMs = (load) => longestIterationMs(load) + 1e3;
const drainedWithinMs = (load) => graceMs(load) + drainAfterMs + drainMs;
const drainOf = (load) => ({
	executor: "per-vu-iterations",
	exec: "drain",
	vus: usersFor(load),
	iterations: 1,
	startTime: `${load.warmupMs + load.durationMs + graceMs(load) + drainAfterMs}ms`,
	maxDuration: `${drainMs}ms`,
	gracefulStop: "0s"
});
function usersFor(load) {
	const { pace } = load;
	if (pace.kind === "users") return pace.users;
	const perSecond = pace.kind === "rate" ? pace.perSecond : 0;
	const most = Math.ceil(perSecond * longestIterationMs(load) / 1e3) + 1;
	return Math.min(load.maxConnections, most);
}
function executorOf(pace, load) {
	if (pace.kind === "script") throw new TypeError("a script is another engine");
	if (pace.kind === "users") return {
		executor: "constant-vus",
		vus: pace.users
	};
	const vus = usersFor(load);
	return {
		executor: "constant-arrival-rate",
		...wholeRate(pace.perSecond),
		preAllocatedVUs: vus,
		maxVUs: vus
	};
}
function wholeRate(perSecond) {
	const seconds = [
		1,
		10,
		100,
		1e3,
		1e4
	].find((n) => Number.isInteger(perSecond * n)) ?? 1e5;
	return {
		rate: Math.round(perSecond * seconds),
		timeUnit: `${seconds}s`
	};
}
// build/engines/k6/compiled/written-rows.js
const linesOfRows = `
const row = (...fields) => {
  const { log } = console
  log(JSON.stringify(fields))
}
`;
const mostHeld = 200;
const packetsOfRows = (isHeld) => `
const rowCount = new Counter('reliability_gate_rows')
let held = []
let base = 0

const print = (...fields) => {
  const { log } = console
  log(JSON.stringify(fields))
}

function row(kind, ...fields) {
  if (kind !== 'request' && kind !== 'iteration') {
    print(kind, ...fields, ...(kind === 'begin' ? [Date.now()] : []))
    return
  }
  const [number, at] = kind === 'request' ? [0, 2] : [1, 1]
  if (held.length === 0) base = fields[at]
  const short = [number, ...fields]
  short[at + 1] -= base
  short[at + 2] = Math.round(short[at + 2] * 1000) / 1000
  while (short[short.length - 1] === 0 || short[short.length - 1] === '') short.pop()
  held.push(short)
  rowCount.add(1)
  if (held.length >= ${isHeld ? mostHeld : 1}) drain()
}

export function drain() {
  if (held.length > 0) print('rows', base, held)
  held = []
}

export function handleSummary({ metrics }) {
  const countOf = name => (metrics[name] ? metrics[name].values.count : 0)
  const summary = ['summary', countOf('reliability_gate_rows'), countOf('dropped_iterations')]
  return { stdout: JSON.stringify(summary) + '\\n' }
}
`;
// build/engines/k6/compiled/compile.js
function compileScript(order) {
	const { load, target, seed, startsAt, packs } = order;
	const { pace, data = [], scenarios, cookies, http, timeoutMs } = load;
	const requests = load.requests;
	const flows = (scenarios ?? requests.map(oneStep)).map(({ name, weight, steps }) => ({
		name,
		weight,
		steps: steps.map(({ request, think }) => ({
			request,
			...defined({ think: think && [think.least, think.most] })
		}))
	}));
	return `// The load of a config of reliability-gate ${gateVersion}, for k6.
${[...modules, ...packs ? packing : []].map(([name, from]) => `import ${name} from ${JSON.stringify(from)}\n`).join("")}
export const options = ${written(optionsOf(order))}

const target = (${target === void 0 ? "__ENV.TARGET" : `__ENV.TARGET || ${JSON.stringify(target)}`}).replace(/\\/+$/, '')
const seed = ${seed}
const timeout = ${timeoutMs}
const thinkMs = ${pace.kind === "users" && pace.thinkMs || 0}
const isClosed = ${pace.kind === "users"}
const isScenario = ${scenarios !== void 0}
const cookies = ${cookies === true}
const http2 = ${http === 2}
const requests = ${written(requests.map((request) => requestOf(request, order)))}
const flows = ${written(flows)}
const data = [${data.map(dataOf).join(", ")}]
${startsAt === void 0 ? "" : setupAt(startsAt)}${packs ? packetsOfRows(!data.some(({ pick }) => pick === "unique")) : linesOfRows}${runtime}`;
}
const modules = [
	["exec", "k6/execution"],
	["encoding", "k6/encoding"],
	["http", "k6/http"],
	["{ SharedArray }", "k6/data"],
	["{ sleep }", "k6"]
];
const packing = [["{ Counter }", "k6/metrics"]];
const written = (value) => inspect(value, {
	depth: Number.POSITIVE_INFINITY,
	maxArrayLength: Number.POSITIVE_INFINITY,
	maxStringLength: Number.POSITIVE_INFINITY,
	breakLength: 100
});
const oneStep = ({ name, weight }, request) => ({
	name,
	weight,
	steps: [{ request }]
});
const setupAt = (startsAt) => `
export function setup() {
  const ms = ${startsAt} - Date.now()
  if (ms > 0) sleep(ms / 1000)
}
`;
function dataOf({ name, pick, columns, rows }) {
	const known = written({
		name,
		pick,
		columns
	}).slice(0, -2);
	const parsed = `JSON.parse(${JSON.stringify(rows)})`;
	return `${known}, rows: new SharedArray(${JSON.stringify(name)}, () => ${parsed}) }`;
}
function requestOf(request, { headers: common, namesVariables }) {
	const { name, method, path, headers, gzip, expect, capture = [], templates } = request;
	const own = bodyOf(request);
	const type = own?.type === void 0 ? {} : { "content-type": own.type };
	const checks = checksOf(expect);
	const captures = capture.map(captureOf);
	const ofGraphql = readsErrors(request);
	return {
		name,
		method,
		path: templates ? filledBy(path, "path") : plainPath(path),
		headers: pairs(headersOf({
			...headers,
			...type
		}, common)).map(([key, value]) => [key, headerOf(value, {
			templates,
			namesVariables
		})]),
		...own && bodyFor(request, joined(own.pieces)),
		reads: ofGraphql ? "text" : readsOf(expect, capture),
		...defined({
			gzip: own && gzip,
			statuses: expect.status,
			graphql: ofGraphql || void 0,
			checks: checks.length > 0 ? checks : void 0,
			captures: captures.length > 0 ? captures : void 0
		})
	};
}
const pairs = (flat) => flat.flatMap((name, at) => at % 2 === 0 ? [[name, flat[at + 1]]] : []);
function headerOf(value, { templates, namesVariables }) {
	const parts = templates ? templateParts(value) : [value];
	const whole = namesVariables ? parts.flatMap(variablesIn) : parts;
	return whole.every((part) => typeof part === "string") ? whole.join("") : whole;
}
const variablesIn = (part) => typeof part === "string" ? part.split(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/).map((text, at) => at % 2 === 1 ? { variable: text } : text).filter((one) => one !== "") : [part];
function plainPath(path) {
	const { pathname, search } = new URL(joinUrl("http://localhost", path));
	return pathname + search;
}
function filledBy(text, kind) {
	const parts = templateParts(text, kind);
	return parts.every((part) => typeof part === "string") ? parts.join("") : parts;
}
function bodyFor({ templates, bodyKind }, body) {
	if (typeof body !== "string") return { bytes: body.toString("base64") };
	return { body: templates ? filledBy(body, bodyKind) : body };
}
function readsOf({ body, json, size }, captures) {
	return body !== void 0 || json !== void 0 || captures.some(({ from }) => from === "json" || from === "regex") ? "text" : size ? "binary" : "none";
}
function checksOf({ headers = {}, body, json = [], size, time }) {
	return [
		...Object.entries(headers).map(([name, pattern]) => ({
			of: "header",
			name: name.toLowerCase(),
			pattern: filledBy(pattern),
			message: `the header ${name} is not ${pattern}`
		})),
		...size ? [{
			of: "size",
			limit: pairOf(size),
			message: `the size of the body is not ${size.comparator} ${size.value} bytes`
		}] : [],
		...body === void 0 ? [] : [{
			of: "body",
			text: filledBy(body),
			message: lacking(body)
		}],
		...json.map(({ path, value }) => ({
			of: "json",
			keys: namesOf(path),
			value: isTemplate(JSON.stringify(value)) ? filledBy(JSON.stringify(value), "json") : JSON.stringify(value),
			message: `${path} is not ${shownValue(value)}`
		})),
		...time ? [{
			of: "time",
			limit: pairOf(time),
			message: `the response time is not ${time.comparator} ${formatDuration(time.value)}`
		}] : []
	];
}
const lacking = (text) => `the body does not contain ${shownValue(text)}`;
const pairOf = ({ comparator, value }) => [comparator, value];
function captureOf(capture) {
	const { name } = capture;
	const nothing = (what) => `${what} finds nothing for \`${name}\``;
	switch (capture.from) {
		case "json": return {
			name,
			from: "json",
			keys: namesOf(capture.path),
			message: nothing(capture.path)
		};
		case "regex": return {
			name,
			from: "regex",
			pattern: scriptPattern(capture.pattern),
			message: nothing(`the expression ${capture.pattern}`)
		};
		case "header": return {
			name,
			from: "header",
			header: capture.header.toLowerCase(),
			message: nothing(`the header ${capture.header}`)
		};
		case "cookie": return {
			...capture,
			message: nothing(`the cookie ${capture.cookie}`)
		};
	}
}
export { compileScript, drainedWithinMs, longestIterationMs };
