const id = 771, ids = [771], modules = {
  /***/
  4771: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        askAs: () => (
          /* binding */
          askAs
        )
      });
      var net_http = __webpack_require__(2550), lookup = __webpack_require__(9616), net_tunnel = __webpack_require__(4804), outcome = __webpack_require__(1387);
      class ResponseText {
        status = 0;
        fields = /* @__PURE__ */ new Map();
        decoder = new TextDecoder();
        text = "";
        left;
        onFull;
        /** Of the body `maxBytes` are read; `onFull` is told where there is more, which may have no end. */
        constructor(maxBytes, onFull) {
          this.left = maxBytes, this.onFull = onFull;
        }
        head(status, fields) {
          this.status = status;
          for (const [name, value] of fields) {
            const before = this.fields.get(name);
            this.fields.set(name, before === void 0 ? value : `${before}, ${value}`);
          }
        }
        body(bytes, from, to) {
          this.left < 0 || (this.text += this.decoder.decode(bytes.subarray(from, Math.min(to, from + this.left)), {
            stream: !0
          }), this.left -= to - from, this.left < 0 && this.onFull());
        }
        /** What has been read, of who has that URL. */
        toAnswer(url) {
          this.text += this.decoder.decode();
          const headers = Object.fromEntries([...this.fields].filter(([name]) => !name.startsWith(":")));
          return {
            kind: "answer",
            status: this.status,
            headers,
            body: this.text,
            truncated: this.left < 0,
            url
          };
        }
      }
      var transports = __webpack_require__(7045);
      const askAs = (load) => (order) => (0, net_http.Sy)(order, exchangeAs(load)), exchangeAs = (load) => async ({ url, method, body }, headers, order, signal) => {
        const { timeoutMs, maxBytes = net_http.AF, route } = order, tunnel = await tunnelTo(url, order), { promise: isFull, resolve: full } = Promise.withResolvers(), text = new ResponseText(maxBytes, () => full("full")), connection = (0, transports.J)(load)({
          url,
          connectTimeoutMs: timeoutMs,
          keepAlive: load.keepAlive !== !1,
          taker: text,
          lookup: (0, lookup.l)(route?.address),
          ...route?.tls && { tls: route.tls },
          ...tunnel && { via: tunnel.port }
        })();
        try {
          const { pathname, search } = new URL(url), request = {
            side: "head",
            name: "readiness",
            method,
            path: pathname + search,
            body,
            isGood: () => !0,
            headers: Object.entries(headers).flat()
          }, outcome2 = await Promise.race([isFull, sent(connection, request, signal)]);
          return outcome2 !== "full" && outcome2.kind === "failed" ? toHttpFailure(outcome2, load, tunnel?.fault) : text.toAnswer(url);
        } finally {
          connection.close();
        }
      }, sent = (connection, request, signal) => new Promise((resolve, reject) => {
        signal.throwIfAborted(), signal.addEventListener("abort", () => reject(signal.reason), { once: !0 }), connection.send(request, resolve);
      }), tunnels = /* @__PURE__ */ new Map();
      async function tunnelTo(url, { proxy, route }) {
        if (!proxy || route?.address !== void 0)
          return;
        const { protocol, hostname: host, port } = new URL(url), to = { host, port: Number(port || (protocol === "https:" ? 443 : 80)) }, key = `${proxy.href} ${host}:${to.port}`, tunnel = tunnels.get(key) ?? openTunnel(proxy, to);
        return tunnels.set(key, tunnel), (await tunnel).fault = void 0, tunnel;
      }
      async function openTunnel(proxy, to) {
        const tunnel = { port: 0 };
        return tunnel.port = await (0, net_tunnel.D)(proxy, to, (error) => {
          tunnel.fault = error;
        }), tunnel;
      }
      function toHttpFailure({ error, message, code }, { http }, ofProxy) {
        if (ofProxy) {
          const failure = (0, net_http.Ic)(ofProxy);
          return (0, net_tunnel.A)(ofProxy) ? failure : { ...failure, message: `the proxy: ${failure.message}` };
        }
        return code !== void 0 ? { ...(0, net_http.Ic)({ code, message }), ...hintOf(message, http) } : {
          kind: "failed",
          reason: error === "reset" ? "reset" : "other",
          message,
          ...hintOf(message, http)
        };
      }
      function hintOf(message, http) {
        return message === outcome.Ut ? { hint: "load.http is 2: leave it out for a server that speaks HTTP/1.1 only" } : http !== 2 && /no.application.protocol/i.test(message) ? { hint: "set load.http to 2 for a server that speaks HTTP/2 only" } : {};
      }
    })
  ),
  /***/
  2550: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        AF: () => (
          /* binding */
          usualMaxBytes
        ),
        /* harmony export */
        Ic: () => (
          /* binding */
          describeFailure
        ),
        /* harmony export */
        Sy: () => (
          /* binding */
          fetchText
        ),
        /* harmony export */
        Yx: () => (
          /* binding */
          redirectOf
        )
        /* harmony export */
      });
      var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752), _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241), _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(178), _address_guard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1592), _lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9616), _proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5312), _userinfo_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2949);
      const direct = {}, agents = /* @__PURE__ */ new WeakMap(), proxyAgents = /* @__PURE__ */ new Map();
      function proxyAgentFor(proxy, tls) {
        const key = `${proxy.href} ${JSON.stringify(tls ?? {})}`, agent = proxyAgents.get(key) ?? new undici__WEBPACK_IMPORTED_MODULE_0__.kT({
          uri: proxy.href,
          proxyTunnel: !0,
          proxyTls: { lookup: _address_guard_js__WEBPACK_IMPORTED_MODULE_2__.rN },
          ...tls && { requestTls: tls },
          ...endless
        });
        return proxyAgents.set(key, agent), agent;
      }
      const usualMaxBytes = 1e6, endless = { allowH2: !1, headersTimeout: 0, bodyTimeout: 0 };
      function agentFor(route = direct) {
        const { address, tls } = route, connect = {
          lookup: address === void 0 ? _address_guard_js__WEBPACK_IMPORTED_MODULE_2__.rN : (0, _lookup_js__WEBPACK_IMPORTED_MODULE_3__.l)(address),
          ...tls
        }, agent = agents.get(route) ?? new undici__WEBPACK_IMPORTED_MODULE_0__.g6({ connect, ...endless });
        return agents.set(route, agent), agent;
      }
      async function fetchText(order, exchange = exchangeByUndici) {
        const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(order.timeoutMs))), signal = order.signal ? AbortSignal.any([order.signal, deadline]) : deadline;
        try {
          return await follow(order, exchange, signal);
        } catch (error) {
          if (error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF)
            throw error;
          return order.signal?.aborted ? { kind: "failed", reason: "aborted", message: "interrupted" } : deadline.aborted ? {
            kind: "failed",
            reason: "timeout",
            message: `no complete answer within ${order.timeoutMs / 1e3} s`
          } : describeFailure(error);
        }
      }
      async function follow(order, exchange, signal) {
        const { url: first, authorization } = (0, _userinfo_js__WEBPACK_IMPORTED_MODULE_5__.G)(order.url), headers = {
          "user-agent": `reliability-gate/${_model_version_js__WEBPACK_IMPORTED_MODULE_6__.A}`,
          ...authorization && { authorization },
          ...lowerCaseNames(order.headers ?? {})
        };
        let sent = { url: first, method: order.method ?? "GET", body: order.body };
        for (let left = order.maxRedirects ?? 5; ; left -= 1) {
          const reason = (0, _address_guard_js__WEBPACK_IMPORTED_MODULE_2__.xO)(new URL(sent.url).hostname);
          if (reason)
            return { kind: "failed", reason: "refused-address", message: reason };
          const answer = await exchange(sent, headers, order, signal), next = answer.kind === "answer" && left > 0 ? redirectWithin(answer) : void 0;
          if (answer.kind === "failed" || next === void 0)
            return answer;
          sent = answer.status === 307 || answer.status === 308 ? { ...sent, url: next } : { url: next, method: "GET", body: void 0 };
        }
      }
      async function exchangeByUndici({ url, method, body }, headers, { maxBytes = usualMaxBytes, route, proxy }, signal) {
        const answer = await (0, undici__WEBPACK_IMPORTED_MODULE_0__.Em)(url, {
          dispatcher: proxy && route?.address === void 0 ? proxyAgentFor(proxy, route?.tls) : agentFor(route),
          method,
          headers,
          body: body ?? null,
          signal
        }), { text, truncated } = await readBody(answer.body, maxBytes);
        return {
          kind: "answer",
          status: answer.statusCode,
          headers: flatten(answer.headers),
          body: text,
          truncated,
          url
        };
      }
      async function readBody(body, maxBytes) {
        const decoder = new TextDecoder();
        let text = "", left = maxBytes;
        for await (const chunk of body)
          if (text += decoder.decode(chunk.subarray(0, left), { stream: !0 }), left -= chunk.length, left < 0)
            return { text: text + decoder.decode(), truncated: !0 };
        return { text: text + decoder.decode(), truncated: !1 };
      }
      function redirectOf({ status, headers, url }) {
        const location = headers.location;
        if (!(![301, 302, 303, 307, 308].includes(status) || location === void 0))
          return URL.canParse(location, url) ? new URL(location, url) : void 0;
      }
      function redirectWithin(answer) {
        const to = redirectOf(answer);
        return to && to.origin === new URL(answer.url).origin ? (0, _userinfo_js__WEBPACK_IMPORTED_MODULE_5__.G)(to.href).url : void 0;
      }
      function lowerCaseNames(headers) {
        return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
      }
      function flatten(headers) {
        const entries = Object.entries(headers).filter((entry) => entry[1] !== void 0);
        return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
      }
      const reasons = [
        [/^(ENOTFOUND|EAI_)/, "dns", "the name does not resolve"],
        [/^ECONNREFUSED$/, "refused", "the connection was refused"],
        [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "refused", "the host is unreachable"],
        [
          /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
          "reset",
          "the connection was closed before the answer was complete"
        ],
        [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, "timeout", "no connection in time"],
        [
          /^(ERR_TLS_|ERR_SSL_|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/,
          "tls",
          "TLS failed"
        ],
        [/^HPE_/, "other", "the answer is no HTTP"],
        [new RegExp(`^${_proxy_js__WEBPACK_IMPORTED_MODULE_4__.dG}$`), "other", "the proxy opened no tunnel"],
        [/^UND_ERR_/, "other", "the request failed"]
      ], nodesAdvice = /; if the root CA is installed locally, try running Node\.js with --use-system-ca$/, untrusted = /^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/, trustHint = "give the certificate's authority as a PEM file: target.tls.ca (for the baseline baseline.tls.ca, for Prometheus prometheus.tls.ca)";
      function describeFailure(error) {
        const { code = codeOfName(error), message } = error;
        if (code === void 0)
          throw error;
        if (code === _address_guard_js__WEBPACK_IMPORTED_MODULE_2__.Ml)
          return { kind: "failed", reason: "refused-address", message: message ?? code };
        const known = reasons.find(([pattern]) => pattern.test(code));
        if (known?.[1] === "tls" || known?.[1] === "other") {
          const words = message?.replace(nodesAdvice, "") || code, hint = untrusted.test(code) && trustHint;
          return {
            kind: "failed",
            reason: known[1],
            message: `${known[2]}: ${words}`,
            ...hint && { hint }
          };
        }
        return {
          kind: "failed",
          reason: known?.[1] ?? "other",
          message: `${known?.[2] ?? "the request failed"} (${code})`
        };
      }
      const codeOfName = (error) => error instanceof Error && error.name === "HTTPParserError" ? "HPE_OTHER" : void 0;
    })
  ),
  /***/
  5312: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        YB: () => (
          /* binding */
          proxyAuthorization
        ),
        /* harmony export */
        _j: () => (
          /* binding */
          proxiesOf
        ),
        /* harmony export */
        dG: () => (
          /* binding */
          noTunnelCode
        ),
        /* harmony export */
        iJ: () => (
          /* binding */
          proxyFor
        )
        /* harmony export */
      });
      var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030), _userinfo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);
      function proxiesOf(environment) {
        const read = (name) => environment[name] || environment[name.toUpperCase()] || void 0, [http, https, no] = [read("http_proxy"), read("https_proxy"), read("no_proxy")];
        return { ...http && { http }, ...https && { https }, ...no && { no } };
      }
      function proxyFor(url, { http, https, no = "" } = {}) {
        const { protocol, hostname, port } = new URL(url), named = protocol === "https:" ? https : http, host = unbracketed(hostname).replace(/\.$/, "");
        if (named === void 0 || isLoopback(host))
          return;
        const usualPort = protocol === "https:" ? "443" : "80";
        if (no.split(/[\s,]+/).filter(Boolean).some((entry) => matches(entry.toLowerCase(), host, port || usualPort)))
          return;
        const text = /^https?:\/\//i.test(named) ? named : `http://${named}`;
        return URL.canParse(text) ? new URL(text) : void 0;
      }
      const unbracketed = (host) => host.replace(/^\[(.*)\]$/, "$1"), loopback = ["127.0.0.0/8", "::1"], isLoopback = (host) => host === "localhost" || host.endsWith(".localhost") || loopback.some((range) => isWithin(host, range));
      function matches(entry, host, port) {
        if (entry === "*")
          return !0;
        const { name, onPort } = splitPort(entry);
        if (onPort !== void 0 && onPort !== port)
          return !1;
        if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
          return isWithin(host, name);
        const suffix = name.replace(/^\*?\./, "").replace(/\.$/, "");
        return host === suffix || host.endsWith(`.${suffix}`);
      }
      function splitPort(entry) {
        if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(entry.replace(/\/.*/, "")))
          return { name: entry };
        const [, name = entry, onPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
        return { name: unbracketed(name), onPort };
      }
      function isWithin(host, range) {
        const [, first = "", bits] = /^([^/%]*)(?:\/(\d+))?$/.exec(range) ?? [];
        if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 || (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(first) === 0)
          return !1;
        const longest = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(first) ? 128 : 32, prefix = Number(bits ?? longest);
        if (prefix > longest)
          return !1;
        const addresses = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
        return addresses.addSubnet(first, prefix, familyOf(first)), addresses.check(host, familyOf(host));
      }
      const familyOf = (address) => (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) ? "ipv6" : "ipv4";
      function proxyAuthorization({ username, password }) {
        return username === "" ? "" : (0, _userinfo_js__WEBPACK_IMPORTED_MODULE_1__.m)(decodeURIComponent(username), decodeURIComponent(password));
      }
      const noTunnelCode = "ENOTUNNEL";
    })
  ),
  /***/
  4804: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        A: () => (
          /* binding */
          hasNoTunnel
        ),
        /* harmony export */
        D: () => (
          /* binding */
          startTunnel
        )
        /* harmony export */
      });
      var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474), node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030), node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692), _address_guard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1592), _proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5312);
      const longestHead = 16 * 1024;
      async function startTunnel(proxy, { host, port }, onFault = () => {
      }) {
        const authorization = (0, _proxy_js__WEBPACK_IMPORTED_MODULE_4__.YB)(proxy), request = [
          `CONNECT ${host}:${port} HTTP/1.1`,
          `Host: ${host}:${port}`,
          ...authorization === "" ? [] : [`Proxy-Authorization: ${authorization}`]
        ], server = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)((socket) => lead(socket, openProxy(proxy), `${request.join(`\r
`)}\r
\r
`, onFault));
        return server.unref(), server.listen(0, "127.0.0.1"), await (0, node_events__WEBPACK_IMPORTED_MODULE_0__.once)(server, "listening"), server.address().port;
      }
      function openProxy({ protocol, hostname, port }) {
        const host = hostname.replace(/^\[|\]$/g, ""), isSecure = protocol === "https:", options = {
          host,
          port: Number(port || (isSecure ? 443 : 80)),
          lookup: _address_guard_js__WEBPACK_IMPORTED_MODULE_3__.rN,
          noDelay: !0
        };
        return isSecure ? (0, node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({ ...options, servername: host }) : (0, node_net__WEBPACK_IMPORTED_MODULE_1__.connect)(options);
      }
      const hasNoTunnel = (error) => error.code === _proxy_js__WEBPACK_IMPORTED_MODULE_4__.dG;
      function lead(near, far, request, onFault) {
        const end = () => {
          near.destroy(), far.destroy();
        };
        near.setNoDelay(!0), far.on("error", onFault);
        for (const socket of [near, far])
          socket.on("error", end).on("close", end);
        far.write(request);
        let head = Buffer.alloc(0);
        const read = (chunk) => {
          head = Buffer.concat([head, chunk]);
          const at = head.indexOf(`\r
\r
`);
          if (at < 0 && head.length < longestHead)
            return;
          const [, status = "with no status"] = /^HTTP\/1\.[01] (\d\d\d)/.exec(head.toString("latin1", 0, 12)) ?? [];
          if (at < 0 || !status.startsWith("2"))
            return onFault(Object.assign(new Error(`it answered ${status}`), { code: _proxy_js__WEBPACK_IMPORTED_MODULE_4__.dG })), end();
          far.off("data", read), near.write(head.subarray(at + 4)), near.pipe(far), far.pipe(near);
        };
        far.on("data", read);
      }
    })
  ),
  /***/
  2949: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        G: () => (
          /* binding */
          splitUserinfo
        ),
        /* harmony export */
        m: () => (
          /* binding */
          basicHeader
        )
        /* harmony export */
      });
      function splitUserinfo(address) {
        if (!URL.canParse(address))
          return { url: address };
        const url = new URL(address);
        if (url.username === "" && url.password === "")
          return { url: address };
        const [username, password] = [decoded(url.username), decoded(url.password)];
        return url.username = "", url.password = "", { url: url.href, authorization: basicHeader(username, password) };
      }
      const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
      function decoded(text) {
        try {
          return decodeURIComponent(text);
        } catch {
          return text;
        }
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
