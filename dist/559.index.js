const id = 559, ids = [559], modules = {
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
  )
};
export {
  id,
  ids,
  modules
};
