const id = 435, ids = [435], modules = {
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
        Z8: () => (
          /* binding */
          terminalOptions
        ),
        /* harmony export */
        jX: () => (
          /* binding */
          printNotes
        ),
        /* harmony export */
        o7: () => (
          /* binding */
          printScorecard
        )
        /* harmony export */
      });
      var _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425), _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7761);
      function printScorecard(record) {
        process.stdout.write((0, _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__.b)((0, _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_1__.b)(record), terminalOptions()));
      }
      const terminalOptions = () => ({
        color: process.stdout.isTTY === !0 && !process.env.NO_COLOR,
        width: process.stdout.columns || 100
      });
      function printNotes(notes) {
        for (const { source, message, hint } of notes)
          process.stderr.write(`note: ${source}: ${message}${hint ? ` (${hint})` : ""}
`);
      }
    })
  ),
  /***/
  6435: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        judgeAgain: () => (
          /* binding */
          judgeAgain
        ),
        renderAgain: () => (
          /* binding */
          renderAgain
        )
      });
      var is_decided = __webpack_require__(2215), judge = __webpack_require__(2905), model_plan = __webpack_require__(4519), build_record = __webpack_require__(2924);
      function judgeSamples(samples, given) {
        const { plan, notes } = withoutProviders(given), load = samples.toReport(plan.load.durationMs / 1e3), evidence = {
          target: { url: "", source: "config" },
          measurements: {},
          serverSeries: []
        };
        evidence.load = (0, is_decided.N)(plan, { ...evidence, load });
        const startedAt = (/* @__PURE__ */ new Date(0)).toISOString();
        return { ...(0, build_record.k)({
          plan,
          evidence,
          judgement: (0, judge.S)(plan, evidence),
          startedAt,
          advisory: !1,
          where: {}
        }), notes };
      }
      function withoutProviders(plan) {
        const asked = plan.objectives.filter(model_plan.MA), objectives = plan.objectives.filter((objective) => !asked.includes(objective)), message = `not judged from samples: ${asked.map(({ name }) => name).join(", ")}`;
        return { plan: { ...plan, objectives }, notes: asked.length > 0 ? [{ source: "samples", message }] : [] };
      }
      var publish_record = __webpack_require__(1887), read_plan = __webpack_require__(4574), read_record = __webpack_require__(52), external_node_fs_ = __webpack_require__(3024), promises_ = __webpack_require__(1455), external_node_zlib_ = __webpack_require__(8522), problem = __webpack_require__(9241), engine = __webpack_require__(2104), version = __webpack_require__(178), stats_histogram = __webpack_require__(4414);
      const errorKinds = ["timeout", "refused", "reset", "dns", "tls", "protocol", "status", "other"], firstCapacity = 65536, mostDecimals = 3;
      class SampleLog {
        count = 0;
        /** The latest intended start, in seconds. */
        last = 0;
        /** The most digits after the decimal point that any duration has. */
        decimals = 0;
        series = /* @__PURE__ */ new Map();
        names = [];
        times = new Float64Array(firstCapacity);
        durations = new Float64Array(firstCapacity);
        of = new Uint32Array(firstCapacity);
        /** An index of `errorKinds` for what was not good, or one beyond. */
        kinds = new Uint8Array(firstCapacity);
        codes = new Uint16Array(firstCapacity);
        add({ t, side, name, duration, ok, code, error }) {
          this.count === this.times.length && this.grow();
          const key = `${side} ${name}`;
          let series = this.series.get(key);
          series === void 0 && (series = this.names.push({ side, name }) - 1, this.series.set(key, series));
          const at = this.count;
          this.times[at] = t, this.durations[at] = duration, this.of[at] = series, this.decimals = decimalsOf(duration, this.decimals), this.kinds[at] = ok ? errorKinds.length : kindOf(code, error), this.codes[at] = code ?? 0, this.count += 1, t > this.last && (this.last = t);
        }
        compares() {
          return this.names.some(({ side }) => side === "base");
        }
        /** As an engine would have reported the first `seconds`; what started later is left out. */
        toReport(seconds) {
          const cells = /* @__PURE__ */ new Map();
          for (let at = 0; at < this.count; at += 1) {
            if (this.times[at] >= seconds)
              continue;
            const cell = Math.floor(this.times[at] / engine.O) * this.names.length + this.of[at], own = cells.get(cell);
            own ? own.push(at) : cells.set(cell, [at]);
          }
          const histogram = new stats_histogram.dq(), ordered = [...cells].map(([cell, own]) => {
            const { side, name } = this.names[cell % this.names.length];
            return this.cellOf({ window: Math.floor(cell / this.names.length), side, name }, own, histogram);
          });
          return {
            engine: { name: "samples", version: version.A },
            window: null,
            seconds,
            windowSeconds: engine.O,
            ...this.decimals < mostDecimals && { resolutionMs: 10 ** -this.decimals },
            ...this.compares() && { design: takeTurns(ordered) ? "abba" : "paired" },
            cells: ordered.sort((a, b) => a.window - b.window || order(a.side, b.side) || order(a.name, b.name)),
            service: [],
            errorSamples: [],
            warmup: { sent: 0, good: 0 }
          };
        }
        cellOf(key, own, latency) {
          const cell = { sent: own.length, dropped: 0, completed: 0, good: 0, statuses: {}, errors: {} };
          latency.reset();
          for (const at of own) {
            const kind = errorKinds[this.kinds[at]], code = this.codes[at];
            kind === void 0 ? cell.good += 1 : cell.errors[kind] = (cell.errors[kind] ?? 0) + 1, (kind === void 0 || kind === "status") && (cell.completed += 1), code > 0 && (cell.statuses[code] = (cell.statuses[code] ?? 0) + 1), (kind === void 0 || kind === "timeout") && latency.record(this.durations[at]);
          }
          return { ...key, ...cell, latency: latency.toData() };
        }
        grow() {
          const size = 2 * this.times.length, grown = (into, from) => (into.set(from), into);
          this.times = grown(new Float64Array(size), this.times), this.durations = grown(new Float64Array(size), this.durations), this.of = grown(new Uint32Array(size), this.of), this.kinds = grown(new Uint8Array(size), this.kinds), this.codes = grown(new Uint16Array(size), this.codes);
        }
      }
      function decimalsOf(duration, least) {
        let decimals = least;
        for (; decimals < mostDecimals && !isWhole(duration * 10 ** decimals); )
          decimals += 1;
        return decimals;
      }
      const isWhole = (value) => Math.abs(value - Math.round(value)) < 1e-6;
      function takeTurns(cells) {
        const windows = (side) => new Set(cells.filter((cell) => cell.side === side).map(({ window }) => window)), base = windows("base");
        return ![...windows("head")].some((window) => base.has(window));
      }
      const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
      function kindOf(code, error) {
        const named = errorKinds.indexOf(error);
        return named >= 0 ? named : errorKinds.indexOf(code === void 0 ? "other" : "status");
      }
      const mostMistakes = 10, longestLine = 65536, mostSamples = 2e7, latestSeconds = 6 * 3600;
      async function readSamples(path) {
        const log = new SampleLog(), mistakes = [];
        let line = 0;
        try {
          for await (const lines of linesOf(await openText(path)))
            for (const text of lines) {
              if (line += 1, text === "" || text === "\r")
                continue;
              const refused = addLine(text, log);
              if (refused !== void 0 && (mistakes.push({ message: refused, place: { file: path, line, column: 1 } }), mistakes.length === mostMistakes))
                throw badSamples(mistakes);
            }
        } catch (error) {
          if (error instanceof problem.AF)
            throw error;
          const { code, message } = error, why = code === "ENOENT" ? "there is no such file" : `it cannot be read after line ${line} (${code ?? message})`;
          throw new problem.AF("config", `samples file ${path}: ${why}`);
        }
        if (mistakes.length > 0)
          throw badSamples(mistakes);
        return log;
      }
      const badSamples = (mistakes) => new problem.AF("config", "the samples cannot be read", { mistakes });
      async function openText(path) {
        const file = await (0, promises_.open)(path), head = Buffer.alloc(2);
        await file.read(head, 0, 2, 0), await file.close();
        const bytes = (0, external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 });
        if (head[0] !== 31 || head[1] !== 139)
          return bytes.setEncoding("utf8");
        const unpacked = (0, external_node_zlib_.createGunzip)({ chunkSize: 1 << 18 });
        return bytes.on("error", (error) => unpacked.destroy(error)), bytes.pipe(unpacked).setEncoding("utf8");
      }
      async function* linesOf(text) {
        let rest = "";
        for await (const chunk of text) {
          const lines = (rest + chunk).split(`
`);
          if (rest = lines.pop(), rest.length > longestLine)
            throw new Error("a line is too long");
          yield lines;
        }
        rest !== "" && (yield [rest]);
      }
      const expected = 'expected {"t": seconds, "duration": ms, "ok": true or false} and, if you like, side, name, code, error';
      function addLine(text, log) {
        let value;
        try {
          value = JSON.parse(text);
        } catch {
          return `this is no JSON; ${expected}`;
        }
        if (typeof value != "object" || value === null || Array.isArray(value))
          return `this is no object; ${expected}`;
        const { t, side = "head", name = "request", duration, ok, code, error } = value, refused = refuse(!isNumber(t, latestSeconds), `t: expected seconds from 0 to ${latestSeconds}`) ?? refuse(!isNumber(duration, 1e9), "duration: expected milliseconds from 0") ?? refuse(typeof ok != "boolean", "ok: expected true or false") ?? refuse(side !== "head" && side !== "base", 'side: expected "head" or "base"') ?? refuse(typeof name != "string" || name === "" || name.length > 200, "name: expected text") ?? refuse(code !== void 0 && !isNumber(code, 65535), "code: expected a status code") ?? refuse(error !== void 0 && typeof error != "string", "error: expected text") ?? refuse(log.count >= mostSamples, `there are more than ${mostSamples} samples`);
        if (refused !== void 0)
          return refused;
        log.add({
          t,
          side,
          name,
          duration,
          ok,
          ...code !== void 0 && { code },
          ...error !== void 0 && { error }
        });
      }
      const refuse = (isWrong, message) => isWrong ? message : void 0, isNumber = (value, most) => typeof value == "number" && value >= 0 && value <= most;
      function rejudge(record, other) {
        const plan = { ...other, load: record.plan.load }, { evidence, startedAt, advisory, context, gate, notes } = record;
        return { ...(0, build_record.k)({ plan, evidence, judgement: (0, judge.S)(plan, evidence), startedAt, advisory, where: context }), service: record.service, gate, notes };
      }
      var report_files = __webpack_require__(2343), verdict = __webpack_require__(543), renderings = __webpack_require__(3529), cli_arguments = __webpack_require__(8213), folder_name = __webpack_require__(6465), print = __webpack_require__(8366);
      async function judgeAgain(words) {
        const flags = { config: { type: "string" }, "report-dir": { type: "string" }, samples: { type: "string" } }, given = (0, cli_arguments.l)(words, flags, { least: 0, most: 1 }), [path] = given.positionals, samples = given.text("samples"), config = given.text("config"), folder = given.text("report-dir");
        if (path === void 0 == (samples === void 0)) {
          const hint = "reliability-gate judge record.json, or judge --samples requests.ndjson";
          throw new problem.AF("usage", "judge needs the path of a record or --samples with that of a file", { hint });
        }
        return path === void 0 ? judgeLog(samples, config, folder) : judgeRecord(path, config, folder);
      }
      async function judgeRecord(path, config, folder) {
        const record = await (0, read_record.a)(path), other = config && await (0, read_plan.m)({
          config,
          folder: process.cwd(),
          environment: void 0,
          overrides: {},
          options: { repository: (0, folder_name.u)(), offline: !0 }
        });
        return show(rejudge(record, other ? other.plan : record.plan), folder);
      }
      async function judgeLog(path, config, folder) {
        const samples = await readSamples(path), { plan } = await (0, read_plan.m)({
          ...config && { config },
          folder: process.cwd(),
          environment: void 0,
          overrides: {},
          options: {
            repository: (0, folder_name.u)(),
            offline: !0,
            sampled: { lastSeconds: samples.last, compares: samples.compares() }
          }
        });
        return show(judgeSamples(samples, plan), folder);
      }
      async function show(judged, folder) {
        const { record: published } = await (0, publish_record.l)(judged, folder ? [(0, report_files.t3)(folder)] : []);
        return (0, print.o7)(published), (0, print.jX)(published.notes.slice(judged.notes.length)), published.advisory ? 0 : verdict.hS[published.verdict];
      }
      async function renderAgain(words) {
        const given = (0, cli_arguments.l)(words, { format: { type: "string" } }, { least: 1, most: 1 }), format = given.text("format") ?? "terminal";
        if (!(0, renderings.s)(format)) {
          const known = Object.keys(renderings.A).join(", ");
          throw new problem.AF("usage", `there is no format ${JSON.stringify(format)}`, { hint: `one of ${known}` });
        }
        const record = await (0, read_record.a)(given.positionals[0]);
        return format === "terminal" ? (0, print.o7)(record) : process.stdout.write(renderings.A[format](record)), 0;
      }
    })
  ),
  /***/
  52: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        a: () => (
          /* binding */
          readRecord
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241);
      const mostWindows = 1e6, largestBytes = 256 * 1024 * 1024;
      async function readRecord(path) {
        const text = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8").catch((error) => {
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("record", `record ${path} cannot be read: ${error.code ?? error.message}`);
        });
        if (text.length > largestBytes)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("record", `record ${path} is larger than 256 MB`);
        const data = parseJson(text, path);
        if (!isRecord(data))
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("record", `${path} is not a record of a run`, {
            hint: "expected the record.json of a report folder"
          });
        if (data.schemaVersion !== 1)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("record", `${path} has schemaVersion ${String(data.schemaVersion)}; this gate reads version 1`, {
            hint: "use a newer gate"
          });
        return upgraded(data);
      }
      function upgraded(record) {
        const objectives = record.plan.objectives.map((objective) => {
          const { query, ...rest } = objective;
          return typeof query == "string" ? { ...rest, indicator: { kind: "value", query } } : objective;
        });
        return { ...record, plan: { ...record.plan, objectives } };
      }
      function parseJson(text, path) {
        try {
          return JSON.parse(text);
        } catch (error) {
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("record", `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      function isRecord(data) {
        if (!isObject(data) || !isObject(data.plan) || !isObject(data.evidence))
          return !1;
        const { plan, evidence } = data, parts = [plan.load, plan.target, plan.policy, evidence.target, evidence.measurements, data.context, data.gate], lists = [data.objectives, data.notes, plan.objectives, evidence.serverSeries];
        return typeof data.schemaVersion == "number" && [data.verdict, data.reason, data.service, data.startedAt].every((text) => typeof text == "string") && parts.every(isObject) && lists.every((list) => Array.isArray(list) && list.every(isObject)) && (evidence.load === void 0 || isLoad(evidence.load));
      }
      function isLoad(load) {
        if (!isObject(load) || [load.generator, load.window].some((part) => part != null && !isObject(part)) || !isObject(load.engine))
          return !1;
        const lists = [load.cells, load.service, load.errorSamples], numbers = [load.seconds, load.windowSeconds];
        return lists.every((list) => Array.isArray(list) && list.every(isObject)) && numbers.every((number) => typeof number == "number" && number >= 0 && number < 1e6) && Number(load.seconds) / Number(load.windowSeconds) < mostWindows && load.cells.every(({ latency }) => isObject(latency) && Array.isArray(latency.buckets));
      }
      const isObject = (value) => typeof value == "object" && value !== null;
    })
  ),
  /***/
  2343: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        de: () => (
          /* binding */
          prometheusData
        ),
        IU: () => (
          /* binding */
          reportFiles
        ),
        t3: () => (
          /* binding */
          reportFolder
        ),
        eG: () => (
          /* binding */
          reportPath
        )
      });
      var external_node_path_ = __webpack_require__(6760), promises_ = __webpack_require__(1455), file_denial = __webpack_require__(7662);
      async function writeFiles(folder, files) {
        const paths = [];
        try {
          await (0, promises_.mkdir)(folder, { recursive: !0 });
          for (const [name, text] of Object.entries(files)) {
            const path = (0, external_node_path_.join)(folder, name);
            await (0, promises_.writeFile)(path, text).catch(async (error) => {
              throw await (0, promises_.rm)(path, { force: !0 }).catch(() => {
              }), error;
            }), paths.push(path);
          }
        } catch (error) {
          return (0, file_denial.$)(error, `the files could not be written to ${folder}`);
        }
        return { kind: "published", paths };
      }
      var renderings = __webpack_require__(3529);
      const reportFiles = {
        record: { file: "record.json", format: "json" },
        scorecard: { file: "scorecard.md", format: "markdown" },
        report: { file: "report.html", format: "html" },
        junit: { file: "junit.xml", format: "junit" }
      }, reportPath = (folder, of) => (0, external_node_path_.join)(folder, reportFiles[of].file), prometheusData = (folder) => (0, external_node_path_.join)(folder, "prometheus"), reportFolder = (folder) => ({
        id: "files",
        publish: (record) => {
          const files = Object.values(reportFiles).map(({ file, format }) => [file, renderings.A[format](record)]);
          return writeFiles(folder, Object.fromEntries(files));
        }
      });
    })
  )
};
export {
  id,
  ids,
  modules
};
