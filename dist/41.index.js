const id = 41, ids = [41], modules = {
  /***/
  2919: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        X: () => (
          /* binding */
          keepAlarm
        )
        /* harmony export */
      });
      var _alarm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8686);
      function keepAlarm({ cells, time }, port) {
        for (port.postMessage("ready"), Atomics.wait(cells, 0, 0); ; ) {
          const setting = Atomics.load(cells, 0), ms = time[0] - _alarm_js__WEBPACK_IMPORTED_MODULE_0__.iK - (0, _alarm_js__WEBPACK_IMPORTED_MODULE_0__.dR)();
          ms > 0 && Atomics.wait(cells, 0, setting, ms) !== "timed-out" || (port.postMessage("ring"), Atomics.wait(cells, 0, setting));
        }
      }
    })
  ),
  /***/
  8686: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        MP: () => (
          /* binding */
          startAlarm
        ),
        /* harmony export */
        dR: () => (
          /* binding */
          monotonicMs
        ),
        /* harmony export */
        iK: () => (
          /* binding */
          earlyMs
        )
        /* harmony export */
      });
      var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919), _worker_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(500);
      const earlyMs = 0.1, monotonicMs = () => Number(process.hrtime.bigint()) / 1e6;
      async function startAlarm() {
        const alarm = {
          cells: new Int32Array(new SharedArrayBuffer(4)),
          time: new Float64Array(new SharedArrayBuffer(8))
        }, thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker((0, _worker_entry_js__WEBPACK_IMPORTED_MODULE_1__.x)(), {
          workerData: { alarm },
          name: "alarm",
          resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 }
        });
        await new Promise((resolve, reject) => {
          thread.once("message", resolve), thread.once("error", reject);
        });
        const offset = monotonicMs() - performance.now();
        let onRing;
        return thread.on("message", () => {
          const ring = onRing;
          onRing = void 0, ring?.();
        }), {
          set: (at, ring) => {
            onRing = ring, alarm.time[0] = at + offset, Atomics.add(alarm.cells, 0, 1), Atomics.notify(alarm.cells, 0);
          },
          stop: () => {
            onRing = void 0, thread.terminate();
          }
        };
      }
    })
  ),
  /***/
  8715: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        k: () => (
          /* binding */
          stopMessage
        )
        /* harmony export */
      });
      const stopMessage = "stop";
    })
  ),
  /***/
  500: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        x: () => (
          /* binding */
          workerEntry
        )
        /* harmony export */
      });
      function workerEntry() {
        const here = import.meta.url;
        return new URL(here.endsWith(".ts") ? "./worker.ts" : "./index.js", here);
      }
    })
  ),
  /***/
  4041: (
    /***/
    ((__webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
        try {
          __webpack_require__.r(__webpack_exports__);
          var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919), _net_tunnel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4804), _alarm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8686), _alarm_thread_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2919), _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8715);
          if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort) {
            const order = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
            "alarm" in order && (0, _alarm_thread_js__WEBPACK_IMPORTED_MODULE_3__.X)(order.alarm, node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort), await runShare(order, node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort);
          }
          async function runShare(order, port) {
            const say = (message) => port.postMessage(message), [alarm, { startLoad }] = await Promise.all([(0, _alarm_js__WEBPACK_IMPORTED_MODULE_2__.MP)(), Promise.all(
              /* import() */
              [__webpack_require__.e(551), __webpack_require__.e(60)]
            ).then(__webpack_require__.bind(__webpack_require__, 2060))]), load = startLoad({ ...order, vias: await startTunnels(order) }, alarm, {
              onProgress: (progress) => say({ kind: "progress", progress }),
              onLook: (report) => say({ kind: "look", report }),
              onReport: (report) => {
                alarm.stop(), say({ kind: "report", report }), port.close();
              }
            });
            port.on("message", (message) => {
              message === _messages_js__WEBPACK_IMPORTED_MODULE_4__.k && load.stop();
            });
          }
          async function startTunnels({ head, base }) {
            const start = async (deployment) => {
              if (deployment?.proxy === void 0)
                return;
              const { protocol, hostname: host, port } = new URL(deployment.url);
              return (0, _net_tunnel_js__WEBPACK_IMPORTED_MODULE_1__.D)(new URL(deployment.proxy), { host, port: Number(port || (protocol === "https:" ? 443 : 80)) });
            }, [ofHead, ofBase] = [await start(head), await start(base)];
            return { ...ofHead !== void 0 && { head: ofHead }, ...ofBase !== void 0 && { base: ofBase } };
          }
          __webpack_async_result__();
        } catch (e) {
          __webpack_async_result__(e);
        }
      }, 1);
    })
  ),
  /***/
  9241: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        AF: () => (
          /* binding */
          Problem
        ),
        /* harmony export */
        Vw: () => (
          /* binding */
          formatProblem
        ),
        /* harmony export */
        W3: () => (
          /* binding */
          formatWarning
        ),
        /* harmony export */
        YK: () => (
          /* binding */
          problemLine
        ),
        /* harmony export */
        _P: () => (
          /* binding */
          formatMistake
        )
        /* harmony export */
      });
      const mostMistakes = 20, mostBytes = 5800, longestMessage = 4500, longestHint = 900;
      class Problem extends Error {
        code;
        hint;
        mistakes;
        constructor(code, message, options = {}) {
          super(clip(message, longestMessage)), this.name = "Problem", this.code = code, this.hint = options.hint && clip(options.hint, longestHint), this.mistakes = told(options.mistakes ?? []);
        }
      }
      function told(mistakes) {
        const shown = [];
        let bytes = 0;
        for (const mistake of mistakes) {
          const { message, hint } = mistake, clipped = {
            ...mistake,
            message: clip(message, longestMessage),
            ...hint !== void 0 && { hint: clip(hint, longestHint) }
          };
          if (bytes += new TextEncoder().encode(formatMistake(clipped)).length + 1, shown.length === mostMistakes || bytes > mostBytes && shown.length > 0)
            break;
          shown.push(clipped);
        }
        const rest = mistakes.length - shown.length;
        return rest === 0 ? shown : [...shown, { message: rest === 1 ? "1 more mistake follows" : `${rest} more mistakes follow` }];
      }
      function clip(text, most) {
        const bytes = new TextEncoder().encode(text);
        return bytes.length <= most ? text : `${new TextDecoder().decode(bytes.subarray(0, most)).replace(/\uFFFD+$/, "")}…`;
      }
      function formatMistake({ place, message, hint }) {
        return `${place ? `${place.file}:${place.line}:${place.column}: ` : ""}${message}${hint ? ` (${hint})` : ""}`;
      }
      const formatWarning = ({ message, ...warning }) => formatMistake({ ...warning, message: `warning: ${message}` });
      function formatProblem(problem) {
        return problem.mistakes.length > 0 ? problem.mistakes.map(formatMistake).join(`
`) : formatMistake({ message: problem.message, ...problem.hint && { hint: problem.hint } });
      }
      const problemLine = (problem) => formatProblem(problem).replaceAll(`
`, "; ");
    })
  ),
  /***/
  1592: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Ml: () => (
          /* binding */
          refusedAddressCode
        ),
        /* harmony export */
        Xj: () => (
          /* binding */
          isAllowedHost
        ),
        /* harmony export */
        aJ: () => (
          /* binding */
          assertAllowedUrl
        ),
        /* harmony export */
        pg: () => (
          /* binding */
          refusedAddress
        ),
        /* harmony export */
        rN: () => (
          /* binding */
          guardedLookup
        ),
        /* harmony export */
        xO: () => (
          /* binding */
          refusedHost
        )
        /* harmony export */
      });
      var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610), node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030), _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9241), _host_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1955);
      const refused = {
        "link-local": listOf({ ipv4: ["169.254.0.0/16"], ipv6: ["fe80::/10"] }),
        "cloud metadata": listOf({
          // Alibaba, Azure's host agent, Oracle · AWS, Google. The usual 169.254.169.254 is link-local.
          ipv4: ["100.100.100.200/32", "168.63.129.16/32", "192.0.0.192/32"],
          ipv6: ["fd00:ec2::/32", "fd20:ce::254/128"]
        })
      };
      function listOf({ ipv4, ipv6 }) {
        const list = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
        for (const [family, ranges] of [["ipv4", ipv4], ["ipv6", ipv6]])
          for (const [address, prefix] of ranges.map((range) => range.split("/")))
            list.addSubnet(address, Number(prefix), family);
        return list;
      }
      const refusedNames = ["metadata.google.internal", "metadata.goog", "instance-data.ec2.internal"];
      function refusedAddress(ip) {
        const address = ip.replace(/%.*$/, ""), family = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address);
        if (family === 0)
          return;
        const meant = family === 6 ? embeddedIn(address) : [];
        for (const [kind, list] of Object.entries(refused))
          if (list.check(address, family === 6 ? "ipv6" : "ipv4") || meant.some((one) => list.check(one)))
            return `${address} is a ${kind} address`;
      }
      function embeddedIn(address) {
        const words = wordsOf(address), starts = (...first) => first.every((word, index) => words[index] === word), at = (index) => dotted(words[index], words[index + 1]);
        return [
          ...starts(0, 0, 0, 0, 0) || starts(0, 0, 0, 0, 65535, 0) || starts(100, 65435) ? [at(6)] : [],
          // Of a prefix of 48 bits the address goes round the byte that RFC 6052 keeps zero.
          ...starts(100, 65435, 1) ? [dotted(words[3], (words[4] & 255) << 8 | words[5] >> 8)] : [],
          ...starts(8194) ? [at(1)] : [],
          ...starts(8193, 0) ? [dotted(words[6] ^ 65535, words[7] ^ 65535)] : [],
          ...(words[4] & 65023) === 0 && words[5] === 24318 ? [at(6)] : []
        ];
      }
      function wordsOf(address) {
        const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::"), read = (part) => part ? part.split(":").map((word) => Number.parseInt(word, 16)) : [], [before, after] = [read(head), read(tail)];
        return [...before, ...new Array(8 - before.length - after.length).fill(0), ...after];
      }
      const dotted = (high, low) => [high >> 8, high & 255, low >> 8, low & 255].join(".");
      function refusedHost(hostname) {
        const name = hostname.replace(/\.$/, "").toLowerCase();
        return refusedNames.includes(name) ? `${name} is a name of cloud metadata` : refusedAddress(hostname.replace(/^\[|\]$/g, ""));
      }
      const refusedAddressCode = "EREFUSEDADDRESS", guardedLookup = (hostname, options, callback) => {
        (0, node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, options, (error, address, family) => {
          if (error)
            return callback(error, address, family);
          const reason = (typeof address == "string" ? [address] : address.map((one) => one.address)).map(refusedAddress).find((one) => one !== void 0);
          if (reason === void 0)
            return callback(null, address, family);
          callback(Object.assign(new Error(`${hostname} is refused: ${reason}`), { code: refusedAddressCode }), "", 0);
        });
      }, isAllowedHost = (url, hosts) => hosts.some((pattern) => (0, _host_pattern_js__WEBPACK_IMPORTED_MODULE_3__.q)(pattern, url));
      function assertAllowedUrl(url, lists, address) {
        const parsed = URL.canParse(url) ? new URL(url) : void 0;
        if (!parsed || !["http:", "https:"].includes(parsed.protocol) || parsed.hostname === "")
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("target", "the address of the target is no http or https URL", {
            hint: "give one such as https://preview.example"
          });
        const reason = refusedHost(parsed.hostname) ?? (address === void 0 ? void 0 : refusedAddress(address));
        if (reason)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("target", `the target is refused: ${reason}`, {
            hint: "link-local and metadata addresses are never tested; name the deployment itself"
          });
        const asked = address === void 0 ? [parsed] : [parsed, withHost(parsed, address)];
        for (const { allowedHosts, name } of lists) {
          const other = allowedHosts && asked.find((one) => !isAllowedHost(one, allowedHosts));
          if (!other)
            continue;
          const whose = name === void 0 ? "" : ` of ${name}`, said = other === parsed ? "the host" : "the address";
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("target", `${said} ${other.host} is not among the allowed hosts${whose} (${allowedHosts.join(", ")})`, {
            hint: name === void 0 ? "add it to policy.allowed-hosts, where it is meant to be tested" : "a pull request cannot add to policy.allowed-hosts of its base branch"
          });
        }
        return parsed;
      }
      function withHost(url, address) {
        const other = new URL(url);
        return other.hostname = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 6 ? `[${address}]` : address, other;
      }
    })
  ),
  /***/
  1955: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        q: () => (
          /* binding */
          matchesHost
        )
        /* harmony export */
      });
      var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4956);
      function matchesHost(pattern, url) {
        const { host, port } = splitPort(pattern.trim().toLowerCase());
        if (port !== void 0 && port !== Number(url.port || (url.protocol === "https:" ? 443 : 80)))
          return !1;
        const wanted = plain(host), given = plain(url.hostname);
        return wanted === "" ? !1 : wanted === "*" || wanted === given ? !0 : !given.includes(":") && matchesLabels(wanted.split("."), given.split("."));
      }
      function splitPort(pattern) {
        const match = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(pattern);
        return match ? { host: match[1], port: Number(match[2]) } : { host: pattern };
      }
      const plain = (host) => host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
      function matchesLabels(pattern, labels) {
        if (pattern[0] === "*") {
          const rest = pattern.slice(1);
          return labels.length > rest.length && matchesLabels(rest, labels.slice(labels.length - rest.length));
        }
        return pattern.length === labels.length && pattern.every((label, i) => (0, _wildcard_js__WEBPACK_IMPORTED_MODULE_0__._)(label, labels[i]));
      }
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
        const host = hostname.replace(/^\[|\]$/g, ""), isSecure = protocol === "https:", options = { host, port: Number(port || (isSecure ? 443 : 80)), lookup: _address_guard_js__WEBPACK_IMPORTED_MODULE_3__.rN, noDelay: !0 };
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
  ),
  /***/
  4956: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        _: () => (
          /* binding */
          matchesWildcard
        )
        /* harmony export */
      });
      function matchesWildcard(pattern, text, star = "*") {
        const [first, ...pieces] = pattern.split(star), last = pieces.pop();
        if (last === void 0)
          return text === first;
        if (!text.startsWith(first))
          return !1;
        let at = first.length;
        for (const piece of pieces) {
          const found = text.indexOf(piece, at);
          if (found < 0)
            return !1;
          at = found + piece.length;
        }
        return text.length - last.length >= at && text.endsWith(last);
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
