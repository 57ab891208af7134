const id = 552, ids = [552], modules = {
  /***/
  923: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $O: () => (
          /* binding */
          dockerArguments
        ),
        /* harmony export */
        od: () => (
          /* binding */
          removeContainer
        ),
        /* harmony export */
        qT: () => (
          /* binding */
          undoContainer
        ),
        /* harmony export */
        xN: () => (
          /* binding */
          containerName
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598), node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161), node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
      const containerName = () => `reliability-gate-${(0, node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}`;
      function dockerArguments(image, args, { folder, name }) {
        const { uid, gid } = (0, node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)();
        return [
          "run",
          "--rm",
          "--name",
          name,
          "--network",
          "host",
          "--user",
          `${uid}:${gid}`,
          "--pull",
          "missing",
          "--volume",
          `${folder}:${folder}`,
          "--workdir",
          folder,
          image,
          ...args
        ];
      }
      async function removeContainer(docker, name) {
        try {
          const { stdout } = await (0, node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(docker, ["rm", "--force", name], {
            timeout: 1e4
          });
          return stdout.includes(name) ? "undone" : "was not there";
        } catch (error) {
          if (/no such container/i.test(error.stderr ?? ""))
            return "was not there";
          throw error;
        }
      }
      const undoContainer = ({ id: id2, data }) => {
        const { docker } = data ?? {};
        return removeContainer(typeof docker == "string" ? docker : "docker", id2);
      };
    })
  ),
  /***/
  5089: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Fq: () => (
          /* binding */
          markedWith
        ),
        /* harmony export */
        N4: () => (
          /* binding */
          endGroup
        ),
        /* harmony export */
        O6: () => (
          /* binding */
          undoProcess
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455), node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500), node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
      const graceMs = 5e3, pollMs = 50, markName = "RELIABILITY_GATE_PROCESS", markedWith = (mark) => ({ [markName]: mark }), undoProcess = async ({ id: id2 }) => {
        const found = await processesMarked(id2);
        for (const pid of found)
          signal(pid, "SIGTERM");
        const end = Date.now() + graceMs;
        let left = found;
        for (; left.length > 0 && Date.now() < end; )
          await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(pollMs), left = await processesMarked(id2);
        for (const pid of left)
          signal(pid, "SIGKILL");
        return found.length > 0 ? "undone" : "was not there";
      };
      async function processesMarked(mark) {
        const variable = `${markName}=${mark}`, all = (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
        return all.length === 0 ? listedWith(variable) : (await Promise.all(all.map(async (pid) => ({
          pid: Number(pid),
          // Those of others, and of what has ended meanwhile, cannot be read.
          variables: (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/environ`, "latin1").catch(() => "")).split("\0")
        })))).flatMap(({ pid, variables }) => variables.includes(variable) ? [pid] : []);
      }
      async function listedWith(variable) {
        const { stdout } = await (0, node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("ps", ["-A", "-E", "-ww", "-o", "pid=,command="], {
          maxBuffer: 67108864
        }).catch(() => ({ stdout: "" }));
        return stdout.split(`
`).flatMap((line) => line.includes(variable) ? [Number.parseInt(line, 10)] : []);
      }
      function signal(pid, name) {
        try {
          process.kill(pid, name);
        } catch {
        }
      }
      async function endGroup(leader, graceMs2, beforeKill = async () => {
      }) {
        const group = process.platform === "win32" ? leader : -leader, isThere = (name) => {
          try {
            return process.kill(group, name);
          } catch {
            return !1;
          }
        }, end = Date.now() + graceMs2;
        if (isThere("SIGTERM"))
          for (; isThere(0); ) {
            if (Date.now() >= end) {
              await beforeKill(), isThere("SIGKILL");
              return;
            }
            await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(pollMs);
          }
      }
    })
  ),
  /***/
  2552: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        supervise: () => (
          /* binding */
          supervise
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455), _container_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(923), _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5089);
      const graceMs = 3e3, lastLines = 15;
      function supervise() {
        let endTool2;
        const stop = () => {
          endTool2 ? endTool2() : process.connected && process.disconnect();
        };
        process.on("message", (message) => {
          message.kind === "stop" ? stop() : endTool2 = launch(message);
        }), process.once("disconnect", stop);
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
          process.on(signal, stop);
      }
      function launch(order) {
        const { command, args } = order, tool = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { stdio: ["ignore", "ignore", "pipe"], detached: !0 }), lines = [];
        let rest = "";
        tool.stderr.setEncoding("utf8").on("data", (text) => {
          const [last = "", ...whole] = `${rest}${text}`.split(`
`).reverse();
          rest = last.slice(-1e3), lines.push(...whole.reverse().filter((line) => line.trim() !== "")), lines.splice(0, lines.length - lastLines);
        }), tool.once("spawn", () => tell({ kind: "started", pid: tool.pid })), tool.once("error", (error) => {
          end(order, { kind: "ended", how: error.message, lines });
        });
        let ending;
        const endOnce = () => (ending ??= endTool(tool, order), ending);
        return tool.once("exit", endOnce), tool.once("close", (code, signal) => {
          tool.pid !== void 0 && end(order, {
            kind: "ended",
            how: signal === null ? `exit code ${code}` : signal,
            lines: [...lines, rest]
          });
        }), endOnce;
      }
      async function endTool(tool, { command, container }) {
        tool.pid !== void 0 && await (0, _process_js__WEBPACK_IMPORTED_MODULE_3__.N4)(tool.pid, graceMs, async () => {
          container !== void 0 && await (0, _container_js__WEBPACK_IMPORTED_MODULE_2__.od)(command, container).catch(() => {
          });
        });
      }
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
