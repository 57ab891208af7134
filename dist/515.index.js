const id = 515, ids = [515], modules = {
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
  4297: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $: () => (
          /* binding */
          dockerArguments
        ),
        /* harmony export */
        j: () => (
          /* binding */
          containerCommand
        )
        /* harmony export */
      });
      var _find_server_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4008);
      function dockerArguments(server, { folder, container, user }) {
        return [...["run", "--rm", "--name", container, "--network", "host", "--user", user, "--pull", "missing"], "--volume", `${folder}:${folder}`, "--workdir", folder, _find_server_js__WEBPACK_IMPORTED_MODULE_0__.S, ...server];
      }
      const containerCommand = (container) => [
        "docker",
        ["rm", "--force", container],
        { timeout: 1e4 }
      ];
    })
  ),
  /***/
  4008: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        F: () => (
          /* binding */
          findServer
        ),
        /* harmony export */
        S: () => (
          /* binding */
          image
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9241);
      const image = "prom/prometheus:v3.5.0";
      async function findServer({ environment, toolCache }, { platform, arch }) {
        const binary = await onPath("prometheus", environment.PATH) ?? (toolCache && await inToolCache(toolCache, arch)) ?? void 0;
        if (binary)
          return { kind: "binary", path: binary };
        const docker = platform === "linux" ? await onPath("docker", environment.PATH) : void 0;
        if (docker)
          return { kind: "docker", path: docker };
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("provider", "there is no Prometheus to start: none on the PATH, none in the tool cache, no Docker", {
          hint: 'put one on the PATH in a step before, for example `apt-get download prometheus && dpkg-deb -x prometheus_*.deb p && echo "$PWD/p/usr/bin" >> "$GITHUB_PATH"`; on macOS `brew install prometheus`'
        });
      }
      async function onPath(name, path = "") {
        for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter))
          if (folder !== "" && await isProgram((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)))
            return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
      }
      async function inToolCache(cache, arch) {
        const versions = (await namesIn((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, "prometheus"))).toSorted(byVersion).reverse();
        for (const version of versions) {
          const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, "prometheus", version, arch);
          if (!await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(`${folder}.complete`).then(() => !0, () => !1))
            continue;
          const unpacked = (await namesIn(folder)).filter((name) => name.startsWith("prometheus-"));
          for (const path of [".", ...unpacked].map((name) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name, "prometheus")))
            if (await isProgram(path))
              return path;
        }
      }
      const namesIn = (folder) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
      function byVersion(a, b) {
        const [ofA, ofB] = [a, b].map((version) => version.split(".").map((part) => Number.parseInt(part, 10) || 0));
        for (const [index, part] of ofA.entries()) {
          const other = ofB[index] ?? 0;
          if (part !== other)
            return part - other;
        }
        return ofA.length - ofB.length;
      }
      async function isProgram(path) {
        return (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => {
        }))?.isFile() ? (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => !0, () => !1) : !1;
      }
    })
  ),
  /***/
  9515: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        superviseServer: () => (
          /* binding */
          superviseServer
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455), node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975), _docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4297);
      const graceMs = 3e3, lastLines = 15;
      function superviseServer() {
        let server, launched;
        const stop = () => {
          server && launched ? stopServer(server, launched) : process.connected && process.disconnect();
        };
        process.on("message", (message) => {
          if (message.kind === "stop")
            return stop();
          launched = message, server = launch(message);
        }), process.once("disconnect", stop);
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
          process.on(signal, stop);
      }
      function launch(order) {
        const { command, args } = order, server = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { stdio: ["ignore", "ignore", "pipe"] }), lines = [];
        let rest = "";
        return server.stderr.setEncoding("utf8").on("data", (text) => {
          const [last = "", ...whole] = `${rest}${text}`.split(`
`).reverse();
          rest = last.slice(-1e3), lines.push(...whole.reverse().filter((line) => line.trim() !== "")), lines.splice(0, lines.length - lastLines);
        }), server.once("spawn", () => tell({ kind: "started", pid: server.pid })), server.once("error", (error) => {
          end(order, { kind: "ended", how: error.message, lines });
        }), server.once("close", (code, signal) => {
          server.pid !== void 0 && end(order, { kind: "ended", how: signal === null ? `exit code ${code}` : signal, lines: [...lines, rest] });
        }), server;
      }
      async function stopServer(server, { container }) {
        if (server.exitCode !== null || server.signalCode !== null)
          return;
        server.kill("SIGTERM");
        const hard = setTimeout(() => {
          container ? removeContainer(container).finally(() => server.kill("SIGKILL")) : server.kill("SIGKILL");
        }, graceMs);
        server.once("close", () => clearTimeout(hard));
      }
      const removeContainer = (container) => (0, node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(...(0, _docker_js__WEBPACK_IMPORTED_MODULE_3__.j)(container)).catch(() => {
      });
      async function end({ folder }, message) {
        process.connected && await tell(message), process.connected ? process.disconnect() : await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: !0, force: !0 });
      }
      const tell = (message) => new Promise((resolve) => {
        process.connected ? process.send(message, () => resolve()) : resolve();
      });
    })
  )
};
export {
  id,
  ids,
  modules
};
