const id = 251, ids = [251], modules = {
  /***/
  5632: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        advisory: () => (
          /* binding */
          advisory
        )
      });
      var problem = __webpack_require__(9241), check_run = __webpack_require__(9700), check_title = __webpack_require__(6167), commit_status = __webpack_require__(9638);
      const mostPullRequests = 300, atOnce = 5;
      async function readRecentRuns(github, { since, repository }) {
        const listed = await github.listRecentPullRequests(since, mostPullRequests);
        if (listed.kind !== "ok") {
          const hint = listed.kind === "refused" ? listed.hint : void 0;
          throw new problem.AF("github", `the pull requests of ${repository} cannot be read: ${listed.message}`, {
            ...hint && { hint }
          });
        }
        const pulls = listed.value, read = await readAll(github, pulls), runs = read.flatMap(({ runs: runs2 }) => runs2), unread = read.flatMap(({ failure }) => failure ?? []), unjudged = read.reduce((sum, { unjudged: unjudged2 }) => sum + unjudged2, 0), notes = [
          ...pulls.length === mostPullRequests ? [`only the newest ${mostPullRequests} pull requests were looked at`] : [],
          ...unread.length > 0 ? [`the checks of ${unread.length} pull requests could not be read: ${unread[0]}`] : [],
          ...unjudged > 0 ? [`${unjudged} more were cancelled, or are not done yet`] : []
        ];
        return { from: `${pulls.length} pull requests of ${repository} since ${since.slice(0, 10)}`, runs, notes };
      }
      async function readAll(github, pulls) {
        const read = [];
        for (let at = 0; at < pulls.length; at += atOnce)
          read.push(...await Promise.all(pulls.slice(at, at + atOnce).map((pull) => readPull(github, pull))));
        return read;
      }
      async function readPull(github, pull) {
        const { seen, failure } = await readChecks(github, pull), runs = seen.map((one) => pastRun(one, pull)).filter((run) => run !== void 0);
        return { runs, unjudged: seen.length - runs.length, ...failure !== void 0 && { failure } };
      }
      async function readChecks(github, pull) {
        const checks = await github.listChecks(pull.headSha), failures = checks.kind === "ok" ? [] : [checks.message], seen = checks.kind === "ok" ? checks.value.flatMap(seenCheck) : [];
        if (seen.length > 0)
          return { seen };
        const statuses = await github.listCommitStatuses(pull.headSha);
        statuses.kind !== "ok" && failures.push(statuses.message);
        const instead = statuses.kind === "ok" ? newestOfEach(statuses.value.flatMap(seenStatus)) : [];
        return { seen: instead, ...instead.length === 0 && failures[0] !== void 0 && { failure: failures[0] } };
      }
      function seenCheck({ name, title, conclusion }) {
        const service = (0, check_run.N9)(name);
        return service === void 0 ? [] : [{ service, title, conclusion }];
      }
      function seenStatus({ context, description, state }) {
        const parsed = (0, commit_status.i)(context, description);
        return parsed ? [{ ...parsed, conclusion: state === "pending" ? null : state }] : [];
      }
      function newestOfEach(seen) {
        const services = /* @__PURE__ */ new Set();
        return seen.filter(({ service }) => !services.has(service) && services.add(service));
      }
      function pastRun({ service, title, conclusion }, { headSha, number }) {
        const at = { service, commit: headSha, pullRequest: number }, parsed = (0, check_title.o)(title), isRed = conclusion === "failure";
        if (parsed && conclusion !== null) {
          const { verdict, reason, advisory: advisory2, wouldBlock } = parsed, rule = wouldBlock ?? (verdict === "fail" || verdict === "error" ? verdict : "inconclusive"), effect = wouldBlock ? "would-block" : isRed ? "blocked" : void 0;
          return { ...at, verdict, reason, advisory: advisory2, effect: effect ? { kind: effect, rule } : { kind: "none" } };
        }
        if (isRed)
          return { ...at, verdict: "error", reason: title, advisory: !1, effect: { kind: "blocked", rule: "config" } };
      }
      var promises_ = __webpack_require__(1455), external_node_path_ = __webpack_require__(6760), policy = __webpack_require__(154), read_record = __webpack_require__(52);
      const mostFiles = 1e3, deepest = 6;
      async function readRecordedRuns(paths) {
        const found = [], notes = [];
        let others = 0;
        for (const path of paths) {
          const isFolder = await isFolderAt(path), files = isFolder ? await filesBelow(path, deepest) : [path];
          files.length > mostFiles && notes.push(`only the first ${mostFiles} files of ${path} were looked at`);
          for (const file of files.slice(0, mostFiles)) {
            const record = isFolder ? await (0, read_record.a)(file).catch(notARecord) : await (0, read_record.a)(file);
            record ? found.push({ startedAt: record.startedAt, run: recorded_runs_pastRun(record) }) : others += 1;
          }
        }
        others > 0 && notes.push(`${others} other JSON files are no records`);
        const newestFirst = found.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
        return { from: `the records of ${paths.join(", ")}`, runs: newestFirst.map(({ run }) => run), notes };
      }
      function notARecord(error) {
        if (!(error instanceof problem.AF))
          throw error;
      }
      async function isFolderAt(path) {
        return (await (0, promises_.stat)(path).catch((error) => {
          throw new problem.AF("record", `${path} cannot be read: ${error.code ?? error.message}`, {
            hint: "give the path of a record.json, or of a folder that holds some"
          });
        })).isDirectory();
      }
      async function filesBelow(folder, depth) {
        const entries = await (0, promises_.readdir)(folder, { withFileTypes: !0 }).catch(() => []), found = [];
        for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
          const path = (0, external_node_path_.join)(folder, entry.name);
          if (entry.isDirectory() && depth > 0 && entry.name !== "node_modules" ? found.push(...await filesBelow(path, depth - 1)) : entry.isFile() && entry.name.endsWith(".json") && found.push(path), found.length > mostFiles)
            break;
        }
        return found;
      }
      function recorded_runs_pastRun({ service, verdict, reason, advisory: advisory2, blocks, wouldBlock, ...record }) {
        const { commit, context, objectives, plan } = record, rule = wouldBlock ?? (advisory2 && verdict === "fail" ? "fail" : void 0), blocked = blocks ? (0, policy.Yr)({ verdict, objectives }, plan.policy) : void 0;
        return {
          service,
          verdict,
          reason,
          advisory: advisory2,
          effect: rule ? { kind: "would-block", rule } : blocked ? { kind: "blocked", rule: blocked } : { kind: "none" },
          ...commit !== null && { commit },
          ...context.pullRequest !== void 0 && { pullRequest: context.pullRequest }
        };
      }
      var github_github = __webpack_require__(2625), redact = __webpack_require__(5410), units = __webpack_require__(5069), escape_markdown = __webpack_require__(5982), markdown_table = __webpack_require__(3681), terminal_text = __webpack_require__(3525);
      const mostRows = 100;
      function summaryOf({ from, runs }) {
        if (runs.length === 0)
          return [`No run of the gate was found in ${from}.`];
        const would = runs.filter(({ effect }) => effect.kind === "would-block"), blocked = runs.filter(({ effect }) => effect.kind === "blocked"), services = new Set(runs.map(({ service }) => service)).size, of = runs.length === 1 ? "The only run" : `Of ${(0, units.B4)(runs.length)} runs ${(0, units.B4)(would.length)}`, verb = runs.length === 1 && would.length === 0 ? "would not have blocked" : "would have blocked";
        return [
          `${of} ${verb}${would.length > 0 ? `: ${countRules(would)}` : ""}.`,
          ...blocked.length > 0 ? [`${(0, units.B4)(blocked.length)} did block: ${countRules(blocked)}.`] : [],
          `${services} ${services === 1 ? "service" : "services"}, in ${from}.`
        ];
      }
      function countRules(runs) {
        const counts = /* @__PURE__ */ new Map();
        for (const { effect } of runs)
          effect.kind !== "none" && counts.set(effect.rule, (counts.get(effect.rule) ?? 0) + 1);
        return [...counts].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${(0, units.B4)(count)} ${rule}`).join(", ");
      }
      const effectOf = ({ effect }) => effect.kind === "none" ? "no" : effect.kind === "blocked" ? `did block (${effect.rule})` : `yes (${effect.rule})`, heads = ["Pull request", "Commit", "Service", "Verdict", "Would have blocked", "Reason"], wordsOf = (run) => [
        run.pullRequest === void 0 ? "" : `#${run.pullRequest}`,
        run.commit?.slice(0, 7) ?? "",
        run.service,
        run.verdict,
        effectOf(run),
        run.reason
      ];
      function shownOf(runs) {
        if (runs.length <= mostRows)
          return { shown: runs, left: 0 };
        const matter = runs.filter(({ effect }) => effect.kind !== "none"), others = runs.filter(({ effect }) => effect.kind === "none");
        return { shown: [...matter, ...others].slice(0, mostRows), left: runs.length - mostRows };
      }
      const moreOf = (left) => left > 0 ? [`${(0, units.B4)(left)} more are left out here; --format json has them all.`] : [];
      function renderAdvisoryTerminal(past, { color, width }) {
        const paint = (0, terminal_text.C2)(color), room = Math.max(60, width), { shown, left } = shownOf(past.runs), others = shown.map((run) => wordsOf(run).slice(0, -1).map((word) => (0, terminal_text.G0)(word, 40))).map((words) => words.reduce((sum, word) => sum + word.length + 2, 0)), forReason = Math.max(24, room - Math.max(0, ...others) - 8), rows = shown.map((run) => wordsOf(run).map((text, index) => ({
          text: (0, terminal_text.G0)(text, index === heads.length - 1 ? forReason : 40),
          ...index === 4 && run.effect.kind !== "none" && { styles: ["red"] }
        }))), table = rows.length > 0 ? [
          ...(0, terminal_text.ku)(heads.map((head) => ({ head })), rows, { width: room, paint, indent: "" }),
          ...moreOf(left),
          ""
        ] : [], said = [...summaryOf(past), ...past.notes.map((note) => `Note: ${note}.`)];
        return `${[...table, ...said.flatMap((line) => (0, terminal_text.C1)(line, room, ""))].join(`
`)}
`;
      }
      function renderAdvisoryMarkdown(past) {
        const { shown, left } = shownOf(past.runs), rows = shown.map((run) => {
          const [pullRequest = "", commit = "", service = "", verdict = "", effect = "", reason = ""] = wordsOf(run);
          return [pullRequest, (0, escape_markdown.MZ)(commit), (0, escape_markdown.MZ)(service), verdict, effect, (0, escape_markdown.qy)(reason, 200)];
        }), [first = "", ...rest] = summaryOf(past);
        return `${[
          `**${(0, escape_markdown.CS)(first)}** ${rest.map((line) => (0, escape_markdown.CS)(line)).join(" ")}`.trim(),
          ...rows.length > 0 ? [
            (0, markdown_table.Q)(heads.map((head) => ({ head })), rows)
          ] : [],
          ...moreOf(left),
          ...past.notes.map((note) => `Note: ${(0, escape_markdown.CS)(note)}.`)
        ].join(`

`)}
`;
      }
      function renderAdvisoryJson(past) {
        const { from, runs, notes } = past, count = (kind) => runs.filter(({ effect }) => effect.kind === kind).length, summary = { runs: runs.length, wouldHaveBlocked: count("would-block"), blocked: count("blocked") };
        return `${JSON.stringify({ from, summary, runs, notes }, null, 2)}
`;
      }
      var cli_arguments = __webpack_require__(8213), github_place = __webpack_require__(4500), print = __webpack_require__(8366), terminal_context = __webpack_require__(3163);
      const flags = {
        repository: { type: "string" },
        days: { type: "string" },
        service: { type: "string" },
        format: { type: "string" }
      }, renderings = {
        terminal: (past) => renderAdvisoryTerminal(past, (0, print.Z8)()),
        markdown: renderAdvisoryMarkdown,
        json: renderAdvisoryJson
      }, mostDays = 365, dayMs = 864e5;
      async function advisory(words) {
        const given = (0, cli_arguments.l)(words, flags, { least: 0, most: 1e3 }), format = given.text("format") ?? "terminal";
        if (!isFormat(format)) {
          const hint = `one of ${Object.keys(renderings).join(", ")}`;
          throw new problem.AF("usage", `there is no format ${JSON.stringify(format)}`, { hint });
        }
        const days = daysOf(given.text("days") ?? "30"), fromFiles = given.positionals.length > 0;
        if (fromFiles && (given.text("repository") ?? given.text("days")) !== void 0)
          throw new problem.AF("usage", "--repository and --days are of GitHub; records are read from their files");
        const past = fromFiles ? await readRecordedRuns(given.positionals) : await askGitHub(given.text("repository"), days), service = given.text("service"), runs = service === void 0 ? past.runs : past.runs.filter((run) => run.service === service);
        return process.stdout.write(renderings[format]({ ...past, runs })), 0;
      }
      async function askGitHub(named, days) {
        const place = await (0, github_place.r)(process.env, named);
        if ("why" in place)
          throw new problem.AF("usage", place.why, { hint: `${place.hint}; or give a folder of records` });
        const { signal, log, clock, proxies } = (0, terminal_context.u)((0, redact.l)([place.token])), github = (0, github_github.U)({ ...place, signal, log, proxies }), since = new Date(clock.now() - days * dayMs).toISOString();
        return readRecentRuns(github, { since, repository: `${place.owner}/${place.repo}` });
      }
      function daysOf(text) {
        const days = Number(text);
        if (Number.isInteger(days) && days >= 1 && days <= mostDays)
          return days;
        throw new problem.AF("usage", `--days: expected a whole number from 1 to ${mostDays}; found ${JSON.stringify(text)}`);
      }
      const isFormat = (format) => Object.hasOwn(renderings, format);
    })
  ),
  /***/
  9661: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $: () => (
          /* binding */
          git
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
      async function git(...words) {
        return (await (0, node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", words, { timeout: 2e3 }).catch(() => {
        }))?.stdout.trim() || void 0;
      }
    })
  ),
  /***/
  4500: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        M: () => (
          /* binding */
          parseRemote
        ),
        /* harmony export */
        r: () => (
          /* binding */
          findGitHub
        )
        /* harmony export */
      });
      var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9661);
      const publicApi = "https://api.github.com";
      async function findGitHub(environment, named) {
        const remote = parseRemote(await (0, _git_js__WEBPACK_IMPORTED_MODULE_0__.$)("remote", "get-url", "origin") ?? ""), repository = named ?? environment.GITHUB_REPOSITORY ?? remote?.repository, [owner = "", repo = ""] = isRepository(repository) ? repository.split("/") : [];
        if (!owner || !repo)
          return { why: repository === void 0 ? "no repository is known" : `${JSON.stringify(repository)} is no repository`, hint: "run it in a clone, or give --repository owner/name" };
        const isPublic = named !== void 0 || environment.GITHUB_REPOSITORY !== void 0 || remote?.host === "github.com", apiUrl = environment.GITHUB_API_URL || (isPublic ? publicApi : void 0);
        if (apiUrl === void 0) {
          const hint = `set GITHUB_API_URL, such as https://${remote?.host ?? "github.example"}/api/v3`;
          return { why: `the remote of this folder is on ${remote?.host}, whose API is not known`, hint };
        }
        const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
        return token ? { token, apiUrl, owner, repo } : { why: "there is no token", hint: "set GITHUB_TOKEN, for example to what `gh auth token` prints" };
      }
      function parseRemote(url) {
        const short = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([^:]+)$/.exec(url), long = URL.canParse(url) ? new URL(url) : void 0, [host, path] = short ? [short[1], short[2]] : long ? [long.hostname, long.pathname] : ["", ""], repository = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
        return host !== "" && isRepository(repository) ? { host: host.toLowerCase(), repository } : void 0;
      }
      const isRepository = (text) => /^[\w.-]+\/[\w.-]+$/.test(text ?? "");
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
  9294: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        g: () => (
          /* binding */
          decodeText
        )
        /* harmony export */
      });
      var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
      const looked = 512;
      function decodeText(bytes) {
        const other = otherEncoding(bytes);
        return other ? { kind: "missing", isThere: !0, why: `it is ${other}`, hint: "save it as UTF-8" } : (0, node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? { kind: "text", text: bytes.toString("utf8").replace(/^\uFEFF/, "") } : {
          kind: "missing",
          isThere: !0,
          why: "it is not UTF-8, perhaps Latin-1 (ISO 8859-1 or Windows-1252)",
          hint: "save it as UTF-8",
          at: firstFault(bytes)
        };
      }
      function otherEncoding(bytes) {
        if (bytes[0] === 255 && bytes[1] === 254)
          return "UTF-16 (little-endian), not UTF-8";
        if (bytes[0] === 254 && bytes[1] === 255)
          return "UTF-16 (big-endian), not UTF-8";
        const head = bytes.subarray(0, looked);
        if (!head.includes(0))
          return;
        const zeros = [0, 0];
        for (const [index, byte] of head.entries())
          byte === 0 && (zeros[index % 2] += 1);
        const [even, odd] = zeros, most = head.length / 4;
        return odd > most && even < odd / 4 ? "UTF-16 (little-endian), not UTF-8" : even > most && odd < even / 4 ? "UTF-16 (big-endian), not UTF-8" : "not text: it holds zero bytes";
      }
      function firstFault(bytes) {
        for (let line = 1, from = 0; ; line += 1) {
          const found = bytes.indexOf(10, from), text = bytes.subarray(from, found < 0 ? bytes.length : found);
          if (!(0, node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(text))
            return { line, column: text.toString("utf8").indexOf("�") + 1 };
          if (found < 0)
            return { line, column: 1 };
          from = found + 1;
        }
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
  9700: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        I3: () => (
          /* binding */
          checkName
        ),
        /* harmony export */
        N9: () => (
          /* binding */
          serviceOfCheck
        ),
        /* harmony export */
        V_: () => (
          /* binding */
          groupId
        ),
        /* harmony export */
        Xq: () => (
          /* binding */
          openCheck
        ),
        /* harmony export */
        tQ: () => (
          /* binding */
          closeCheck
        ),
        /* harmony export */
        vu: () => (
          /* binding */
          conclusionOf
        ),
        /* harmony export */
        yM: () => (
          /* binding */
          isShared
        )
        /* harmony export */
      });
      var _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8217), _comment_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808), _commit_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9638), _denial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5157), _shed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6868);
      const isShared = (check) => check.kind === "open" && check.group !== void 0, checkPrefix = "Reliability Gate: ", checkName = (service) => `${checkPrefix}${service}`, serviceOfCheck = (name) => name.startsWith(checkPrefix) ? name.slice(checkPrefix.length) : void 0, longestExternalId = 255, groupId = (group) => `reliability-gate group=${(0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_2__.aA)(group)}`.slice(0, longestExternalId);
      function externalIdOf({ group, detailsUrl }) {
        return group !== void 0 ? groupId(group) : detailsUrl && `reliability-gate run=${detailsUrl}`.slice(0, longestExternalId);
      }
      async function openCheck(store, order) {
        const { sha, service, detailsUrl, group } = order, target = { sha, service, ...detailsUrl && { detailsUrl }, ...group !== void 0 && { group } }, created = await store.createCheck(newCheck(target));
        if (created.kind === "ok") {
          const { id: id2, app } = created.value;
          return { ...target, kind: "open", id: id2, ...app && { app } };
        }
        return created.kind === "failed" ? { ...target, kind: "unopened" } : (await store.createCommitStatus((0, _commit_status_js__WEBPACK_IMPORTED_MODULE_1__.B)(target, "pending", "in progress"))).kind === "ok" ? { ...target, kind: "status" } : { ...target, ...(0, _denial_js__WEBPACK_IMPORTED_MODULE_3__.Z)(created, "neither a check nor a commit status could be set") };
      }
      async function closeCheck(store, check, closing) {
        if (check.kind === "denied")
          return { kind: "denied", why: check.why, ...check.hint && { hint: check.hint } };
        if (check.kind === "status")
          return closeStatus(store, check, closing);
        const { summary, ...rest } = closing, id2 = check.kind === "open" ? check.id : await findLost(store, check), closed = await (0, _shed_js__WEBPACK_IMPORTED_MODULE_4__.t)(summary, (text) => {
          const outcome = { ...rest, title: (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.TN)(rest.title), summary: text };
          return id2 === void 0 ? store.createCheck(newCheck(check, outcome)) : store.updateCheck(id2, outcome);
        });
        if (closed.kind === "ok")
          return { kind: "published", ...closed.value.url && { url: closed.value.url } };
        if (closed.kind === "failed")
          return (0, _denial_js__WEBPACK_IMPORTED_MODULE_3__.Z)(closed, "the check could not be closed");
        const instead = await closeStatus(store, check, closing);
        return instead.kind === "published" ? instead : (0, _denial_js__WEBPACK_IMPORTED_MODULE_3__.Z)(closed, "the check could not be closed");
      }
      async function findLost(store, target) {
        const externalId = externalIdOf(target);
        if (externalId === void 0)
          return;
        const listed = await store.listChecks(target.sha, checkName(target.service));
        if (listed.kind === "ok")
          return listed.value.find((check) => check.conclusion === null && check.externalId === externalId)?.id;
      }
      function conclusionOf(verdict, { blocks, advisory }) {
        return blocks && !advisory ? "failure" : verdict === "pass" || verdict === "warn" ? "success" : "neutral";
      }
      async function closeStatus(store, target, { conclusion, title }) {
        const set = await store.createCommitStatus((0, _commit_status_js__WEBPACK_IMPORTED_MODULE_1__.B)(target, conclusion, title));
        return set.kind === "ok" ? { kind: "published" } : (0, _denial_js__WEBPACK_IMPORTED_MODULE_3__.Z)(set, "the commit status could not be set");
      }
      function newCheck(target, outcome) {
        const { sha, service, detailsUrl } = target, externalId = externalIdOf(target);
        return {
          sha,
          name: checkName(service),
          ...externalId && { externalId },
          ...detailsUrl && { detailsUrl },
          ...outcome && { outcome }
        };
      }
    })
  ),
  /***/
  6167: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        L: () => (
          /* binding */
          formatCheckVerdict
        ),
        /* harmony export */
        o: () => (
          /* binding */
          parseCheckTitle
        )
        /* harmony export */
      });
      var _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(543);
      const title = new RegExp(`^(?<verdict>${_model_verdict_js__WEBPACK_IMPORTED_MODULE_0__.rY.join("|")})(?<advisory> \\(advisory(?:, would have blocked(?: by (?<rule>${_model_verdict_js__WEBPACK_IMPORTED_MODULE_0__.Fg.join("|")}))?)?\\))?: (?<reason>[^]*)$`);
      function formatCheckVerdict({ verdict, advisory, wouldBlock }) {
        return !advisory || verdict === "pass" ? verdict : wouldBlock ? `${verdict} (advisory, would have blocked${wouldBlock === verdict ? "" : ` by ${wouldBlock}`})` : `${verdict} (advisory)`;
      }
      function parseCheckTitle(text) {
        const found = title.exec(text)?.groups;
        if (!found)
          return;
        const verdict = found.verdict, advisory = found.advisory !== void 0, rule = found.rule ?? (isRule(verdict) ? verdict : void 0), wouldBlock = found.advisory?.includes("would have blocked") ? rule : void 0;
        return { verdict, advisory, ...wouldBlock && { wouldBlock }, reason: found.reason ?? "" };
      }
      const isRule = (verdict) => _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__.Fg.includes(verdict);
    })
  ),
  /***/
  3808: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        aA: () => (
          /* binding */
          encodeName
        ),
        /* harmony export */
        gY: () => (
          /* binding */
          parseMarker
        ),
        /* harmony export */
        hQ: () => (
          /* binding */
          buildMarker
        ),
        /* harmony export */
        xY: () => (
          /* binding */
          hasMarker
        )
        /* harmony export */
      });
      function buildMarker(of, { state, commit }) {
        return `${markerOf(of)} state=${state}${commit === void 0 ? "" : ` commit=${commit}`} -->`;
      }
      const hasMarker = (body, of) => body.startsWith(`${markerOf(of)} `);
      function parseMarker(body) {
        const form = /^<!-- reliability-gate (?:service|group)=\S+ state=(green|cancelled|blocks)(?: commit=([0-9a-f]+))? -->/, [, state, commit] = form.exec(body) ?? [];
        return { state: state === "green" || state === "cancelled" ? state : "blocks", ...commit !== void 0 && { commit } };
      }
      const markerOf = (of) => `<!-- reliability-gate ${"service" in of ? `service=${encodeName(of.service)}` : `group=${encodeName(of.group)}`}`, encodeName = (name) => encodeURIComponent(name.toWellFormed()).replaceAll("-", "%2D");
    })
  ),
  /***/
  9638: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B: () => (
          /* binding */
          buildStatus
        ),
        /* harmony export */
        i: () => (
          /* binding */
          parseStatus
        )
        /* harmony export */
      });
      var _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8217);
      const contextPrefix = "reliability-gate/", longestDescription = 140, states = {
        pending: { state: "pending", prefix: "" },
        success: { state: "success", prefix: "" },
        failure: { state: "failure", prefix: "" },
        neutral: { state: "success", prefix: "neutral, does not block: " },
        cancelled: { state: "error", prefix: "" }
      };
      function buildStatus({ sha, service, detailsUrl }, of, title) {
        const { state, prefix } = states[of];
        return {
          sha,
          context: `${contextPrefix}${service}`,
          state,
          description: shorten(prefix + (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.TN)(title), longestDescription),
          ...detailsUrl && { targetUrl: detailsUrl }
        };
      }
      function parseStatus(context, description) {
        if (!context.startsWith(contextPrefix))
          return;
        const { prefix } = states.neutral, title = description.startsWith(prefix) ? description.slice(prefix.length) : description;
        return { service: context.slice(contextPrefix.length), title };
      }
      function shorten(text, length) {
        if (text.length <= length)
          return text;
        let kept = "";
        for (const character of text) {
          if (kept.length + character.length > length - 1)
            break;
          kept += character;
        }
        return `${kept}…`;
      }
    })
  ),
  /***/
  5157: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Z: () => (
          /* binding */
          denialOf
        )
        /* harmony export */
      });
      function denialOf(answer, what) {
        const hint = answer.kind === "refused" ? answer.hint : void 0;
        return { kind: "denied", why: `${what}: ${answer.message}`, ...hint && { hint } };
      }
    })
  ),
  /***/
  6868: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        t: () => (
          /* binding */
          sendShedding
        )
        /* harmony export */
      });
      const budgetsInBytes = [6e4, 3e4, 1e4];
      async function sendShedding(body, send) {
        let sent, answer;
        for (const budget of budgetsInBytes) {
          const text = body(budget);
          if (answer && text === sent)
            break;
          if (answer = await send(text), answer.kind !== "refused" || answer.status !== 422)
            return answer;
          sent = text;
        }
        return answer;
      }
    })
  ),
  /***/
  5982: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        CS: () => (
          /* binding */
          prose
        ),
        /* harmony export */
        DV: () => (
          /* binding */
          codeBlock
        ),
        /* harmony export */
        MZ: () => (
          /* binding */
          codeCell
        ),
        /* harmony export */
        aY: () => (
          /* binding */
          code
        ),
        /* harmony export */
        qy: () => (
          /* binding */
          proseCell
        )
        /* harmony export */
      });
      var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3986);
      const prose = (text, most) => escapeWords(text, most, code), proseCell = (text, most) => escapeWords(text, most, codeCell);
      function escapeWords(text, most, asCode) {
        const escaped = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text, most).split(" ").map((word) => acts.test(word) ? asCode(word, word.length) : escapeWord(word));
        return [escaped[0].replace(/^[-+=#>]/, "\\$&").replace(/^(\d{1,9})([.)])$/, "$1\\$2"), ...escaped.slice(1)].join(" ");
      }
      function code(text, most = 120) {
        const content = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text, most);
        if (content === "")
          return "–";
        const fence = fenceFor(content, 1), padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
        return `${fence}${padding}${content}${padding}${fence}`;
      }
      function codeCell(text, most = 120) {
        const content = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text, most);
        return code(content.includes("\\|") ? content.replaceAll("|", "∣") : content, most).replaceAll("|", "\\|");
      }
      function codeBlock(text, language, most) {
        const content = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.Hy)(text, most), fence = fenceFor(content, 3);
        return `${fence}${language}
${content}
${fence}`;
      }
      function fenceFor(content, least) {
        const runs = content.match(/`+/g) ?? [];
        return "`".repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
      }
      const acts = new RegExp([
        "@",
        // mentions, mail addresses, references to commits
        "://|www\\.|mailto:|xmpp:",
        // addresses
        "#\\d|gh-\\d|\\b(?:cve|ghsa)-",
        // issues, advisories
        "\\b[0-9a-f]{7,}\\b",
        // commits
        ":[\\w+-]+:",
        // emoji
        "\\$"
        // math
      ].join("|"), "i"), escapeWord = (word) => word.replace(/[\\`*_[\]<|~&]/g, "\\$&");
    })
  ),
  /***/
  3681: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Q: () => (
          /* binding */
          markdownTable
        ),
        /* harmony export */
        T: () => (
          /* binding */
          folded
        )
        /* harmony export */
      });
      function markdownTable(columns, rows) {
        const rule = columns.map(({ align }) => align === "right" ? "--:" : align === "center" ? ":-:" : "---");
        return [columns.map(({ head }) => head), rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join(`
`);
      }
      const folded = (title, body, open = !1) => `<details${open ? " open" : ""}><summary>${title}</summary>

${body}

</details>`;
    })
  ),
  /***/
  2681: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        I: () => (
          /* binding */
          seededRandom
        )
        /* harmony export */
      });
      function seededRandom(seed) {
        let state = seed >>> 0;
        return () => {
          state = state + 1831565813 >>> 0;
          let mixed = Math.imul(state ^ state >>> 15, state | 1);
          return mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61), ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
        };
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
