import {
  retryAfterMs
} from "./shared-github-remote-error.js";
import {
  proxyFor
} from "./shared-net-proxy.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-basics-joiners.js";

// build/github/octokit.js
import { setTimeout as delay } from "node:timers/promises";
import { retry } from "./vendor/github.js";
import { throttling } from "./vendor/github.js";
import { Octokit } from "./vendor/github.js";

// build/github/transport.js
import { Agent, fetch, ProxyAgent, Response } from "./vendor/undici.js";
function boundedFetch({ requestTimeoutMs, maxBodyBytes: maxBodyBytes2, proxies }) {
  let options = { allowH2: !1, connect: { timeout: requestTimeoutMs } }, direct = new Agent(options), dispatchers = /* @__PURE__ */ new Map(), dispatcherFor = (url) => {
    let proxy = proxyFor(url, proxies)?.href;
    if (proxy === void 0)
      return direct;
    let known = dispatchers.get(proxy) ?? new ProxyAgent({ ...options, uri: proxy });
    return dispatchers.set(proxy, known), known;
  };
  return async (url, init = {}) => {
    let deadline = AbortSignal.timeout(requestTimeoutMs), signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
    try {
      let { status, headers, body } = await fetch(url, {
        ...init,
        signal,
        dispatcher: dispatcherFor(url)
      });
      return new Response(await readBody(body, maxBodyBytes2), { status, headers });
    } catch (error) {
      throw init.signal?.aborted ? new DOMException("interrupted", "AbortError") : deadline.aborted ? new Error(`no complete response within ${requestTimeoutMs / 1e3} s`) : error;
    }
  };
}
async function readBody(body, maxBytes) {
  if (body === null)
    return null;
  let chunks = [], bytes = 0;
  for await (let chunk of body) {
    if (bytes += chunk.length, bytes > maxBytes)
      throw new Error(`the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return bytes > 0 ? Buffer.concat(chunks) : null;
}

// build/github/octokit.js
var maxBodyBytes = 1e7, shortestWaitMs = 1e3, BoundedOctokit = Octokit.plugin(obeyRetryAfter, throttling, retry);
function octokitMaker(order) {
  let { token, apiUrl, userAgent, log, proxies, requestMs, retryMs } = order, debug = (message) => log.debug(`GitHub: ${message}`), fetch2 = boundedFetch({ requestTimeoutMs: requestMs, maxBodyBytes, proxies });
  return () => new BoundedOctokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/, ""),
    userAgent,
    log: { debug: () => {
    }, info: debug, warn: debug, error: debug },
    request: { fetch: fetch2 },
    retry: {
      retries: 2,
      retryAfterBaseValue: retryMs,
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451]
    },
    throttle: {
      onRateLimit: waitForLimit,
      onSecondaryRateLimit: waitForLimit,
      // The wait is done in the handler, where an interrupt can end it.
      retryAfterBaseValue: 0,
      // The plugin's own pauses are for bulk writers; a run writes a handful of times.
      ...everyLimiter
    }
  });
}
function obeyRetryAfter(octokit) {
  octokit.hook.wrap("request", async (request, options) => {
    for (; ; )
      try {
        return await request(options);
      } catch (error) {
        let ms = retryAfterMs(error), isOpen = options.method === "POST" && error.status >= 500;
        if (ms === void 0 || isOpen || !await waitForLimit(ms / 1e3, options))
          throw error;
      }
  });
}
async function waitForLimit(retryAfterSeconds, options) {
  let { signal, mayWait } = options.request, ms = Math.max(shortestWaitMs, retryAfterSeconds * 1e3);
  return signal.aborted || !mayWait(ms) ? !1 : (await delay(ms, void 0, { signal }).catch(() => {
  }), !signal.aborted);
}
var schedule = (_, run, ...args) => run(...args), unlimited = { key: () => ({ schedule }) }, everyLimiter = {
  global: unlimited,
  auth: unlimited,
  search: unlimited,
  write: unlimited,
  notifications: unlimited
};
export {
  octokitMaker
};
