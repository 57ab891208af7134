/*
 * What Artillery loads beside the user's script, without a change to it: it writes each request as
 * a line of JSON to a file. Artillery itself tells figures of the whole run. It has a thread for
 * each part of the load, in which it loads its plugins, and loads them once more in its main
 * thread, where the checks of the script are told.
 */
export const pluginName = 'reliability-gate'

/**
 * Kinds of lines: `["request", start in Unix ms, ms, name, method, url, status, error, message]`,
 * `["check", name, holds]`, and once all threads are done `["done", responses that Artillery itself
 * has counted]`. Each is written at once: the main thread may end the others.
 */
export const plugin = `const { openSync, writeSync } = require('node:fs')
const { env } = require('node:process')
const { isMainThread } = require('node:worker_threads')

const { file } = JSON.parse(env.ARTILLERY_PLUGINS)['${pluginName}']
const pending = new Map()
const known = new WeakSet()
const out = openSync(file, 'a')
const write = (...row) => writeSync(out, JSON.stringify(row) + '\\n')
const now = () => performance.timeOrigin + performance.now()
const brief = text => (text === undefined || text === null ? null : String(text).slice(0, 300))

function end(uuid, status, error) {
  const request = pending.get(uuid)
  if (!request) return
  pending.delete(uuid)
  const { start, name, method, url } = request
  write('request', start, now() - start, brief(name), method, brief(url), status, error && brief(error.code || error.name), error && brief(error.message))
}

const cut = { code: 'ECONNRESET', message: 'the connection was closed before the end of the response' }

function listen(ee) {
  if (known.has(ee)) return
  known.add(ee)
  ee.on('trace:http:request', ({ name, method, url }, uuid) => pending.set(uuid, { start: now(), name, method, url }))
  ee.on('trace:http:response', (response, uuid) => {
    response.once('end', () => end(uuid, response.statusCode, null))
    response.once('close', () => end(uuid, response.statusCode, response.complete ? null : cut))
  })
  ee.on('trace:http:error', (error, uuid) => end(uuid, null, error))
}

exports.Plugin = function (script) {
  if (isMainThread) {
    artillery.globalEvents.on('checks', checks => {
      for (const { original, result, strict } of checks) if (strict) write('check', original, result === 1)
    })
    artillery.globalEvents.on('done', ({ counters = {} }) => write('done', counters['http.responses'] || 0))
    return
  }
  script.config.processor = script.config.processor || {}
  script.config.processor.reliabilityGate = (request, context, ee, next) => {
    listen(ee)
    // A request that finds no connection is told as an error alone.
    const { name, method, url, uuid } = request
    pending.set(uuid, { start: now(), name, method, url })
    next()
  }
  script.config.processor.reliabilityGateError = (error, request, context, ee, next) => {
    end(request.uuid, null, error)
    next()
  }
  for (const scenario of script.scenarios || []) {
    scenario.beforeRequest = ['reliabilityGate'].concat(scenario.beforeRequest || [])
    scenario.onError = ['reliabilityGateError'].concat(scenario.onError || [])
  }
}
`
