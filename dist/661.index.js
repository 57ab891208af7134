const id = 661, ids = [661], modules = {
  /***/
  8661: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        octokitMaker: () => (
          /* binding */
          octokitMaker
        )
      });
      var promises_ = __webpack_require__(8500), dist_bundle = __webpack_require__(9735), plugin_throttling_dist_bundle = __webpack_require__(6856), dist_src = __webpack_require__(1267), remote_error = __webpack_require__(4241), request_terms = __webpack_require__(5765), undici = __webpack_require__(6752), net_proxy = __webpack_require__(5312);
      function boundedFetch({ requestTimeoutMs, maxBodyBytes: maxBodyBytes2, proxies }) {
        const options = { allowH2: !1, connect: { timeout: requestTimeoutMs } }, direct = new undici.g6(options), dispatchers = /* @__PURE__ */ new Map(), dispatcherFor = (url) => {
          const proxy = (0, net_proxy.iJ)(url, proxies)?.href;
          if (proxy === void 0)
            return direct;
          const known = dispatchers.get(proxy) ?? new undici.kT({ ...options, uri: proxy });
          return dispatchers.set(proxy, known), known;
        };
        return async (url, init = {}) => {
          const deadline = AbortSignal.timeout(requestTimeoutMs), signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
          try {
            const { status, headers, body } = await (0, undici.hd)(url, { ...init, signal, dispatcher: dispatcherFor(url) });
            return new undici.Response(await readBody(body, maxBodyBytes2), { status, headers });
          } catch (error) {
            throw init.signal?.aborted ? new DOMException("interrupted", "AbortError") : deadline.aborted ? new Error(`no complete answer within ${requestTimeoutMs / 1e3} s`) : error;
          }
        };
      }
      async function readBody(body, maxBytes) {
        if (body === null)
          return null;
        const chunks = [];
        let bytes = 0;
        for await (const chunk of body) {
          if (bytes += chunk.length, bytes > maxBytes)
            throw new Error(`the answer is larger than ${maxBytes} bytes`);
          chunks.push(chunk);
        }
        return bytes > 0 ? Buffer.concat(chunks) : null;
      }
      const maxBodyBytes = 1e7, shortestWaitMs = 1e3, BoundedOctokit = dist_src.E.plugin(obeyRetryAfter, plugin_throttling_dist_bundle.A, dist_bundle.L);
      function octokitMaker(order) {
        const { token, apiUrl, userAgent, log, proxies, requestMs, retryMs } = order, debug = (message) => log.debug(`GitHub: ${message}`), fetch = boundedFetch({ requestTimeoutMs: requestMs, maxBodyBytes, proxies });
        return () => new BoundedOctokit({
          auth: token,
          baseUrl: apiUrl.replace(/\/+$/, ""),
          userAgent,
          log: { debug: () => {
          }, info: debug, warn: debug, error: debug },
          request: { fetch },
          retry: { retries: request_terms.Z, retryAfterBaseValue: retryMs, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
          throttle: {
            onRateLimit: waitForLimit,
            onSecondaryRateLimit: waitForLimit,
            // The wait is done in the handler, where an interrupt can end it.
            retryAfterBaseValue: 0,
            global: unlimited,
            auth: unlimited,
            search: unlimited,
            write: unlimited,
            notifications: unlimited
          }
        });
      }
      function obeyRetryAfter(octokit) {
        octokit.hook.wrap("request", async (request, options) => {
          for (; ; )
            try {
              return await request(options);
            } catch (error) {
              const ms = (0, remote_error.V)(error), isOpen = options.method === "POST" && error.status >= 500;
              if (ms === void 0 || isOpen || !await waitForLimit(ms / 1e3, options))
                throw error;
            }
        });
      }
      async function waitForLimit(retryAfterSeconds, options) {
        const { signal, mayWait } = options.request, ms = Math.max(shortestWaitMs, retryAfterSeconds * 1e3);
        return signal.aborted || !mayWait(ms) ? !1 : (await (0, promises_.setTimeout)(ms, void 0, { signal }).catch(() => {
        }), !signal.aborted);
      }
      const schedule = (_, run, ...args) => run(...args), unlimited = { key: () => ({ schedule }) };
    })
  )
};
export {
  id,
  ids,
  modules
};
