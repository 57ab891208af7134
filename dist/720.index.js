const id = 720, ids = [720], modules = {
  /***/
  6465: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        u: () => (
          /* binding */
          folderName
        )
        /* harmony export */
      });
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
      const folderName = () => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(process.cwd()) || "service";
    })
  ),
  /***/
  8366: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        j: () => (
          /* binding */
          printNotes
        ),
        /* harmony export */
        o: () => (
          /* binding */
          printScorecard
        )
        /* harmony export */
      });
      var _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9914), _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2220);
      function printScorecard(record) {
        const color = process.stdout.isTTY === !0 && !process.env.NO_COLOR;
        process.stdout.write((0, _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__.b)((0, _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_1__.b)(record), { color, width: process.stdout.columns || 100 }));
      }
      function printNotes(notes) {
        for (const { source, message, hint } of notes)
          process.stderr.write(`note: ${source}: ${message}${hint ? ` (${hint})` : ""}
`);
      }
    })
  ),
  /***/
  2720: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        run: () => (
          /* binding */
          run
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975), _gate_evidence_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5956), _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7593), _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6557), _gate_report_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2343), _gate_run_gate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3227), _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8811), _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8322), _model_verdict_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(543), _net_redact_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3567), _stats_random_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2681), _arguments_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8213), _folder_name_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6465), _print_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8366);
      const flags = {
        config: { type: "string" },
        target: { type: "string" },
        baseline: { type: "string" },
        "prometheus-url": { type: "string" },
        rate: { type: "string" },
        duration: { type: "string" },
        service: { type: "string" },
        "report-dir": { type: "string" },
        advisory: { type: "boolean" },
        "target-header": { type: "string", multiple: !0 },
        "baseline-header": { type: "string", multiple: !0 },
        "prometheus-header": { type: "string", multiple: !0 }
      };
      async function run(words) {
        const given = (0, _arguments_js__WEBPACK_IMPORTED_MODULE_11__.l)(words, flags, { least: 0, most: 0 }), { plan, secrets } = await (0, _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_5__.m)({
          ...given.text("config") && { config: given.text("config") },
          folder: process.cwd(),
          environment: process.env,
          overrides: {
            target: given.text("target"),
            baseline: given.text("baseline"),
            prometheusUrl: given.text("prometheus-url"),
            rate: given.text("rate"),
            duration: given.text("duration"),
            service: given.text("service"),
            targetHeaders: given.list("target-header").join(`
`) || void 0,
            baselineHeaders: given.list("baseline-header").join(`
`) || void 0,
            prometheusHeaders: given.list("prometheus-header").join(`
`) || void 0
          },
          options: { repository: (0, _folder_name_js__WEBPACK_IMPORTED_MODULE_12__.u)(), nameOverride: flagOf }
        }), redactor = (0, _net_redact_js__WEBPACK_IMPORTED_MODULE_14__.l)(secrets), folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(given.text("report-dir") ?? "reliability-gate-report"), context = terminalContext(redactor.redact), options = { advisory: given.isSet("advisory"), where: await whereWeAre() }, ports = { ...(0, _gate_evidence_ports_js__WEBPACK_IMPORTED_MODULE_3__.e)(plan), publishers: [(0, _gate_report_files_js__WEBPACK_IMPORTED_MODULE_6__.t3)(folder)], redact: redactor.redact }, { record } = await (0, _gate_run_gate_js__WEBPACK_IMPORTED_MODULE_7__.R)(plan, options, ports, context);
        return (0, _print_js__WEBPACK_IMPORTED_MODULE_13__.o)(record), (0, _print_js__WEBPACK_IMPORTED_MODULE_13__.j)(record.notes), printFiles(folder, record), record.evidence.failure?.code === _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_4__.V ? _model_verdict_js__WEBPACK_IMPORTED_MODULE_10__.An : options.advisory ? 0 : _model_verdict_js__WEBPACK_IMPORTED_MODULE_10__.hS[record.verdict];
      }
      function terminalContext(redact) {
        const stop = new AbortController();
        for (const signal of ["SIGINT", "SIGTERM"])
          process.once(signal, () => {
            stop.abort(_gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_4__.V), process.once(signal, () => process.exit(_model_verdict_js__WEBPACK_IMPORTED_MODULE_10__.An));
          });
        return {
          signal: stop.signal,
          clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_9__.m,
          random: (0, _stats_random_js__WEBPACK_IMPORTED_MODULE_15__.I)(Date.now()),
          log: (0, _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_8__.V)({
            write: (text) => process.stderr.write(text),
            live: process.stderr.isTTY === !0,
            redact,
            clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_9__.m,
            warning: (message) => `warning: ${message}`,
            debug: process.env.DEBUG !== void 0
          })
        };
      }
      const flagOf = (input) => `--${input.replace(/-headers$/, "-header")}`;
      async function whereWeAre() {
        const commit = (await (0, node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", ["rev-parse", "HEAD"], { timeout: 2e3 }).catch(() => {
        }))?.stdout.trim();
        return commit && /^[0-9a-f]{40,64}$/.test(commit) ? { commit } : {};
      }
      function printFiles(folder, record) {
        if (!record.notes.some((note) => note.source === "files")) {
          process.stderr.write(`
`);
          for (const of of Object.keys(_gate_report_files_js__WEBPACK_IMPORTED_MODULE_6__.IU))
            process.stderr.write(`${of.padEnd(9)} ${(0, _gate_report_files_js__WEBPACK_IMPORTED_MODULE_6__.eG)(folder, of)}
`);
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
