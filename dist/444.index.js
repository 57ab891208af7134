const id = 444;
const ids = [444];
const modules = {
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
      var _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9914);
      var _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2220);
      function printScorecard(record) {
        const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
        process.stdout.write((0, _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__.b)((0, _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_1__.b)(record), { color, width: process.stdout.columns || 100 }));
      }
      function printNotes(notes) {
        for (const { source, message, hint } of notes) {
          process.stderr.write(`note: ${source}: ${message}${hint ? ` (${hint})` : ""}
`);
        }
      }
    })
  ),
  /***/
  6444: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        judgeAgain: () => (
          /* binding */
          judgeAgain
        ),
        renderAgain: () => (
          /* binding */
          renderAgain
        )
      });
      var publish_record = __webpack_require__(1887);
      var read_plan = __webpack_require__(5258);
      var promises_ = __webpack_require__(1455);
      var problem = __webpack_require__(9241);
      ;
      const largestBytes = 256 * 1024 * 1024;
      async function readRecord(path) {
        const text = await (0, promises_.readFile)(path, "utf8").catch((error) => {
          throw new problem.AF("record", `record ${path} cannot be read: ${error.code ?? error.message}`);
        });
        if (text.length > largestBytes)
          throw new problem.AF("record", `record ${path} is larger than 256 MB`);
        const data = parseJson(text, path);
        if (!isRecord(data)) {
          throw new problem.AF("record", `${path} is not a record of a run`, {
            hint: "expected the record.json of a report folder"
          });
        }
        if (data.schemaVersion !== 1) {
          throw new problem.AF("record", `${path} has schemaVersion ${String(data.schemaVersion)}; this gate reads version 1`, {
            hint: "use a newer gate"
          });
        }
        return data;
      }
      function parseJson(text, path) {
        try {
          return JSON.parse(text);
        } catch (error) {
          throw new problem.AF("record", `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      function isRecord(data) {
        if (!isObject(data) || !isObject(data.plan) || !isObject(data.evidence))
          return false;
        const { plan, evidence } = data;
        const parts = [plan.load, plan.target, plan.policy, evidence.target, evidence.measurements, data.context, data.gate];
        const lists = [data.objectives, data.notes, plan.objectives, evidence.serverSeries];
        return typeof data.schemaVersion === "number" && [data.verdict, data.reason, data.service, data.startedAt].every((text) => typeof text === "string") && parts.every(isObject) && lists.every((list) => Array.isArray(list) && list.every(isObject)) && (evidence.load === void 0 || isLoad(evidence.load));
      }
      function isLoad(load) {
        if (!isObject(load) || !isObject(load.generator) || !isObject(load.window) || !isObject(load.engine))
          return false;
        const lists = [load.cells, load.service, load.errorSamples];
        const numbers = [load.seconds, load.windowSeconds];
        return lists.every((list) => Array.isArray(list) && list.every(isObject)) && numbers.every((number) => typeof number === "number" && number >= 0 && number < 1e6) && load.cells.every(({ latency }) => isObject(latency) && Array.isArray(latency.buckets));
      }
      const isObject = (value) => typeof value === "object" && value !== null;
      var judge = __webpack_require__(8622);
      var build_record = __webpack_require__(2924);
      ;
      function rejudge(record, plan) {
        const { evidence, startedAt, advisory, context, gate, notes } = record;
        const again = (0, build_record.k)({ plan, evidence, judgement: (0, judge.S)(plan, evidence), startedAt, advisory, where: context });
        return { ...again, service: record.service, gate, notes };
      }
      var report_files = __webpack_require__(2343);
      var verdict = __webpack_require__(543);
      var renderings = __webpack_require__(1367);
      var cli_arguments = __webpack_require__(8213);
      var folder_name = __webpack_require__(6465);
      var print = __webpack_require__(8366);
      ;
      async function judgeAgain(words) {
        const flags = { config: { type: "string" }, "report-dir": { type: "string" }, samples: { type: "string" } };
        const given = (0, cli_arguments.l)(words, flags, { least: 0, most: 1 });
        if (given.text("samples"))
          throw new problem.AF("not-supported", "`judge --samples` is not supported yet");
        const [path] = given.positionals;
        if (!path)
          throw new problem.AF("usage", "judge needs the path of a record", { hint: "reliability-gate judge record.json" });
        const record = await readRecord(path);
        const config = given.text("config");
        const other = config && await (0, read_plan.m)({
          config,
          folder: process.cwd(),
          environment: void 0,
          overrides: {},
          options: { repository: (0, folder_name.u)(), offline: true }
        });
        const judged = rejudge(record, other ? other.plan : record.plan);
        const folder = given.text("report-dir");
        const { record: published } = await (0, publish_record.l)(judged, folder ? [(0, report_files.t3)(folder)] : []);
        (0, print.o)(published);
        (0, print.j)(published.notes.slice(judged.notes.length));
        return published.advisory ? 0 : verdict.hS[published.verdict];
      }
      async function renderAgain(words) {
        const given = (0, cli_arguments.l)(words, { format: { type: "string" } }, { least: 1, most: 1 });
        const format = given.text("format") ?? "terminal";
        if (!(0, renderings.s)(format)) {
          const known = Object.keys(renderings.A).join(", ");
          throw new problem.AF("usage", `there is no format ${JSON.stringify(format)}`, { hint: `one of ${known}` });
        }
        const record = await readRecord(given.positionals[0]);
        if (format === "terminal")
          (0, print.o)(record);
        else
          process.stdout.write(renderings.A[format](record));
        return 0;
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
