/*
 * What Artillery loads beside the user's script, without a change to it: it writes each request as
 * a line of JSON to a file. Artillery itself reports figures of the whole run. It has a thread for
 * each part of the load, in which it loads its plugins, and loads them once more in its main
 * thread, where the checks of the script are reported.
 */
export const pluginName = 'reliability-gate'

/**
 * Kinds of lines: `["request", start in Unix ms, ms, name, method, url, status, error, message]`,
 * `["check", name, holds]`, now and then `["waiting", thread, requests under way]`, and once all
 * threads are done `["done", what Artillery itself has counted]`: see `Counted`. Each is written at
 * once: the main thread may end the others.
 */
export const plugin = `const { openSync, writeSync } = require('node:fs')
const { env } = require('node:process')
const { isMainThread, threadId } = require('node:worker_threads')

const { file } = JSON.parse(env.ARTILLERY_PLUGINS)['${pluginName}']
// Requests without a response by their number, the first one first.
const pending = new Map()
// All that have not ended, those included of which only a part of the response has come.
const waiting = new Set()
const known = new WeakSet()
const out = openSync(file, 'a')
const write = (...row) => writeSync(out, JSON.stringify(row) + '\\n')
const now = () => performance.timeOrigin + performance.now()
const brief = text => (text === undefined || text === null ? null : String(text).slice(0, 300))

function opened(request) {
  waiting.add(request)
  return request
}

function prepare({ name, method, url, uuid }) {
  pending.set(uuid, [opened({ start: now(), name, method, url, isSent: false })])
}

// A request that follows a redirect has the number of the redirected one, and is sent before the
// response of that one is seen here.
function begin(uuid, { name, method, url }) {
  const requests = pending.get(uuid) || []
  const prepared = requests.find(({ isSent }) => !isSent)
  if (prepared) Object.assign(prepared, { start: now(), isSent: true })
  else requests.push(opened({ start: now(), name, method, url, isSent: true }))
  pending.set(uuid, requests)
}

function take(uuid) {
  const requests = pending.get(uuid) || []
  const request = requests.shift()
  if (requests.length === 0) pending.delete(uuid)
  return request
}

function end(request, status, error) {
  const { start, name, method, url } = request
  waiting.delete(request)
  write('request', start, now() - start, brief(name), method, brief(url), status, error && brief(error.code || error.name), error && brief(error.message))
}

const cut = { code: 'ECONNRESET', message: 'the connection was closed before the end of the response' }

function listen(ee) {
  if (known.has(ee)) return
  known.add(ee)
  ee.on('trace:http:request', (request, uuid) => begin(uuid, request))
  ee.on('trace:http:response', (response, uuid) => {
    const request = take(uuid)
    if (!request) return
    let isOver = false
    const over = error => {
      if (!isOver) end(request, response.statusCode, error)
      isOver = true
    }
    response.once('end', () => over(null))
    response.once('close', () => over(response.complete ? null : cut))
  })
  ee.on('trace:http:error', (error, uuid) => fail(uuid, error))
}

// How a response ends that has begun is known by the response itself.
function fail(uuid, error) {
  const request = take(uuid)
  if (request) end(request, null, error)
}

exports.Plugin = function (script) {
  if (isMainThread) {
    artillery.globalEvents.on('checks', checks => {
      for (const { original, result, strict } of checks) if (strict) write('check', original, result === 1)
    })
    artillery.globalEvents.on('done', ({ counters = {} }) => {
      const of = name => counters[name] || 0
      const errors = Object.keys(counters).filter(name => name.startsWith('errors.'))
      write('done', {
        responses: of('http.responses'),
        users: of('vusers.created'),
        failed: of('vusers.failed'),
        skipped: of('vusers.skipped'),
        errors: errors.slice(0, 50).map(name => brief(name.slice('errors.'.length))),
      })
    })
    return
  }
  let told = 0
  setInterval(() => {
    if (waiting.size !== told) write('waiting', threadId, waiting.size)
    told = waiting.size
  }, 250).unref()
  script.config.processor = script.config.processor || {}
  script.config.processor.reliabilityGate = (request, context, ee, next) => {
    listen(ee)
    // A request that finds no connection is reported as an error alone.
    prepare(request)
    next()
  }
  script.config.processor.reliabilityGateError = (error, request, context, ee, next) => {
    fail(request.uuid, error)
    next()
  }
  for (const scenario of script.scenarios || []) {
    scenario.beforeRequest = ['reliabilityGate'].concat(scenario.beforeRequest || [])
    scenario.onError = ['reliabilityGateError'].concat(scenario.onError || [])
  }
}
`
