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
      var promises_ = __webpack_require__(8500), dist_bundle = __webpack_require__(9735), plugin_throttling_dist_bundle = __webpack_require__(6856), dist_src = __webpack_require__(1267), undici = __webpack_require__(6752);
      function boundedFetch({ requestTimeoutMs: requestTimeoutMs2, maxBodyBytes: maxBodyBytes2 }) {
        const dispatcher = new undici.J2({ allowH2: !1, connect: { timeout: requestTimeoutMs2 } });
        return async (url, init = {}) => {
          const deadline = AbortSignal.timeout(requestTimeoutMs2), signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
          try {
            const { status, headers, body } = await (0, undici.hd)(url, { ...init, signal, dispatcher });
            return new undici.Response(await readBody(body, maxBodyBytes2), { status, headers });
          } catch (error) {
            throw init.signal?.aborted ? new DOMException("interrupted", "AbortError") : deadline.aborted ? new Error(`no complete answer within ${requestTimeoutMs2 / 1e3} s`) : error;
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
      const requestTimeoutMs = 1e4, maxBodyBytes = 1e7, retries = 2, retryBaseMs = 500, BoundedOctokit = dist_src.E.plugin(plugin_throttling_dist_bundle.A, dist_bundle.L);
      function octokitMaker({ token, apiUrl, userAgent, log }) {
        const debug = (message) => log.debug(`GitHub: ${message}`), fetch = boundedFetch({ requestTimeoutMs, maxBodyBytes });
        return () => new BoundedOctokit({
          auth: token,
          baseUrl: apiUrl.replace(/\/+$/, ""),
          userAgent,
          log: { debug: () => {
          }, info: debug, warn: debug, error: debug },
          request: { fetch },
          retry: { retries, retryAfterBaseValue: retryBaseMs, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
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
      async function waitForLimit(retryAfterSeconds, options) {
        const { signal, mayWait } = options.request, ms = retryAfterSeconds * 1e3;
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
