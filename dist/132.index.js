const id = 132, ids = [132], modules = {
  /***/
  8132: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        undoLeftovers: () => (
          /* binding */
          undoLeftovers
        )
        /* harmony export */
      });
      var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143), _tools_leftovers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6660);
      async function undoLeftovers(state) {
        const undone = await (0, _tools_leftovers_js__WEBPACK_IMPORTED_MODULE_1__.ZF)(() => {
        }, (0, _tools_leftovers_js__WEBPACK_IMPORTED_MODULE_1__.kV)(state)).undoAll();
        for (const one of undone) {
          const text = (0, _tools_leftovers_js__WEBPACK_IMPORTED_MODULE_1__.$4)(one);
          text !== void 0 && (one.outcome === "failed" ? (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.$e)(text) : console.log(text));
        }
      }
    })
  ),
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
  8738: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        d: () => (
          /* binding */
          makeToolFolder
        ),
        /* harmony export */
        p: () => (
          /* binding */
          undoFolder
        )
        /* harmony export */
      });
      var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455), node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161), node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
      const prefix = "reliability-gate-";
      async function makeToolFolder({ name, title }, { temporary = (0, node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)() }, leave) {
        const path = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(temporary), `${prefix}${name}-${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`), leftover = { kind: "folder", id: path, title };
        return leave.add(leftover), await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode: 448 }), {
          path,
          remove: async () => {
            await removeFolder(path), leave.done(leftover);
          }
        };
      }
      const removeFolder = (path) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: !0, force: !0, maxRetries: 3 }), undoFolder = async ({ id: id2 }) => {
        if (!(0, node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(id2) || !(0, node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(id2).startsWith(prefix))
          throw new Error("it is no folder of the gate");
        const isThere = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(id2).then(() => !0, () => !1);
        return await removeFolder(id2), isThere ? "undone" : "was not there";
      };
    })
  ),
  /***/
  6660: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $4: () => (
          /* binding */
          describeUndone
        ),
        /* harmony export */
        ZF: () => (
          /* binding */
          openLeftovers
        ),
        /* harmony export */
        kV: () => (
          /* binding */
          parseLeftovers
        )
        /* harmony export */
      });
      var _container_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(923), _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8738), _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5089);
      const undoers = {
        container: _container_js__WEBPACK_IMPORTED_MODULE_0__.qT,
        folder: _folder_js__WEBPACK_IMPORTED_MODULE_1__.p,
        process: _process_js__WEBPACK_IMPORTED_MODULE_2__.O6
      };
      function openLeftovers(save = () => {
      }, left = []) {
        let all = left;
        const keep = (next) => {
          all = next, save(all);
        }, add = (leftover) => keep([...all, leftover]), done = (leftover) => {
          const next = all.filter((one) => one.kind !== leftover.kind || one.id !== leftover.id);
          next.length < all.length && keep(next);
        };
        return {
          add,
          done,
          undoAll: async () => {
            const undone = [];
            for (const leftover of all.toReversed()) {
              const one = await undo(leftover);
              one.outcome !== "failed" && done(leftover), undone.push(one);
            }
            return undone;
          }
        };
      }
      async function undo(leftover) {
        const undoer = Object.hasOwn(undoers, leftover.kind) ? undoers[leftover.kind] : void 0;
        if (!undoer)
          return { leftover, outcome: "failed", message: "this kind of leftover is unknown" };
        try {
          return { leftover, outcome: await undoer(leftover) };
        } catch (error) {
          return { leftover, outcome: "failed", message: error.message };
        }
      }
      function describeUndone(undone) {
        const { kind, title } = undone.leftover;
        if (undone.outcome === "undone")
          return `Cleaned up the ${kind} of ${title}`;
        if (undone.outcome === "failed")
          return `Could not clean up the ${kind} of ${title}: ${undone.message}`;
      }
      function parseLeftovers(json) {
        const saved = JSON.parse(json);
        return Array.isArray(saved) ? saved.filter(isLeftover) : [];
      }
      const isLeftover = (one) => {
        const { kind, id: id2, title } = one ?? {};
        return [kind, id2, title].every((text) => typeof text == "string");
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
  )
};
export {
  id,
  ids,
  modules
};
