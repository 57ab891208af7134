const id = 340, ids = [340, 559], modules = {
  /***/
  29: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        dt: () => (
          /* binding */
          exitFlag
        ),
        /* harmony export */
        r9: () => (
          /* binding */
          exitByOf
        ),
        /* harmony export */
        sX: () => (
          /* binding */
          exitOf
        )
        /* harmony export */
      });
      var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241), _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(543);
      const exitFlag = { "exit-by": { type: "string" } };
      function exitByOf(given) {
        const by = given.text("exit-by") ?? "verdict";
        if (by === "verdict" || by === "policy")
          return by;
        const hint = "verdict (the default), or policy: 0 where the policy does not block";
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF("usage", `--exit-by: there is no ${JSON.stringify(by)}`, { hint });
      }
      function exitOf(record, by) {
        return by === "policy" ? { by, code: (0, _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.lj)(record) } : { by, code: record.advisory ? 0 : _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.hS[record.verdict] };
      }
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
      function printScorecard(record, exit) {
        process.stdout.write((0, _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__.b)((0, _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_1__.b)(record), { ...terminalOptions(), ...exit && { exit } }));
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
  4340: (
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
      var read_samples = __webpack_require__(392), samples_samples = __webpack_require__(559), engine = __webpack_require__(2104), notes_on_others = __webpack_require__(3195), comparison_looks = __webpack_require__(3311), is_decided = __webpack_require__(2215), judge = __webpack_require__(3169), model_plan = __webpack_require__(4519), build_record = __webpack_require__(2924);
      function judgeSamples(samples, given) {
        const { plan, notes } = withoutProviders(given), seconds = plan.load.durationMs / 1e3, evidence = {
          target: { url: "", source: "config" },
          measurements: {},
          serverSeries: []
        }, looks = samples.compares() ? (0, comparison_looks.u)(seconds, engine.G).slice(0, -1) : [];
        evidence.load = (0, samples_samples.reportOf)(samples, plan.load, looks, (load) => (0, is_decided.d)(plan, { ...evidence, load }));
        const startedAt = (/* @__PURE__ */ new Date(0)).toISOString();
        return { ...(0, build_record.k)({
          plan,
          evidence,
          judgement: (0, judge.S)(plan, evidence),
          startedAt,
          advisory: !1,
          where: {}
        }), notes: [...notes, ...(0, notes_on_others.a)(samples, seconds)] };
      }
      function withoutProviders(plan) {
        const asked = plan.objectives.filter(model_plan.MA), objectives = plan.objectives.filter((objective) => !asked.includes(objective)), message = `not judged from samples: ${asked.map(({ name }) => name).join(", ")}`;
        return {
          plan: { ...plan, objectives },
          notes: asked.length > 0 ? [{ source: "samples", message }] : []
        };
      }
      var publish_record = __webpack_require__(1887), read_plan = __webpack_require__(1501), read_record = __webpack_require__(52), match_answers = __webpack_require__(4689);
      function rejudge(record, other) {
        const plan = { ...other, load: record.plan.load }, evidence = (0, match_answers.h)(plan, record), { startedAt, advisory, context, gate, notes } = record;
        return { ...(0, build_record.k)({
          plan,
          evidence,
          judgement: (0, judge.S)(plan, evidence),
          startedAt,
          advisory,
          where: context
        }), service: record.service, gate, notes };
      }
      var report_files = __webpack_require__(2343), problem = __webpack_require__(9241), renderings = __webpack_require__(3529), cli_arguments = __webpack_require__(8213), cli_exit = __webpack_require__(29), folder_name = __webpack_require__(6465), print = __webpack_require__(8366), root_folder = __webpack_require__(1338);
      const judgeFlags = {
        config: { type: "string" },
        "report-dir": { type: "string" },
        samples: { type: "string" },
        ...cli_exit.dt
      };
      async function judgeAgain(words) {
        const given = (0, cli_arguments.l)(words, judgeFlags, { least: 0, most: 1 }), by = (0, cli_exit.r9)(given), [path] = given.positionals, samples = given.text("samples"), config = given.text("config"), folder = given.text("report-dir");
        if (path === void 0 == (samples === void 0)) {
          const hint = "reliability-gate judge record.json, or judge --samples requests.ndjson";
          throw new problem.AF("usage", "judge needs the path of a record or --samples with that of a file", { hint });
        }
        const judged = path === void 0 ? await judgeLog(samples, config) : await judgeRecord(path, config);
        return show(judged, folder, by);
      }
      async function judgeRecord(path, config) {
        const record = await (0, read_record.a)(path), other = config && await (0, read_plan.m)({
          config,
          folder: process.cwd(),
          root: await (0, root_folder.V)(config),
          environment: void 0,
          overrides: {},
          options: { repository: (0, folder_name.u)(), offline: !0 }
        });
        return rejudge(record, other ? other.plan : record.plan);
      }
      async function judgeLog(path, config) {
        const samples = await (0, read_samples.a)(path), { plan } = await (0, read_plan.m)({
          ...config && { config },
          folder: process.cwd(),
          root: await (0, root_folder.V)(config),
          environment: void 0,
          overrides: {},
          options: {
            repository: (0, folder_name.u)(),
            offline: !0,
            sampled: (0, samples_samples.sampledOf)(samples)
          }
        });
        return judgeSamples(samples, plan);
      }
      async function show(judged, folder, by) {
        const place = folder && await (0, report_files.Xl)(process.cwd(), folder), { record: published } = await (0, publish_record.l)(judged, place ? [(0, report_files.t3)(place)] : []), exit = (0, cli_exit.sX)(published, by);
        return (0, print.o7)(published, exit), (0, print.jX)(published.notes.slice(judged.notes.length)), exit.code;
      }
      async function renderAgain(words) {
        const given = (0, cli_arguments.l)(words, { format: { type: "string" } }, { least: 1, most: 1 }), format = given.text("format") ?? "terminal";
        if (!(0, renderings.s)(format)) {
          const known = Object.keys(renderings.A).join(", ");
          throw new problem.AF("usage", `there is no format ${JSON.stringify(format)}`, {
            hint: `one of ${known}`
          });
        }
        const record = await (0, read_record.a)(given.positionals[0]);
        return format === "terminal" ? (0, print.o7)(record) : process.stdout.write(renderings.A[format](record)), 0;
      }
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
  5233: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        d: () => (
          /* binding */
          answeredBy
        )
        /* harmony export */
      });
      function answeredBy(series) {
        const sides = [...Map.groupBy(series, ({ side }) => side)];
        return {
          answered: Object.fromEntries(sides.map(([side, own]) => [side, addWindows(own)])),
          answeredOf: [...Map.groupBy(series, ({ side, name }) => `${side} ${name}`).values()].map((own) => ({
            ...own[0],
            windows: addWindows(own)
          }))
        };
      }
      const addWindows = (several) => Array.from({ length: Math.max(0, ...several.map(({ windows }) => windows.length)) }, (_, at) => several.reduce((sum, { windows }) => sum + (windows[at] ?? 0), 0));
    })
  ),
  /***/
  3195: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        a: () => (
          /* binding */
          notesOnOthers
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      function notesOnOthers(samples, seconds) {
        const { before, after } = samples.outside(seconds), [start, end] = [
          "before the measured window (t below 0)",
          `at or after its end (t from ${seconds} s on)`
        ], found = [
          ...before > 0 ? [`${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(before)} ${start}`] : [],
          ...after > 0 ? [`${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(after)} ${end}`] : []
        ];
        return found.length === 0 ? [] : [{ source: "samples", message: `of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(samples.count)} samples not judged: ${found.join(", ")}`, hint: "the window is load.duration of the config, or without one ends with the data" }];
      }
    })
  ),
  /***/
  392: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        a: () => (
          /* binding */
          readSamples
        )
      });
      var external_node_zlib_ = __webpack_require__(8522), plain_file = __webpack_require__(9119), problem = __webpack_require__(9241), version = __webpack_require__(178), stats_histogram = __webpack_require__(4414), answered_windows = __webpack_require__(5233), engine = __webpack_require__(2104);
      const errorKinds = [
        "timeout",
        "refused",
        "reset",
        "dns",
        "tls",
        "protocol",
        "status",
        "other"
      ], firstCapacity = 65536, mostDecimals = 3;
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
        /** How many start before the measured window of so many seconds, and how many when it is over. */
        outside(seconds) {
          const found = { before: 0, after: 0 };
          for (let at = 0; at < this.count; at += 1)
            this.times[at] < 0 ? found.before += 1 : this.times[at] >= seconds && (found.after += 1);
          return found;
        }
        /** Requests a second within the first `seconds`, of the side that has more, or of both where they take turns. */
        rate(seconds) {
          const counts = { head: 0, base: 0 }, windows = { head: /* @__PURE__ */ new Set(), base: /* @__PURE__ */ new Set() };
          for (let at = 0; at < this.count; at += 1) {
            const time = this.times[at];
            if (time < 0 || time >= seconds)
              continue;
            const { side } = this.names[this.of[at]];
            counts[side] += 1, windows[side].add(Math.floor(time / engine.G));
          }
          const { head, base } = counts;
          return (takeTurns(windows) ? head + base : Math.max(head, base)) / seconds;
        }
        /** As an engine would have reported the first `seconds`; what started before or later is left out. */
        toReport(seconds) {
          const cells = /* @__PURE__ */ new Map();
          for (let at = 0; at < this.count; at += 1) {
            if (this.times[at] < 0 || this.times[at] >= seconds)
              continue;
            const cell = Math.floor(this.times[at] / engine.G) * this.names.length + this.of[at], own = cells.get(cell);
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
            windowSeconds: engine.G,
            ...this.decimals < mostDecimals && { resolutionMs: 10 ** -this.decimals },
            ...this.compares() && {
              design: takeTurns({ head: windowsOf(ordered, "head"), base: windowsOf(ordered, "base") }) ? "abba" : "paired"
            },
            cells: ordered.sort((a, b) => a.window - b.window || order(a.side, b.side) || order(a.name, b.name)),
            ...(0, answered_windows.d)(this.answeredWindows(seconds)),
            service: [],
            errorSamples: [],
            warmup: { sent: 0, good: 0 }
          };
        }
        /** Good answers by the window in which they ended, whenever they were due. */
        answeredWindows(seconds) {
          const windows = this.names.map(() => Array.from({ length: Math.ceil(seconds / engine.G - 1e-9) }, () => 0));
          for (let at = 0; at < this.count; at += 1) {
            const endedAt = this.times[at] + this.durations[at] / 1e3;
            this.kinds[at] !== errorKinds.length || endedAt < 0 || endedAt >= seconds || (windows[this.of[at]][Math.floor(endedAt / engine.G)] += 1);
          }
          return windows.map((own, series) => ({ ...this.names[series], windows: own })).toSorted((a, b) => order(a.side, b.side) || order(a.name, b.name));
        }
        cellOf(key, own, latency) {
          const cell = {
            sent: own.length,
            dropped: 0,
            completed: 0,
            good: 0,
            statuses: {},
            errors: {}
          };
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
      const isWhole = (value) => Math.abs(value - Math.round(value)) < 1e-6, takeTurns = ({ head, base }) => ![...head].some((window) => base.has(window)), windowsOf = (cells, side) => new Set(cells.flatMap((cell) => cell.side === side ? [cell.window] : [])), order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
      function kindOf(code, error) {
        const named = errorKinds.indexOf(error);
        return named >= 0 ? named : errorKinds.indexOf(code === void 0 ? "other" : "status");
      }
      const mostMistakes = 10, longestLine = 65536, mostSamples = 2e7, mostPerSample = 1e3, mostBefore = 8 * 1024 * 1024, latestSeconds = 6 * 3600;
      async function readSamples(opened, path = opened) {
        const log = new SampleLog(), mistakes = [];
        let line = 0, read = 0;
        try {
          for await (const lines of linesOf(await openText(opened, path))) {
            if (read > mostBefore + mostPerSample * log.count)
              throw tooSparse(path, line, log);
            for (const text of lines) {
              if (line += 1, read += text.length + 1, text === "" || text === "\r")
                continue;
              const refused = addLine(text, log);
              if (refused !== void 0 && (mistakes.push({ message: refused, place: { file: path, line, column: 1 } }), mistakes.length === mostMistakes))
                throw badSamples(mistakes);
            }
          }
        } catch (error) {
          if (error instanceof problem.AF)
            throw error;
          const { code, message } = error;
          throw new problem.AF("config", `samples file ${path}: it cannot be read after line ${line} (${code ?? message})`);
        }
        if (mistakes.length > 0)
          throw badSamples(mistakes);
        return log;
      }
      const badSamples = (mistakes) => new problem.AF("config", "the samples cannot be read", { mistakes }), tooSparse = (path, line, { count }) => new problem.AF("config", `samples file ${path}: ${count} samples in its first ${line} lines`, {
        hint: "it holds too much else to be a log of requests"
      });
      async function openText(opened, path) {
        const found = await (0, plain_file.rr)(opened);
        if (found.kind === "missing")
          throw new problem.AF("config", `samples file ${path}: ${found.why}`);
        const { file } = found, head = Buffer.alloc(2);
        if (await file.read(head, 0, 2, 0), head.equals(utf16))
          throw await file.close(), new problem.AF("config", `samples file ${path}: it is UTF-16, not UTF-8`, {
            hint: "save it as UTF-8"
          });
        const bytes = file.createReadStream({ start: 0, highWaterMark: 1 << 20 });
        if (head[0] !== 31 || head[1] !== 139)
          return bytes.setEncoding("utf8");
        const unpacked = (0, external_node_zlib_.createGunzip)({ chunkSize: 1 << 18 });
        return bytes.on("error", (error) => unpacked.destroy(error)), bytes.pipe(unpacked).setEncoding("utf8");
      }
      const utf16 = Buffer.from([255, 254]);
      async function* linesOf(text) {
        let rest;
        for await (const chunk of text) {
          const lines = (rest === void 0 ? chunk.replace(/^\uFEFF/, "") : rest + chunk).split(`
`);
          if (rest = lines.pop(), rest.length > longestLine)
            throw new Error("a line is too long");
          yield lines;
        }
        rest && (yield [rest]);
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
        const { t, side = "head", name = "request", duration, ok, code, error } = value, refused = refuse(!isNumber(t, latestSeconds, -latestSeconds), `t: expected seconds, at most ${latestSeconds}`) ?? refuse(!isNumber(duration, 1e9), "duration: expected milliseconds from 0") ?? refuse(typeof ok != "boolean", "ok: expected true or false") ?? refuse(side !== "head" && side !== "base", 'side: expected "head" or "base"') ?? refuse(typeof name != "string" || name === "" || name.length > 200, "name: expected text") ?? refuse(code !== void 0 && !isNumber(code, 65535), "code: expected a status code") ?? refuse(error !== void 0 && typeof error != "string", "error: expected text") ?? refuse(log.count >= mostSamples, `there are more than ${mostSamples} samples`);
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
      const refuse = (isWrong, message) => isWrong ? message : void 0, isNumber = (value, most, least = 0) => typeof value == "number" && value >= least && value <= most;
    })
  ),
  /***/
  559: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        prepare: () => (
          /* binding */
          prepare
        ),
        /* harmony export */
        reportOf: () => (
          /* binding */
          reportOf
        ),
        /* harmony export */
        sampledOf: () => (
          /* binding */
          sampledOf
        ),
        /* harmony export */
        survey: () => (
          /* binding */
          survey
        )
        /* harmony export */
      });
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760), _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178), _notes_on_others_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3195), _read_samples_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(392);
      const sampledOf = (log) => ({
        lastSeconds: log.last,
        compares: log.compares(),
        perSecond: (seconds) => log.rate(seconds)
      });
      function reportOf(log, { durationMs }, looks = [], atLook = () => !1) {
        for (const look of looks) {
          const part = log.toReport(look);
          if (atLook(part))
            return part;
        }
        return log.toReport(durationMs / 1e3);
      }
      const survey = async (settings, locate) => {
        const { path, opened } = await locate(settings.file);
        return {
          settings: { ...settings, file: path },
          sampled: sampledOf(await (0, _read_samples_js__WEBPACK_IMPORTED_MODULE_2__.a)(opened, path))
        };
      }, prepare = async ({ load, settings: { file, start }, folder }) => {
        const log = await (0, _read_samples_js__WEBPACK_IMPORTED_MODULE_2__.a)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, file), file);
        return {
          engine: { name: "samples", version: _model_version_js__WEBPACK_IMPORTED_MODULE_3__.A },
          notes: (0, _notes_on_others_js__WEBPACK_IMPORTED_MODULE_1__.a)(log, load.durationMs / 1e3),
          ...log.compares() && { compares: !0 },
          run: async (order, _, atLook) => {
            const report = reportOf(log, order.load, order.looks, atLook);
            return start === void 0 ? report : { ...report, window: windowFrom(start, report.seconds) };
          }
        };
      };
      function windowFrom(start, seconds) {
        const from = Date.parse(start), iso = (ms) => new Date(ms).toISOString();
        return { start: iso(from), end: iso(from + seconds * 1e3) };
      }
    })
  ),
  /***/
  2924: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        k: () => (
          /* binding */
          buildRecord
        )
      });
      var histogram = __webpack_require__(4414);
      function summarizeLoad(report, side) {
        const cells = report.cells.filter((cell) => cell.side === side), total = (key) => cells.reduce((sum, cell) => sum + cell[key], 0), latency = (0, histogram.Q7)(cells.map((cell) => cell.latency)), at = (q) => (0, histogram.YV)(latency, q) ?? null, sent = total("sent"), dropped = total("dropped");
        return {
          intended: sent + dropped,
          sent,
          completed: total("completed"),
          dropped,
          errors: sent - total("good"),
          latency: {
            p50: at(0.5),
            p90: at(0.9),
            p95: at(0.95),
            p99: at(0.99),
            max: latency.count > 0 ? latency.max : null
          }
        };
      }
      var policy = __webpack_require__(154), version = __webpack_require__(178), excerpt = __webpack_require__(8217);
      function buildRecord({ plan, evidence: found, judgement, startedAt, advisory, where }) {
        const { notes = [], ...evidence } = found, { verdict, reason, score, grade, objectives, blocks, generator, moved, profile, budgets } = judgement, { load } = evidence;
        return {
          schemaVersion: 1,
          verdict,
          reason: (0, excerpt.TN)(reason),
          score,
          grade,
          service: plan.service,
          commit: where.commit ?? null,
          window: load?.window ?? null,
          decidedAfter: load?.seconds ?? null,
          target: evidence.target,
          load: {
            head: load ? summarizeLoad(load, "head") : null,
            ...load?.design && { base: summarizeLoad(load, "base") },
            generator: load?.generator && generator ? { ...load.generator, ...generator } : null
          },
          objectives,
          ...moved && { moved },
          ...profile && { profile },
          ...budgets && { budgets },
          gate: { name: "reliability-gate", version: version.A },
          startedAt,
          blocks: blocks && !advisory,
          advisory,
          ...advisory && blocks && { wouldBlock: (0, policy.Yr)(judgement, plan.policy) },
          context: where,
          plan: withoutSecrets(plan),
          evidence,
          notes
        };
      }
      function withoutSecrets(plan) {
        return {
          ...plan,
          target: concealTarget(plan.target),
          ...plan.baseline && { baseline: concealTarget(plan.baseline) },
          ...plan.prometheus && { prometheus: concealPrometheus(plan.prometheus) },
          ...plan.ownPrometheus && { ownPrometheus: concealScrapes(plan.ownPrometheus) },
          load: {
            ...plan.load,
            requests: plan.load.requests.map(({ body: _, ...request }) => ({
              ...request,
              headers: concealed(request.headers)
            }))
          }
        };
      }
      const concealScrapes = ({ scrape, ...rest }) => ({
        ...rest,
        scrape: scrape.map((one) => ({ ...one, headers: concealed(one.headers) }))
      });
      function concealTarget(target) {
        const { route } = target;
        return {
          ...target,
          headers: concealed(target.headers),
          ...route && { route: { ...route, ...route.tls && { tls: concealed(route.tls) } } }
        };
      }
      function concealPrometheus({ auth, tls, ...plan }) {
        return {
          ...plan,
          headers: concealed(plan.headers),
          // All of it but its kind, since a name or an address can be a secret too.
          ...auth && { auth: { ...concealed(auth), kind: auth.kind } },
          ...tls && { tls: concealed(tls) }
        };
      }
      const concealed = (values) => Object.fromEntries(Object.keys(values).map((name) => [name, "***"]));
    })
  ),
  /***/
  4689: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        h: () => (
          /* binding */
          evidenceFor
        )
        /* harmony export */
      });
      var _model_alerts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(487), _model_indicator_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1627), _model_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4519), _net_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5410), _net_wildcard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4956);
      function evidenceFor(plan, { plan: asked, evidence }) {
        const before = asked.objectives.filter(_model_plan_js__WEBPACK_IMPORTED_MODULE_1__.MA), isSource = matches(sourceOf(asked), sourceOf(plan)), matched = plan.objectives.filter(_model_plan_js__WEBPACK_IMPORTED_MODULE_1__.MA).map((now) => ({
          now,
          same: isSource ? pick(now, before, (other) => matches(questionOf(other, asked), questionOf(now, plan))) : void 0,
          budget: isSource ? pick(now, before, (other) => asksSameBudget(other, now)) : void 0
        })), memory = memoryFor(plan, asked, evidence, isSource);
        if (matched.every(isUnmoved) && memory === evidence.memory)
          return evidence;
        const { measurements, serverSeries, budgets } = evidence;
        return {
          ...evidence,
          measurements: byName(matched, ({ now, same }) => same ? own(measurements, same.name) : unasked(now, before, isSource ? void 0 : asked)),
          serverSeries: matched.flatMap(({ now: { name, unit }, same }) => serverSeries.flatMap((series) => series.objective === same?.name ? [{ ...series, objective: name, unit }] : [])),
          ...budgets && {
            budgets: byName(matched, ({ budget }) => budget && own(budgets, budget.name))
          },
          ...memory && { memory }
        };
      }
      const isUnmoved = ({ now, same, budget }) => same?.name === now.name && (budgetOf(now) === void 0 || budget?.name === now.name);
      function pick(now, before, isSame) {
        const same = before.filter(isSame);
        return same.find(({ name }) => name === now.name) ?? same[0];
      }
      const byName = (matched, find) => Object.fromEntries(matched.flatMap((match) => {
        const found = find(match);
        return found === void 0 ? [] : [[match.now.name, found]];
      })), own = (of, name) => Object.hasOwn(of, name) ? of[name] : void 0, budgetOf = (objective) => objective.source === "prometheus" && objective.slo?.budget ? canonical([objective.slo.windowMs, objective.slo.budget]) : void 0;
      function asksSameBudget(recorded, now) {
        const [before, budget] = [budgetOf(recorded), budgetOf(now)];
        return before !== void 0 && budget !== void 0 && matches(before, budget);
      }
      function questionOf({ indicator }, plan) {
        switch (indicator.kind) {
          case "histogram":
            return canonical(["histogram", indicator.metric, indicator.by]);
          case "conventional":
            return canonical([
              "conventional",
              indicator.what,
              (plan.prometheus ?? plan.ownPrometheus)?.target
            ]);
          case "alerts": {
            const { from, match, severities, forMs, intervalMs } = indicator, which = from.kind === "files" ? (0, _model_alerts_js__WEBPACK_IMPORTED_MODULE_0__.TH)(from.rules, indicator).map(({ annotations: _, ...rule }) => rule) : ["server", match, severities];
            return canonical(["alerts", which, forMs, intervalMs]);
          }
          default:
            return canonical(indicator);
        }
      }
      function sourceOf({ prometheus, ownPrometheus }) {
        return prometheus ? prometheus.url : ownPrometheus && canonical(ownPrometheus.scrape.map(({ url, path }) => [url, path]));
      }
      const matches = (recorded, now) => recorded === void 0 || now === void 0 || (0, _net_wildcard_js__WEBPACK_IMPORTED_MODULE_3__._)(recorded, now, _net_redact_js__WEBPACK_IMPORTED_MODULE_2__.d), canonical = (data) => JSON.stringify(data, (_, value) => typeof value == "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1)) : value);
      function unasked({ name, indicator }, before, source) {
        const sameName = before.find((other) => other.name === name), found = source ? `it asked another source, ${source.prometheus?.url ?? "a Prometheus of its own"}` : sameName ? `under this name its run asked ${describe(sameName.indicator)}` : "its run did not ask it";
        return {
          kind: "no-data",
          query: describe(indicator),
          detail: `the record holds no answer to this question: ${found}`,
          hint: "run it again under this config",
          warnings: []
        };
      }
      const describe = (indicator) => indicator.kind === "alerts" ? "other alert rules" : (0, _model_indicator_js__WEBPACK_IMPORTED_MODULE_4__.n)(indicator);
      function memoryFor(plan, asked, { memory }, isSource) {
        const of = ({ prometheus, ownPrometheus }) => {
          const { memory: query, target } = prometheus ?? ownPrometheus ?? {};
          return canonical([query, target]);
        };
        return !memory || isSource && matches(of(asked), of(plan)) ? memory : { kind: "no-data", query: "", detail: "the record holds no answer to this question: its run asked for other memory", warnings: [] };
      }
    })
  ),
  /***/
  1887: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        l: () => (
          /* binding */
          publishRecord
        )
        /* harmony export */
      });
      async function publishRecord(record, publishers) {
        let noted = record;
        const publications = {};
        for (const { id: id2, publish } of publishers) {
          const publication = await publish(noted).catch((error) => ({
            kind: "denied",
            why: error instanceof Error ? error.message : String(error)
          }));
          publications[id2] = publication;
          const note = noteOf(id2, publication);
          note && (noted = { ...noted, notes: [...noted.notes, note] });
        }
        return { record: noted, publications };
      }
      function noteOf(source, publication) {
        if (publication.kind === "denied")
          return { source, message: publication.why, ...publication.hint && { hint: publication.hint } };
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
      var _files_decode_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9294), _files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9119), _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9241);
      const mostWindows = 1e6, usualRecord = "expected the record.json of a report folder", largestBytes = 256 * 1024 * 1024;
      async function readRecord(path) {
        const read = await (0, _files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b$)(path, largestBytes), decoded = read.kind === "bytes" ? (0, _files_decode_text_js__WEBPACK_IMPORTED_MODULE_0__.g)(read.bytes) : read;
        if (decoded.kind === "missing") {
          const hint = decoded.hint ?? (decoded.isThere ? void 0 : "a run writes it into its report folder");
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("record", `record ${path}: ${decoded.why}`, { ...hint && { hint } });
        }
        const data = parseJson(decoded.text, path);
        if (!isRecord(data))
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("record", `${path} is not a record of a run`, {
            hint: usualRecord
          });
        if (data.schemaVersion !== 1)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("record", `${path} has schemaVersion ${String(data.schemaVersion)}; this gate reads version 1`, {
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
          const at = /at position \d+|\(line \d+ column \d+\)/.exec(error.message)?.[0];
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("record", `${path} is not JSON${at ? ` ${at}` : ""}`, { hint: usualRecord });
        }
      }
      function isRecord(data) {
        if (!isObject(data) || !isObject(data.plan) || !isObject(data.evidence))
          return !1;
        const { plan, evidence } = data, parts = [
          plan.load,
          plan.target,
          plan.policy,
          evidence.target,
          evidence.measurements,
          data.context,
          data.gate
        ], lists = [data.objectives, data.notes, plan.objectives, evidence.serverSeries];
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
  )
};
export {
  id,
  ids,
  modules
};
