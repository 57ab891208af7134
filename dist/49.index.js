const id = 49, ids = [49], modules = {
  /***/
  5477: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        calibrate: () => (
          /* binding */
          calibrate
        )
      });
      var external_node_path_ = __webpack_require__(6760), comparison_guard = __webpack_require__(3881), metric_key = __webpack_require__(8544), judge = __webpack_require__(3169), problem = __webpack_require__(9241), gather_evidence = __webpack_require__(950);
      const usualQuantiles = [0.5, 0.95, 0.99];
      async function calibrateOnce(given, ports, context) {
        const plan = { ...given, objectives: objectivesOf(given) }, at = new Date(context.clock.now()).toISOString(), evidence = await (0, gather_evidence.hx)(plan, ports, context);
        if (context.signal.aborted)
          return;
        const failure = evidence.failure ?? evidence.baseline?.failure;
        if (failure)
          throw new problem.AF("target", `not calibrated: ${failure.message}`, { ...failure.hint && { hint: failure.hint } });
        const { objectives, generator } = (0, judge.S)(plan, evidence), bad = generator?.checks.find(({ ok }) => !ok);
        if (bad)
          throw new problem.AF("target", `not calibrated: the load generator did not keep up (${bad.name})`, {
            hint: bad.advice
          });
        const offsets = (0, comparison_guard.wM)(objectives);
        if (Object.keys(offsets).length === 0)
          throw new problem.AF("target", "not calibrated: nothing could be compared", {
            hint: objectives[0]?.reason ?? "raise load.duration or load.rate"
          });
        return { at, seconds: evidence.load?.seconds ?? 0, offsets };
      }
      function objectivesOf({ objectives, load }) {
        const asked = objectives.flatMap((objective) => {
          if (objective.source !== "baseline")
            return [];
          const { metric, request } = objective;
          return metric.kind === "quantile" || metric.kind === "avg" || metric.kind === "throughput" && load.pace.kind === "users" ? [{ metric, ...request !== void 0 && { request } }] : [];
        }), usual = usualQuantiles.map((quantile) => ({ metric: { kind: "quantile", quantile } }));
        return [...new Map([...usual, ...asked].map(({ metric, ...named }) => {
          const name = (0, metric_key.C)(metric, "request" in named ? named.request : void 0);
          return [name, { ...head, ...named, name, metric }];
        })).values()];
      }
      const head = {
        source: "baseline",
        comparator: "<=",
        unit: "ms",
        tolerance: { relative: 0.1 },
        key: !1,
        weight: 1,
        advisory: !0
      };
      var calibration_file = __webpack_require__(3757), units = __webpack_require__(5069);
      const percent = (log) => `${(0, units.ZV)(100 * Math.expm1(log), 2)} %`;
      function describeCalibration(calibration, path, isOneUrl) {
        const { runs } = calibration, keys = Object.keys(runs.at(-1).offsets), width = Math.max(...keys.map((key) => key.length)), lines = keys.map((key) => {
          const guard = (0, comparison_guard.HY)(calibration, key), offset = percent(runs.at(-1).offsets[key].offset);
          return `  ${key.padEnd(width)}  this run ${offset.padStart(8)}   a change fails from ${percent(guard.fail)} on, passes below ${percent(Math.max(0, Math.log(1.1) - guard.pass))} at a tolerance of 10 %`;
        }), count = `${runs.length} calibration run${runs.length === 1 ? "" : "s"}`, more = runs.length < comparison_guard.pv ? `Fewer than ${comparison_guard.pv} runs only widen the 2 % that are assumed. Deploy again before each run: only that tells how deployments differ.
` : "", one = isOneUrl ? `Both sides were one URL: this holds the noise of measuring, not the luck of where a deployment is placed.
` : "";
        return `${path}: ${count}
${lines.join(`
`)}
${more}${one}`;
      }
      var evidence_ports = __webpack_require__(9846), read_plan = __webpack_require__(6716), verdict = __webpack_require__(543), redact = __webpack_require__(5410), machine = __webpack_require__(3280), cli_arguments = __webpack_require__(8213), folder_name = __webpack_require__(6465), load_flags = __webpack_require__(5627), root_folder = __webpack_require__(1338), terminal_context = __webpack_require__(3163);
      const mostRuns = 50;
      async function calibrate(words) {
        const given = (0, cli_arguments.l)(words, { ...load_flags.I1, file: { type: "string" }, runs: { type: "string" } }, { least: 0, most: 0 }), runs = Number(given.text("runs") ?? "1");
        if (!Number.isInteger(runs) || runs < 1 || runs > mostRuns)
          throw new problem.AF("usage", `--runs: expected a whole number from 1 to ${mostRuns}`);
        const { plan, secrets, calibrationFile } = await (0, read_plan.m)({
          ...given.text("config") && { config: given.text("config") },
          folder: process.cwd(),
          root: await (0, root_folder.V)(given.text("config")),
          environment: process.env,
          overrides: (0, load_flags.FB)(given),
          options: { repository: (0, folder_name.u)(), nameOverride: load_flags.iP, calibrates: !0 }
        }), redactor = (0, redact.l)(secrets), context = (0, terminal_context.u)(redactor), paired = withBaseline(plan), { prometheus: _, ownPrometheus: __, ...loaded } = paired, ports = (0, evidence_ports.e)(loaded, { machine: (0, machine.V)(process.env), redact: redactor.redact }), path = (0, external_node_path_.resolve)(given.text("file") ?? calibrationFile ?? calibration_file.JM);
        let calibration;
        for (let run = 1; run <= runs; run += 1) {
          runs > 1 && context.log.info(`Calibration run ${run} of ${runs}`);
          const offsets = await calibrateOnce(paired, ports, context);
          if (!offsets)
            return verdict.An;
          calibration = await (0, calibration_file.ik)(path, plan.service, offsets);
        }
        return process.stdout.write(describeCalibration(calibration, path, isOneDeployment(paired))), calibrationFile === void 0 && process.stderr.write(`
Name it in the config:
  baseline: { calibration: ${(0, external_node_path_.relative)(process.cwd(), path)} }
`), 0;
      }
      function withBaseline(plan) {
        const baseline = plan.baseline ?? { ...plan.target, tolerance: 0.1 };
        return { ...plan, baseline: { ...baseline, isTarget: !0 } };
      }
      const isOneDeployment = ({ target, baseline }) => target.from.kind === "url" && baseline?.from.kind === "url" && target.from.url === baseline.from.url;
    })
  ),
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
  5627: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        FB: () => (
          /* binding */
          overridesOf
        ),
        /* harmony export */
        I1: () => (
          /* binding */
          loadFlags
        ),
        /* harmony export */
        iP: () => (
          /* binding */
          flagOf
        )
        /* harmony export */
      });
      const loadFlags = {
        config: { type: "string" },
        target: { type: "string" },
        baseline: { type: "string" },
        "prometheus-url": { type: "string" },
        rate: { type: "string" },
        duration: { type: "string" },
        service: { type: "string" },
        "target-header": { type: "string", multiple: !0 },
        "baseline-header": { type: "string", multiple: !0 },
        "prometheus-header": { type: "string", multiple: !0 }
      }, overridesOf = (given) => ({
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
      }), flagOf = (input) => `--${input.replace(/-headers$/, "-header")}`;
    })
  ),
  /***/
  1338: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        V: () => (
          /* binding */
          rootFolder
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _gate_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9483);
      async function rootFolder(config) {
        const root = await repositoryAround(process.cwd()) ?? process.cwd();
        return (0, _gate_texts_js__WEBPACK_IMPORTED_MODULE_2__.I5)(root, config && (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(config));
      }
      async function repositoryAround(folder) {
        return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".git")).catch(() => {
        }) ? folder : (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder ? void 0 : repositoryAround((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
      }
    })
  ),
  /***/
  3163: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        u: () => (
          /* binding */
          terminalContext
        )
        /* harmony export */
      });
      var _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(950), _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1192), _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8322), _model_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(543), _net_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5312), _stats_random_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2681);
      function terminalContext({ redact, add }) {
        const stop = new AbortController();
        for (const signal of ["SIGINT", "SIGTERM"])
          process.once(signal, () => {
            stop.abort(_gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_0__.VM), process.once(signal, () => process.exit(_model_verdict_js__WEBPACK_IMPORTED_MODULE_3__.An));
          });
        return {
          signal: stop.signal,
          clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__.m,
          random: (0, _stats_random_js__WEBPACK_IMPORTED_MODULE_5__.I)(Date.now()),
          hide: add,
          proxies: (0, _net_proxy_js__WEBPACK_IMPORTED_MODULE_4__._j)(process.env),
          log: (0, _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_1__.V)({
            write: (text) => process.stderr.write(text),
            live: process.stderr.isTTY === !0,
            redact,
            clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__.m,
            warning: (message) => `warning: ${message}`,
            debug: process.env.DEBUG !== void 0
          })
        };
      }
    })
  ),
  /***/
  3221: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        X: () => (
          /* binding */
          claimReportFolder
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6817), _plain_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9119);
      const markerFile = ".reliability-gate-report", markerText = `Reliability Gate has made this folder and replaces the files of its earlier reports.
`, reportNames = ["record.json", "scorecard.md", "report.html", "junit.xml", "prometheus"], largestRecord = 256 * 1024 * 1024;
      async function claimReportFolder(folder) {
        if (await (0, _make_folder_js__WEBPACK_IMPORTED_MODULE_2__.f)(folder), await hasMarker(folder))
          return {};
        const there = await Promise.all(reportNames.map(async (name) => await exists((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)) ? [name] : [])), [first] = there.flat();
        return first !== void 0 && !await isOwnRecord((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "record.json")) ? { inTheWay: first } : (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, markerFile), markerText, { flag: "wx" }), {});
      }
      const hasMarker = async (folder) => (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, markerFile)).catch(() => {
      }))?.isFile() ?? !1, exists = (path) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then(() => !0, () => !1);
      async function isOwnRecord(path) {
        if (!(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => {
        }))?.isFile())
          return !1;
        const read = await (0, _plain_file_js__WEBPACK_IMPORTED_MODULE_3__.b$)(path, largestRecord);
        if (read.kind === "missing")
          return !1;
        try {
          const { schemaVersion, gate, verdict } = JSON.parse(read.bytes.toString("utf8"));
          return typeof schemaVersion == "number" && typeof gate == "object" && typeof verdict == "string";
        } catch {
          return !1;
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
