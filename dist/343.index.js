const id = 343, ids = [343], modules = {
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
  ),
  /***/
  2343: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        Xl: () => (
          /* binding */
          locateReport
        ),
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
        ),
        Tc: () => (
          /* binding */
          usualReportFolder
        )
      });
      var external_node_path_ = __webpack_require__(6760), within = __webpack_require__(1725), problem = __webpack_require__(9241), replace_file = __webpack_require__(1715), report_folder = __webpack_require__(3221), file_denial = __webpack_require__(7662);
      async function writeFiles(folder, files) {
        const paths = [], what = `the files could not be written to ${folder}`;
        try {
          const { inTheWay } = await (0, report_folder.X)(folder);
          if (inTheWay !== void 0)
            return { kind: "denied", why: `${what}: there is a ${inTheWay} that no gate has made`, hint: "move it away, or give another report folder" };
          for (const [name, text] of Object.entries(files)) {
            const path = (0, external_node_path_.join)(folder, name);
            await (0, replace_file.f)(path, text), paths.push(path);
          }
        } catch (error) {
          return (0, file_denial.$)(error, what);
        }
        return { kind: "published", paths };
      }
      var renderings = __webpack_require__(3529);
      const reportFiles = {
        record: { file: "record.json", format: "json" },
        scorecard: { file: "scorecard.md", format: "markdown" },
        report: { file: "report.html", format: "html" },
        junit: { file: "junit.xml", format: "junit" }
      }, reportPath = (folder, of) => (0, external_node_path_.join)(folder, reportFiles[of].file), usualReportFolder = "reliability-gate-report";
      async function locateReport(folder, named) {
        const path = (0, external_node_path_.resolve)(folder, named);
        if (!(0, within.Yw)(folder, path) || await (0, within.ux)(folder, path) !== within.qY)
          return path;
        throw new problem.AF("config", `report folder ${named}: a link on the way to it leads out of the working folder`, {
          hint: "remove the link, or give the path of the folder that it leads to"
        });
      }
      const prometheusData = (folder) => (0, external_node_path_.join)(folder, "prometheus"), reportFolder = (folder) => ({
        id: "files",
        publish: (record) => {
          const files = Object.values(reportFiles).map(({ file, format }) => [file, renderings.A[format](record)]);
          return writeFiles(folder, Object.fromEntries(files));
        }
      });
    })
  ),
  /***/
  7662: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $: () => (
          /* binding */
          fileDenialOf
        )
        /* harmony export */
      });
      const reasons = {
        EROFS: "the file system is read-only",
        EACCES: "permission denied",
        EPERM: "permission denied",
        ENOSPC: "the disk is full",
        EDQUOT: "the disk quota is used up",
        ENOTDIR: "a part of its path is a file",
        EEXIST: "a file of its name is in the way",
        EISDIR: "a folder of its name is in the way",
        ENOENT: "there is no such folder"
      };
      function fileDenialOf(error, what) {
        const code = error.code;
        if (code === void 0)
          throw error;
        return { kind: "denied", why: `${what}: ${reasons[code] ?? code}` };
      }
    })
  ),
  /***/
  490: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        J: () => (
          /* binding */
          escapeEntities
        ),
        /* harmony export */
        Z: () => (
          /* binding */
          escapeHtml
        )
        /* harmony export */
      });
      var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3986);
      const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }, escapeHtml = (text, most = 1e3) => escapeEntities((0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text, most)), escapeEntities = (text) => text.replace(/[&<>"']/g, (character) => entities[character]);
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
  4139: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        W: () => (
          /* binding */
          fitSections
        )
        /* harmony export */
      });
      var _escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5982), _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7731), _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8712);
      function fitSections(scorecard, { sections, shedOrder, mostRows, budget }) {
        const head = [(0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.Nl)(scorecard), (0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.c9)(scorecard), (0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.q3)(scorecard)], foot = `<sub>[How to read this](${_words_js__WEBPACK_IMPORTED_MODULE_2__.RH}) · reliability-gate ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(scorecard.gateVersion, 20)}</sub>`, parts = new Map(Object.entries(sections).map(([name, section]) => [name, section(scorecard, mostRows)])), left = [], assemble = (table2) => {
          const shed = left.length > 0 ? `Left out for size: ${left.join(", ")}. The report has everything.` : "";
          return `${[...head, table2, ...parts.values(), shed, foot].filter(Boolean).join(`

`)}
`;
        }, table = (0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.zm)(scorecard);
        let text = assemble(table);
        for (const next of shedOrder) {
          if (bytesOf(text) <= budget)
            return text;
          parts.get(next) && left.push(next), parts.delete(next), text = assemble(table);
        }
        for (let rows = scorecard.rows.length; rows > 0 && bytesOf(text) > budget; rows = Math.floor(rows / 2))
          text = assemble((0, _markdown_head_js__WEBPACK_IMPORTED_MODULE_1__.zm)(scorecard, rows));
        return bytesOf(text) <= budget ? text : `## ${_words_js__WEBPACK_IMPORTED_MODULE_2__.Pt[scorecard.verdict]} Reliability Gate: ${scorecard.verdict}
`;
      }
      const bytesOf = (text) => new TextEncoder().encode(text).length;
    })
  ),
  /***/
  2255: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        G: () => (
          /* binding */
          budgetsSection
        )
        /* harmony export */
      });
      var _budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7403), _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5982), _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3681);
      const budgetsSection = ({ budgets }, most) => {
        if (!budgets)
          return "";
        const { rows, spent } = budgets, table = (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_2__.Q)([
          { head: "SLO" },
          { head: "Objective", align: "right" },
          { head: "Burn rate of this run", align: "right" },
          { head: "Would alarm" },
          { head: "Budget left in production" }
        ], rows.slice(0, most).map((row) => [
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(row.name),
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)((0, _budgets_js__WEBPACK_IMPORTED_MODULE_0__.$7)(row), 40),
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)((0, _budgets_js__WEBPACK_IMPORTED_MODULE_0__.by)(row.burn), 60),
          (0, _budgets_js__WEBPACK_IMPORTED_MODULE_0__.p9)(row.burn),
          [(0, _budgets_js__WEBPACK_IMPORTED_MODULE_0__.t_)(row.left), (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)((0, _budgets_js__WEBPACK_IMPORTED_MODULE_0__.H0)(row), 60)].filter(Boolean).join(" ")
        ])), more = rows.length > most ? `${rows.length - most} more budgets are in the report.` : "", unknown = rows.slice(0, most).filter(({ left }) => left === null).map(({ name, reason }) => `- ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(name)}: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(reason, 300)}`).join(`
`);
        return [spent ? `**Error budgets**: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(spent, 600)}` : "**Error budgets**", table, more, unknown].filter(Boolean).join(`

`);
      };
    })
  ),
  /***/
  4401: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        w: () => (
          /* binding */
          chartSection
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _axis_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4704), _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5982), _mermaid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8546), _sparkline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3354);
      function chartSection({ chart }) {
        if (!chart)
          return "";
        const drawn = { ...chart, ...(0, _axis_js__WEBPACK_IMPORTED_MODULE_3__.rg)(chart) };
        return `${chartPicture(drawn)}

<sub>${chartInText(drawn)}</sub>`;
      }
      function chartPicture({ metric, request = "all requests", unit, windowSeconds, points, base, cut, limit }) {
        const inAxisUnit = (value) => unit === "ratio" ? value * 100 : value, drawn = (value) => value === null ? null : inAxisUnit(Math.min(value, cut)), values = points.map(({ value }) => drawn(value)), baseLine = base ? [{ label: "base", color: _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.third, values: points.map((_, index) => drawn(base[index] ?? null)) }] : [], limitLine = { label: "limit", color: _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.limit, values: points.map(() => inAxisUnit(limit ?? 0)) };
        return (0, _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.Uo)({
          title: `${metric} of ${request} in windows of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(windowSeconds)} s`,
          unit: unit === "ratio" ? "percent" : "ms",
          x: { from: points.at(0)?.at ?? 0, to: points.at(-1)?.at ?? 1 },
          lines: [{ label: metric, color: _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.main, values }, ...baseLine, ...limit === null ? [] : [limitLine]]
        });
      }
      function chartInText({ metric, request, unit, points, base, objective, known, cut, limit }) {
        const [least, most] = [Math.min(...known), Math.max(...known)].map((value) => (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(value, unit)), of = request === void 0 ? "all requests" : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(request), bars = (0, _sparkline_js__WEBPACK_IMPORTED_MODULE_4__.K)(points.map(({ value }) => value === null ? null : Math.min(value, cut)), limit ?? 0), threshold = objective ? (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(objective.threshold, unit) : "", isCut = known.filter((value) => value > cut).length, gaps = points.length - known.length;
        return [
          `${metric} of ${of}: ${bars} from ${least} to ${most}.`,
          base && "The second line, yellow, is base.",
          objective && (limit === null ? `The limit, ${threshold}, is far above.` : `The flat red line is the limit, ${threshold}.`),
          isCut > 0 && `${countWindows(isCut)} above ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(cut, unit)} cut off in the chart.`,
          gaps > 0 && `${countWindows(gaps)} with nothing measured (·), bridged in the chart.`
        ].filter(Boolean).join(" ");
      }
      const countWindows = (count) => count === 1 ? "1 window" : `${count} windows`;
    })
  ),
  /***/
  728: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $R: () => (
          /* binding */
          serverSection
        ),
        /* harmony export */
        Lg: () => (
          /* binding */
          factsSection
        ),
        /* harmony export */
        SU: () => (
          /* binding */
          phasesSection
        ),
        /* harmony export */
        YV: () => (
          /* binding */
          endpointsSection
        ),
        /* harmony export */
        dY: () => (
          /* binding */
          notesSection
        ),
        /* harmony export */
        d_: () => (
          /* binding */
          generatorSection
        ),
        /* harmony export */
        kV: () => (
          /* binding */
          rerunSection
        ),
        /* harmony export */
        li: () => (
          /* binding */
          errorsSection
        ),
        /* harmony export */
        vR: () => (
          /* binding */
          resourcesSection
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5982), _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4246), _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3681), _sparkline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3354), _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8712);
      const endpointsSection = ({ endpoints, total }, most) => {
        if (!total)
          return "";
        const rows = endpoints.length > 1 ? [...endpoints.slice(0, most), { ...total, name: "" }] : endpoints, anyDropped = total.dropped > 0, columns = [
          { head: "Request" },
          { head: "Sent", align: "right" },
          ...anyDropped ? [{ head: "Dropped", align: "right" }] : [],
          ...["Errors", "p50", "p95", "p99", "max"].map((head) => ({ head, align: "right" }))
        ], cells = (row) => [
          row.name === "" ? "**all**" : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(row.name),
          (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(row.sent),
          ...anyDropped ? [(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(row.dropped)] : [],
          `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(row.errors)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.T1)(row.errorRatio)})`,
          ...[row.p50, row.p95, row.p99, row.max].map(_format_js__WEBPACK_IMPORTED_MODULE_2__.fU)
        ], more = andMore(endpoints.length - most, "requests"), waits = `Latency counts from the intended start of a request. From the actual send, the p95 of all is ${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(total.serviceP95)}.`;
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(`Endpoints (${endpoints.length})`, `${(0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.Q)(columns, rows.map(cells))}

${more}${waits}`);
      }, errorsSection = ({ errors }, most) => {
        if (errors.length === 0)
          return "";
        const count = errors.reduce((sum, row) => sum + row.count, 0), table = (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.Q)([{ head: "Request" }, { head: "What" }, { head: "Count", align: "right" }, { head: "Example" }], errors.slice(0, most).map(({ name, what, count: count2, message }) => [
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(name),
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)(what, 60),
          (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count2),
          message ? (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(message, 160) : ""
        ]));
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(`Errors (${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count)})`, [table, andMore(errors.length - most, "kinds")].filter(Boolean).join(`

`));
      }, phasesSection = ({ phases }) => {
        if (phases.length === 0)
          return "";
        const heads = ["Requests", "p50", "p95", "p99", "max"].map((head) => ({ head, align: "right" })), rows = phases.map(({ phase, count, p50, p95, p99, max }) => [
          _words_js__WEBPACK_IMPORTED_MODULE_3__.k1[phase],
          (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count),
          ...[p50, p95, p99, max].map(_format_js__WEBPACK_IMPORTED_MODULE_2__.fU)
        ]);
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)("Where the time goes", (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.Q)([{ head: "Phase" }, ...heads], rows));
      }, serverSection = ({ rows, serverSeries, graphs, dashboard }, most) => {
        const asked = rows.filter(_words_js__WEBPACK_IMPORTED_MODULE_3__.gg);
        if (asked.length === 0)
          return "";
        const blocks = asked.slice(0, most).map((row) => {
          const points = serverSeries.find(({ objective }) => objective === row.name)?.series[0]?.points.map(([, value]) => value) ?? [], line = points.length > 1 ? ` ${(0, _sparkline_js__WEBPACK_IMPORTED_MODULE_5__.K)(points)}` : "", graph = markdownLink("graph", graphs.find(({ objective }) => objective === row.name)?.url);
          return `${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(row.name)}: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)((0, _format_js__WEBPACK_IMPORTED_MODULE_2__.iZ)(row).value, 60)}${line}${graph && ` · ${graph}`}

${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.DV)(row.query, "promql")}`;
        }), more = andMore(asked.length - most, "queries"), parts = [...blocks, more, markdownLink("Dashboard", dashboard)];
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(`Server metrics (${asked.length})`, parts.filter(Boolean).join(`

`));
      }, resourcesSection = ({ rows, resources, dashboard }) => {
        if (resources.length === 0)
          return "";
        const columns = [
          { head: "Resource" },
          { head: "Average", align: "right" },
          { head: "Most", align: "right" },
          { head: "Over time" }
        ], cells = resources.map(({ title, unit, average, most, points, url }) => [
          (0, _words_js__WEBPACK_IMPORTED_MODULE_3__.$W)(url) ? `[${title}](${url})` : title,
          average === null ? "" : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(average, unit), 40),
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(most, unit), 40),
          points.length > 1 ? (0, _sparkline_js__WEBPACK_IMPORTED_MODULE_5__.K)(points.map(([, value]) => value)) : ""
        ]), board = rows.some(_words_js__WEBPACK_IMPORTED_MODULE_3__.gg) ? "" : markdownLink("Dashboard", dashboard), parts = [(0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.Q)(columns, cells), (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)((0, _words_js__WEBPACK_IMPORTED_MODULE_3__.j9)(resources), 1e3), board];
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(`Resource use (${resources.length})`, parts.filter(Boolean).join(`

`));
      };
      function markdownLink(title, url) {
        const link = (0, _words_js__WEBPACK_IMPORTED_MODULE_3__.$W)(url);
        return link ? `[${title} on ${link.host}](${link.url})` : "";
      }
      const generatorSection = ({ generator }) => {
        if (!generator)
          return "";
        const table = (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.Q)([{ head: "Check" }, { head: "Measured", align: "right" }, { head: "Limit", align: "right" }, { head: "" }], generator.checks.map(({ name, value, limit, unit, ok, advice }) => [
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)(name, 60),
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(value, unit), 40),
          (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(limit, unit), 40),
          ok ? "✅" : `❌ ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)(advice, 200)}`
        ])), title = `Load generator: ${generator.healthy ? "kept up" : "did not keep up"}`, told = generator.told === void 0 ? "" : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(generator.told, 1e3);
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(title, [told, table].filter(Boolean).join(`

`), !generator.healthy);
      }, factsSection = ({ facts }) => (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)("About this run", facts.map(factLine).join(`
`));
      function factLine({ label, value, code: isCode, url }) {
        const run = (0, _words_js__WEBPACK_IMPORTED_MODULE_3__.Oh)(url), shown = run ? `[${run.replace(/^https:\/\//, "")}](${run})` : isCode ? (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(value, 300) : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(value, 400);
        return `- ${label}: ${shown}`;
      }
      const rerunSection = ({ rerun, rerunHeaders }) => {
        const headers = rerunHeaders.length > 0 ? `

The run also sent ${rerunHeaders.slice(0, 20).map((name) => (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(name, 60)).join(", ")}; values of headers are never kept.` : "";
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)("Run it again", `${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.DV)(rerun, "sh")}

With the same config, in a checkout of the commit. \`reliability-gate judge record.json\` repeats the verdict alone, offline.${headers}`);
      }, notesSection = ({ notes }, most) => {
        if (notes.length === 0)
          return "";
        const lines = notes.slice(0, most).map(({ source, message, hint }) => `- ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(source, 40)}: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(message)}${hint ? ` (${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(hint)})` : ""}`);
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(`Notes (${notes.length})`, lines.join(`
`));
      }, andMore = (left, what) => left > 0 ? `${left} more ${what} are in the report. ` : "";
    })
  ),
  /***/
  7731: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Nl: () => (
          /* binding */
          titleLine
        ),
        /* harmony export */
        c9: () => (
          /* binding */
          reasonLines
        ),
        /* harmony export */
        es: () => (
          /* binding */
          openLines
        ),
        /* harmony export */
        pf: () => (
          /* binding */
          comparisonLines
        ),
        /* harmony export */
        q3: () => (
          /* binding */
          contextLine
        ),
        /* harmony export */
        zm: () => (
          /* binding */
          objectivesTable
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _compared_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4368), _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5982), _forest_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1198), _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4246), _markdown_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3681), _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8712);
      const titleLine = (scorecard) => `## ${_words_js__WEBPACK_IMPORTED_MODULE_5__.Pt[scorecard.verdict]} Reliability Gate: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(scorecard.service, 100)} — ${(0, _words_js__WEBPACK_IMPORTED_MODULE_5__.Pl)(scorecard)}`;
      function reasonLines(scorecard) {
        const { failure, reason } = scorecard, after = (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.IY)(scorecard, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY), lines = [`${reasonInBold(reason)}${after && ` ${after}`}`];
        return failure && failure.message !== reason && lines.push((0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(failure.message, 1500)), failure?.hint && lines.push(`What to do: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(failure.hint, 600)}`), lines.join(`

`);
      }
      function reasonInBold(reason) {
        const end = reason.length > 90 ? reason.indexOf(": ") : -1;
        return end < 0 ? `**${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(reason, 600)}**` : `**${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(reason.slice(0, end + 1), 200)}** ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(reason.slice(end + 2), 600)}`;
      }
      function contextLine(scorecard) {
        const run = (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.Oh)(scorecard.context.runUrl), commit = scorecard.commit;
        return [
          (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.TJ)(scorecard),
          commit ? `commit ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY)(/^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 7) : commit, 40)}` : "",
          run ? `[workflow run](${run})` : ""
        ].filter(Boolean).join(" · ");
      }
      function objectivesTable({ rows }, most = Number.POSITIVE_INFINITY) {
        if (rows.length === 0)
          return "_No objective was judged._";
        const shown = rows.length <= most ? rows : (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.md)(rows).slice(0, most), withInterval = shown.some((row) => (0, _format_js__WEBPACK_IMPORTED_MODULE_4__.iZ)(row).interval !== ""), withBase = shown.some(_compared_js__WEBPACK_IMPORTED_MODULE_1__.uQ), table = (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_6__.Q)([
          { head: "Objective" },
          { head: withInterval ? "Measured (interval)" : "Measured", align: "right" },
          ...withBase ? [{ head: "Base", align: "right" }, { head: "Change (interval)", align: "right" }] : [],
          { head: "Target", align: "right" },
          { head: "Verdict" }
        ], shown.map((row) => objectiveCells(row, withBase))), left = rows.length - shown.length;
        return left > 0 ? `${table}

${left} more objectives, none of them worse, are left out for size.` : table;
      }
      function objectiveCells(row, withBase) {
        const { value, interval, base, change } = (0, _format_js__WEBPACK_IMPORTED_MODULE_4__.iZ)(row), marks = [row.key ? "key" : "", row.weight === 1 ? "" : `weight ${row.weight}`].filter(Boolean), warn = row.warn === void 0 ? "" : `, warns at ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(row.warn, row.unit), 40)}`, measured = row.verdict === "fail" ? `**${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(value, 60)}**` : (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(value, 60);
        return [
          `${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.MZ)(row.name)}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`,
          interval === "" ? measured : `${measured} (${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(interval, 80)})`,
          ...withBase ? [(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(base, 60), (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)(change, 80)] : [],
          `${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)((0, _format_js__WEBPACK_IMPORTED_MODULE_4__.P4)(row), 60)}${warn}`,
          `${_words_js__WEBPACK_IMPORTED_MODULE_5__.Pt[row.verdict]} ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.qy)((0, _words_js__WEBPACK_IMPORTED_MODULE_5__.Vj)(row), 100)}`
        ];
      }
      function comparisonLines({ rows, moved }) {
        const picture = (0, _forest_text_js__WEBPACK_IMPORTED_MODULE_3__.Z)(rows);
        return [moved ? (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(moved, 400) : "", picture.length > 0 ? ["```text", ...picture, "```"].join(`
`) : ""].filter(Boolean).join(`

`);
      }
      function openLines(scorecard) {
        return (0, _words_js__WEBPACK_IMPORTED_MODULE_5__.FA)(scorecard).map(({ verdict, names, reason, warnings }) => {
          const said = warnings.map((text) => ` Warning of the source: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(text, 300)}`).join(""), many = names.length > mostNames ? ` and ${names.length - mostNames} more` : "", shown = names.slice(0, mostNames).map((name) => (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY)(name));
          return `- ${_words_js__WEBPACK_IMPORTED_MODULE_5__.Pt[verdict]} ${shown.join(", ")}${many}: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__.CS)(reason, 600)}${said}`;
        }).join(`
`);
      }
      const mostNames = 6;
    })
  ),
  /***/
  8964: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        r: () => (
          /* binding */
          profileSection
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _axis_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4704), _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5982), _markdown_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3681), _mermaid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8546);
      const colors = [_mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.main, _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.third, _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.second], profileSection = ({ profile }, most) => {
        if (!profile)
          return "";
        const { title, sentence, picture } = profile, table = profileTable(profile, most), shown = picture ? `${drawn(picture)}

${(0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_3__.T)(`${title} in figures`, table)}` : table;
        return `**${title}**: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.CS)(sentence)}

${shown}`;
      };
      function profileTable({ columns, rows }, most) {
        const heads = columns.map(({ head, isNumber }) => ({ head, ...isNumber && { align: "right" } })), cells = rows.slice(0, most).map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.isNumber === !0)));
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_3__.Q)(heads, cells);
      }
      const cellOf = (cell, isNumber) => {
        const [word, objective] = isNumber ? [cell] : cell.split(/(?<=^breaks): /);
        return objective === void 0 ? (0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)(cell, 120) : `${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.qy)(word, 20)}: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__.MZ)(objective, 100)}`;
      };
      function drawn({ title, x, unit, lines, limit }) {
        const values = lines.flatMap((line) => line.values.flatMap((value) => value === null ? [] : [value])), cut = (0, _axis_js__WEBPACK_IMPORTED_MODULE_4__.kx)(values, limit ? [limit.value] : []), shown = lines.map(({ label, values: own }, index) => ({
          label,
          color: colors[index % colors.length],
          values: own.map((value) => value === null ? null : Math.min(value, cut))
        })), flat = limit && {
          label: limit.label,
          color: _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.b4.limit,
          values: x.values.map(() => limit.value)
        }, notes = [
          limit && "The flat red line is the limit.",
          lines.length > 1 && `The second line, yellow, is the ${lines[1].label}.`,
          Number.isFinite(cut) && "What is far above the rest is cut off."
        ].filter(Boolean), chart = (0, _mermaid_js__WEBPACK_IMPORTED_MODULE_2__.Uo)({
          title,
          unit: unit === "/s" ? "per second" : unit,
          x: { label: x.label, points: x.values.map((value) => (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(value)) },
          lines: [...shown, ...flat ? [flat] : []]
        });
        return notes.length > 0 ? `${chart}

<sub>${notes.join(" ")}</sub>` : chart;
      }
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
  5120: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        G: () => (
          /* binding */
          renderMarkdown
        )
        /* harmony export */
      });
      var _fit_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4139), _markdown_budgets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2255), _markdown_chart_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4401), _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(728), _markdown_head_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7731), _markdown_profile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8964);
      const usualBudget = 6e4, renderMarkdown = (scorecard, budget = usualBudget) => (0, _fit_sections_js__WEBPACK_IMPORTED_MODULE_0__.W)(scorecard, {
        sections: {
          reasons: _markdown_head_js__WEBPACK_IMPORTED_MODULE_4__.es,
          "error budgets": _markdown_budgets_js__WEBPACK_IMPORTED_MODULE_1__.G,
          profile: _markdown_profile_js__WEBPACK_IMPORTED_MODULE_5__.r,
          comparison: _markdown_head_js__WEBPACK_IMPORTED_MODULE_4__.pf,
          chart: _markdown_chart_js__WEBPACK_IMPORTED_MODULE_2__.w,
          endpoints: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__.YV,
          phases: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__.SU,
          errors: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__.li,
          "server metrics": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__.$R,
          "resource use": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__.vR,
          "load generator": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__.d_,
          "about this run": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__.Lg,
          "run it again": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__.kV,
          notes: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_3__.dY
        },
        shedOrder: [
          "server metrics",
          "resource use",
          "phases",
          "endpoints",
          "errors",
          "about this run",
          "load generator",
          "run it again",
          "notes",
          "chart",
          "profile",
          "comparison",
          "error budgets",
          "reasons"
        ],
        mostRows: 50,
        budget
      });
    })
  ),
  /***/
  8546: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Uo: () => (
          /* binding */
          renderXyChart
        ),
        /* harmony export */
        b4: () => (
          /* binding */
          chartColors
        )
        /* harmony export */
      });
      var _axis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4704);
      const chartColors = { main: "#1f6feb", limit: "#cf222e", second: "#8250df", third: "#bf8700" };
      function renderXyChart({ title, unit, x, lines }) {
        const highest = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
        return [
          "```mermaid",
          "---",
          "config:",
          "  xyChart:",
          "    width: 860",
          "    height: 300",
          "    titleFontSize: 16",
          "  themeVariables:",
          "    xyChart:",
          `      plotColorPalette: "${lines.map(({ color }) => color).join(", ")}"`,
          "---",
          "xychart-beta",
          `    title "${mermaidLabel(title)}"`,
          `    x-axis ${xAxis(x)}`,
          `    y-axis "${mermaidLabel(unit)}" 0 --> ${formatNumber((0, _axis_js__WEBPACK_IMPORTED_MODULE_0__.at)(highest).at(-1))}`,
          ...lines.map(({ label, values }) => `    line "${mermaidLabel(label)}" [${bridge(values).map(formatNumber).join(", ")}]`),
          "```"
        ].join(`
`);
      }
      const xAxis = (x) => "points" in x ? `"${mermaidLabel(x.label)}" [${x.points.map((point) => `"${mermaidLabel(point)}"`).join(", ")}]` : `"seconds from the start" ${formatNumber(x.from)} --> ${formatNumber(x.to)}`, mermaidLabel = (text) => text.replace(/[^A-Za-z0-9 ._/:()-]+/g, " ").replace(/([-.:/])\1+/g, "$1").replace(/ +/g, " ").trim().slice(0, 80) || "value";
      function bridge(values) {
        const known = values.flatMap((value, index) => value === null ? [] : [index]);
        return values.map((value, index) => {
          if (value !== null)
            return value;
          const before = known.findLast((other) => other < index), after = known.find((other) => other > index);
          if (before === void 0 || after === void 0)
            return values[before ?? after ?? 0] ?? 0;
          const share = (index - before) / (after - before);
          return values[before] + share * (values[after] - values[before]);
        });
      }
      const formatNumber = (value) => {
        const rounded = Number(value.toPrecision(4));
        return Math.abs(rounded) < 1e-6 ? "0" : String(rounded);
      };
    })
  ),
  /***/
  3529: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        s: () => (
          /* binding */
          isFormat
        ),
        A: () => (
          /* binding */
          renderings
        )
      });
      var build_scorecard = __webpack_require__(7761), escape_html = __webpack_require__(490), units = __webpack_require__(5069), render_compared = __webpack_require__(4368), axis = __webpack_require__(4704);
      const margin = { left: 64, right: 16, top: 12, bottom: 30 };
      function renderPlot({ title, lines, limits = [], seconds, xUnit = "s", format: format2, reach = 0, cutsPeaks = !1, width: width2, height: height2 }) {
        const { values, cut, drawn, highest } = scaleOf({ lines, limits, cutsPeaks }), rules = ticksBetween(Math.min(0, ...values), Math.max(highest, reach)), [bottom, top] = [rules.at(0), rules.at(-1)], end = Math.max(seconds, ...lines.flatMap(({ points }) => points.map(([x2]) => x2)), 1), x = (at) => round(margin.left + Math.max(0, at) / end * (width2 - margin.left - margin.right)), share = (value) => (Math.min(value, cut, top) - bottom) / (top - bottom), y = (value) => round(height2 - margin.bottom - share(value) * (height2 - margin.top - margin.bottom)), parts = [
          ...rules.map((value) => `<line class="rule" x1="${margin.left}" x2="${width2 - margin.right}" y1="${y(value)}" y2="${y(value)}"/><text class="tick" x="${margin.left - 8}" y="${y(value) + 4}" text-anchor="end">${(0, escape_html.Z)(format2(value))}</text>`),
          ...(xUnit === "s" ? timeTicks(end, width2 < 400 ? 4 : 7) : (0, axis.at)(end).filter((at) => at <= end)).map((at) => `<text class="tick" x="${x(at)}" y="${height2 - 10}" text-anchor="middle">${at} ${(0, escape_html.Z)(xUnit)}</text>`),
          ...drawn.map(({ value, label }) => `<line class="limit" x1="${margin.left}" x2="${width2 - margin.right}" y1="${y(value)}" y2="${y(value)}"><title>${(0, escape_html.Z)(label)}</title></line>`),
          ...lines.map((line) => `<path class="line ${line.tone}" d="${path(line, x, y)}"/>`),
          ...lines.flatMap((line) => dots(line, x, y, { format: format2, xUnit }))
        ];
        return `<svg viewBox="0 0 ${width2} ${height2}" role="img" aria-label="${(0, escape_html.Z)(title)}">${parts.join("")}</svg>`;
      }
      function scaleOf({ lines, limits = [], cutsPeaks = !1 }) {
        const values = lines.flatMap(({ points }) => points.flatMap(([, y]) => y === null ? [] : [y])), thresholds = limits.map(({ value }) => value), cut = cutsPeaks ? (0, axis.kx)(values, thresholds) : Number.POSITIVE_INFINITY, most = Math.min(cut, Math.max(0, ...values)), drawn = (0, axis.d9)(limits, most);
        return { values, cut, drawn, highest: Math.max(most, ...drawn.map(({ value }) => value)) };
      }
      function path({ points }, x, y) {
        let pen = "M";
        return points.map(([at, value]) => {
          if (value === null)
            return pen = "M", "";
          const step = `${pen}${x(at)} ${y(value)}`;
          return pen = "L", step;
        }).join("");
      }
      function dots({ points, tone, label }, x, y, { format: format2, xUnit }) {
        return points.flatMap(([at, value], index) => {
          if (value === null)
            return [];
          const alone = (points[index - 1]?.[1] ?? null) === null && (points[index + 1]?.[1] ?? null) === null, tip = `${label} ${format2(value)} at ${Math.round(at * 10) / 10} ${xUnit}`;
          return `<circle class="dot ${tone}${alone ? " alone" : ""}" cx="${x(at)}" cy="${y(value)}" r="${alone ? 3 : 5}"><title>${(0, escape_html.Z)(tip)}</title></circle>`;
        });
      }
      function ticksBetween(lowest, highest) {
        if (lowest >= 0)
          return (0, axis.at)(highest);
        const step = (0, axis.at)(Math.max(0, highest) - lowest)[1], [first, last] = [Math.floor(lowest / step), Math.ceil(Math.max(0, highest) / step)];
        return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(10)));
      }
      function timeTicks(end, most) {
        const width2 = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400].find((seconds) => end / seconds <= most) ?? Math.ceil(end / (most - 1));
        return Array.from({ length: Math.floor(end / width2) + 1 }, (_, i) => i * width2);
      }
      const round = (value) => Math.round(value * 10) / 10, tones = ["blue", "violet", "teal", "yellow", "pink", "grey"], sizes = {
        whole: { width: 980, height: 260 },
        half: { width: 480, height: 200 },
        third: { width: 320, height: 150 }
      };
      function drawFigure(figure) {
        if (!figure)
          return "";
        const { size = "half", ...plot } = figure, keys = [
          ...plot.lines.filter(({ label }) => label !== "").map(({ label, tone }) => `<span class="key ${tone}">${(0, escape_html.Z)(label, 120)}</span>`),
          ...(plot.limits ?? []).map(({ label }) => `<span class="key limit">${(0, escape_html.Z)(label, 120)}</span>`)
        ], picture = renderPlot({ ...plot, ...sizes[size] });
        return `<figure${size === "whole" ? ' class="whole"' : ""}><figcaption><b>${(0, escape_html.Z)(plot.title, 160)}</b>${keys.join("")}</figcaption>${picture}</figure>`;
      }
      const order = ["latency", "rate", "errors"];
      function drawViews(client, scorecard, closer) {
        if (scorecard.traffic.length === 0)
          return [client.latency, ...closer, client.errors, client.rate].map((figure) => drawFigure(figure));
        const heads = ["As the client saw it", "As the server saw it"].map((head) => `<h3>${head}</h3>`), pairs = order.flatMap((of) => {
          const seen = scorecard.traffic.find((one) => one.of === of);
          return drawBeside(client[of], seen && serverView(seen, scorecard));
        });
        return [...heads, ...pairs, '<p class="soft small whole">The server counts every request that it had, also those of others. Its rates and percentiles are over the last 10 s or four scrapes, so that the first ones still hold what was before; its percentiles are only as fine as its buckets.</p>', ...closer.map((figure) => drawFigure(figure))];
      }
      function drawBeside(one, other) {
        if (!one && !other)
          return [];
        const heights = [one, other].flatMap((figure) => figure ? [scaleOf(figure).highest] : []), reach = Math.max(...heights) <= 4 * Math.min(...heights) ? Math.max(...heights) : 0;
        return [one, other].map((figure) => figure ? drawFigure({ ...figure, size: "half", reach }) : "<div></div>");
      }
      const serverView = ({ title, unit, points }, { measured }) => ({
        title,
        lines: [{ label: "server", tone: unit === "ratio" ? "red" : "violet", points }],
        seconds: measured?.seconds ?? 0,
        format: (value) => (0, units.Fl)(value, unit),
        cutsPeaks: unit === "ms"
      });
      function drawResources({ resources, measured }) {
        const figures = resources.filter(({ points }) => points.length > 1).map(({ title, unit, points, limits }, index) => drawFigure({
          title,
          size: "third",
          lines: [{ label: saidOnce(unit) ? unit : "", tone: tones[index % tones.length], points }],
          limits,
          seconds: measured?.seconds ?? 0,
          format: (value) => saidOnce(unit) ? (0, units.ZV)(value) : (0, units.Fl)(value, unit)
        }));
        return figures.length > 0 ? `<h3>What the target used</h3><div class="plots small-ones">${figures.join("")}</div>` : "";
      }
      const saidOnce = (unit) => unit === "cores" || unit === "MB";
      function plotsSection(scorecard) {
        const figures = [
          ...drawViews({ latency: latency(scorecard), errors: errors(scorecard), rate: throughput(scorecard) }, scorecard, [
            html_plots_focus(scorecard)
          ]),
          ...batches(scorecard).map(drawFigure),
          ...server(scorecard).map(drawFigure)
        ].filter(Boolean), resources = drawResources(scorecard);
        if (figures.length === 0 && resources === "")
          return "";
        const note = `<p class="soft small">Each point is a window of ${(0, units.ZV)(scorecard.windowSeconds)} s; latency counts from the intended start of each request. A gap means that nothing was measured there; what is far above the rest is cut off at the top, and its value is shown when pointed at.</p>`;
        return `<section><h2>Over time</h2>${figures.length > 0 ? `<div class="plots">${figures.join("")}</div>` : ""}${scorecard.timeline.length > 0 ? note : ""}${resources}</section>`;
      }
      function profileFigure({ title, x, unit, lines, limit }) {
        return `<div class="plots">${drawFigure({
          title,
          size: "whole",
          lines: lines.map(({ label, values }, index) => ({
            label,
            tone: tones[index % tones.length],
            points: x.values.map((at, point) => [at, values[point] ?? null])
          })),
          limits: limit ? [limit] : [],
          seconds: Math.max(...x.values),
          xUnit: x.label === "users" ? "users" : "/s",
          format: (value) => (0, units.Fl)(value, unit),
          cutsPeaks: !0
        })}</div>`;
      }
      const limitOf = ({ name, threshold, ofProfile }) => threshold === null || ofProfile ? [] : [{ label: name, value: threshold }], over = (timeline, of) => timeline.map((point) => [point.at, of(point)]);
      function latency({ timeline, measured, rows }) {
        if (!measured || timeline.every(({ p50 }) => p50 === null))
          return;
        const limits = rows.filter(({ source, unit, request }) => source === "load" && unit === "ms" && request === void 0).slice(0, 3).flatMap(limitOf);
        return {
          title: "Latency of all requests",
          size: "whole",
          lines: [
            { label: "p50", tone: "teal", points: over(timeline, ({ p50 }) => p50) },
            { label: "p95", tone: "blue", points: over(timeline, ({ p95 }) => p95) },
            { label: "p99", tone: "violet", points: over(timeline, ({ p99 }) => p99) },
            ...timeline.some(({ baseP95 }) => baseP95 !== void 0) ? [{ label: "p95 of base", tone: "grey", points: over(timeline, ({ baseP95 }) => baseP95 ?? null) }] : []
          ],
          limits,
          seconds: measured.seconds,
          format: (value) => (0, units.MH)(value),
          cutsPeaks: !0
        };
      }
      function html_plots_focus({ chart, measured }) {
        if (!measured || chart?.request === void 0)
          return;
        const { objective, metric, request, unit, points } = chart;
        return {
          title: `${metric} of ${request}`,
          size: "whole",
          lines: [{ label: metric, tone: "blue", points: points.map(({ at, value }) => [at, value]) }],
          limits: objective ? [{ label: objective.name, value: objective.threshold }] : [],
          seconds: measured.seconds,
          format: (value) => (0, units.Fl)(value, unit),
          cutsPeaks: unit === "ms"
        };
      }
      function errors({ timeline, measured, rows }) {
        if (!measured || timeline.length === 0)
          return;
        const limits = rows.filter(({ source, unit, request }) => source === "load" && unit === "ratio" && request === void 0).flatMap((row) => limitOf(row).map((limit) => row.comparator.startsWith(">") ? { ...limit, value: 1 - limit.value } : limit));
        return {
          title: "Not good: errors and dropped",
          lines: [{ label: "share of intended requests", tone: "red", points: over(timeline, (point) => point.errorRatio) }],
          limits,
          seconds: measured.seconds,
          format: (value) => (0, units.B0)(value)
        };
      }
      function throughput({ timeline, measured, rows }) {
        if (!measured || timeline.length === 0)
          return;
        const limits = rows.filter(({ source, unit, request }) => source === "load" && unit === "/s" && request === void 0).flatMap(limitOf);
        return {
          title: "Throughput",
          lines: [{ label: "good answers a second", tone: "teal", points: over(timeline, (point) => point.throughput) }],
          limits,
          seconds: measured.seconds,
          format: (value) => (0, units.Fl)(value, "/s")
        };
      }
      const mostComparisons = 8, batches = ({ rows }) => rows.filter(({ comparison }) => (comparison?.batches.length ?? 0) > 2).slice(0, mostComparisons).map((row) => {
        const { name, base, threshold, unit, comparison } = row, { batches: changes, seconds } = comparison, each = seconds / changes.length, points = changes.map((change, index) => [(index + 0.5) * each, change]), tolerated = base == null || threshold === null ? [] : [unit === "ratio" ? threshold - base : threshold / base - 1];
        return {
          title: `Change against base: ${name}`,
          lines: [{ label: "twelfths of the run", tone: "blue", points }],
          limits: [
            { label: "base", value: 0 },
            ...tolerated.map((value) => ({ label: "tolerance", value })),
            ...(0, render_compared.BD)(row) ? tolerated.map((value) => ({ label: "red from", value: value * (0, render_compared.e0)(row) })) : []
          ],
          seconds,
          format: (value) => unit === "ratio" ? (0, units.Xf)(value) : `${(0, units.ZV)(100 * value)} %`
        };
      }), server = ({ serverSeries, measured }) => serverSeries.map(({ objective, unit, series, threshold }) => ({
        title: `Server: ${objective}`,
        lines: series.map(({ label, points }, i) => ({
          label: label || "value",
          tone: tones[i % tones.length],
          points
        })),
        limits: threshold === void 0 ? [] : [{ label: `limit ${(0, units.Fl)(threshold, unit)}`, value: threshold }],
        seconds: measured?.seconds ?? 0,
        format: (value) => (0, units.Fl)(value, unit)
      }));
      var render_budgets = __webpack_require__(7403), clean_text = __webpack_require__(3986), format = __webpack_require__(4246);
      const width = 180, height = 14;
      function renderBudgetBar(left) {
        if (left === null)
          return "";
        const filled = Math.round((0, render_budgets.KD)(left) * width * 10) / 10;
        return [
          `<svg class="budget" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">`,
          `<rect class="all" x="0" y="2" width="${width}" height="${height - 4}" rx="3"/>`,
          left > 0 ? `<rect class="left" x="0" y="2" width="${filled}" height="${height - 4}" rx="3"/>` : `<line class="spent" x1="1" x2="1" y1="0" y2="${height}"/>`,
          "</svg>"
        ].join("");
      }
      const svg_gauge_width = 180, svg_gauge_height = 26, inset = 8;
      function renderGauge(row) {
        const { value, interval, threshold, comparator, verdict } = row, scale = (0, render_compared.QA)(row);
        if (scale) {
          const marks = (0, render_compared.BD)(row) ? { red: (0, render_compared.e0)(row) } : {};
          return draw({ value: scale.at, interval: scale, threshold: 1, comparator: "<", verdict, others: [0], ...marks });
        }
        return value === null || threshold === null || row.source === "baseline" ? "" : draw({ value, interval, threshold, comparator, verdict, others: [] });
      }
      function draw({ value, interval, threshold, comparator, verdict, others, red }) {
        const lower = interval?.lower ?? value, upper = interval?.upper ?? value, ends = [value, lower, upper, threshold, ...others], [least, most] = [Math.min(...ends), Math.max(...ends)], room = most > least ? (most - least) * 0.15 : Math.abs(most) * 0.1 || 1, x = (at) => Math.round((inset + (at - least + room) / (most - least + 2 * room) * (svg_gauge_width - 2 * inset)) * 10) / 10, good = comparator.startsWith("<") ? [inset, x(threshold)] : [x(threshold), svg_gauge_width - inset], middle = svg_gauge_height / 2;
        return [
          `<svg class="gauge" viewBox="0 0 ${svg_gauge_width} ${svg_gauge_height}" width="${svg_gauge_width}" height="${svg_gauge_height}" aria-hidden="true">`,
          `<rect class="all" x="${inset}" y="${middle - 2}" width="${svg_gauge_width - 2 * inset}" height="4" rx="2"/>`,
          `<rect class="good" x="${good[0]}" y="${middle - 2}" width="${Math.round((good[1] - good[0]) * 10) / 10}" height="4" rx="2"/>`,
          interval ? `<rect class="span ${verdict}" x="${x(lower)}" y="${middle - 5}" width="${Math.max(2, x(upper) - x(lower)).toFixed(1)}" height="10" rx="3"/>` : "",
          `<circle class="mark ${verdict}" cx="${x(value)}" cy="${middle}" r="4"/>`,
          ...others.map((at) => `<line class="base" x1="${x(at)}" x2="${x(at)}" y1="6" y2="${svg_gauge_height - 6}"/>`),
          red === void 0 ? "" : `<line class="red" x1="${x(red)}" x2="${x(red)}" y1="6" y2="${svg_gauge_height - 6}"/>`,
          `<line class="threshold" x1="${x(threshold)}" x2="${x(threshold)}" y1="3" y2="${svg_gauge_height - 3}"/>`,
          "</svg>"
        ].join("");
      }
      var words = __webpack_require__(8712);
      const code = (text) => `<code>${(0, escape_html.Z)(text)}</code>`, html_sections_text = (value) => ({ html: (0, escape_html.Z)(value) }), number = (value) => ({ html: (0, escape_html.Z)(value), number: !0 }), attribute = ({ number: number2 = !1 }) => number2 ? ' class="number"' : "";
      function table(heads, rows) {
        const head = heads.map((one) => `<th${attribute(one)}>${one.head}</th>`).join(""), body = rows.map((cells) => `<tr>${cells.map((cell) => `<td${attribute(cell)}>${cell.html}</td>`).join("")}</tr>`);
        return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
      }
      const section = (title, body) => `<section><h2>${title}</h2>${body}</section>`;
      function headSection(scorecard) {
        const { verdict, service, grade, score, reason, failure, commit, context } = scorecard, run = (0, words.Oh)(context.runUrl), after = (0, words.IY)(scorecard, code), facts = [
          (0, escape_html.Z)((0, words.TJ)(scorecard)),
          commit ? `commit ${code(commit.slice(0, 12))}` : "",
          run ? `<a href="${(0, escape_html.Z)(run)}">workflow run</a>` : ""
        ], marks = grade === null ? "" : `<div class="grade"><b>${(0, escape_html.Z)(grade)}</b><span class="soft small">${score === null ? "" : (0, units.ZV)(score)} of 100</span></div>`;
        return [
          `<header class="${verdict}"><div class="top"><div><p class="eyebrow">Reliability Gate</p>`,
          `<h1>${words.Pt[verdict]} ${(0, escape_html.Z)(service, 200)} — <span class="${verdict}">${(0, escape_html.Z)((0, words.Pl)({ ...scorecard, grade: null }))}</span></h1>`,
          `<p class="reason">${(0, escape_html.Z)(reason)}</p></div>${marks}</div>`,
          failure && failure.message !== reason ? `<p>${(0, escape_html.Z)(failure.message, 3e3)}</p>` : "",
          failure?.hint ? `<p><b>What to do:</b> ${(0, escape_html.Z)(failure.hint)}</p>` : "",
          after ? `<p>${after}</p>` : "",
          `<p class="soft small">${facts.filter(Boolean).join(" · ")}</p></header>`
        ].join("");
      }
      function budgetsSection({ budgets }) {
        if (!budgets)
          return "";
        const heads = [
          { head: "SLO" },
          { head: "Objective", number: !0 },
          { head: "Burn rate of this run", number: !0 },
          { head: "Would alarm" },
          { head: "Budget left in production" }
        ], rows = budgets.rows.map((row) => [
          {
            html: `${code(row.name)}${row.description ? `<br><span class="soft small">${(0, escape_html.Z)(row.description)}</span>` : ""}`
          },
          number((0, render_budgets.$7)(row)),
          number((0, render_budgets.by)(row.burn)),
          html_sections_text((0, render_budgets.p9)(row.burn)),
          {
            html: `${renderBudgetBar(row.left)}<b>${(0, escape_html.Z)((0, render_budgets.H0)(row))}</b><br><span class="soft small">${(0, escape_html.Z)(row.reason)}</span>`
          }
        ]), spent = budgets.spent ? `<p><b>${(0, escape_html.Z)(budgets.spent)}</b></p>` : "";
        return section("Error budgets", `${spent}${table(heads, rows)}<p class="soft small">The burn rate is the share that was bad in this run, by the share that may be. In production a rate above 14.4 for an hour or 6 for six hours pages; above 3 for a day or 1 for three days opens a ticket. What is left of the budget was read before the load.</p>`);
      }
      function profileSection({ profile }) {
        if (!profile)
          return "";
        const { title, sentence, columns, rows, picture } = profile, heads = columns.map(({ head, isNumber: isNumber2 }) => ({ head, number: isNumber2 })), cells = rows.map((row) => row.map((cell, at) => columns[at]?.isNumber ? number(cell) : html_sections_text(cell))), drawn = picture ? profileFigure(picture) : "";
        return section(title, `<p>${(0, escape_html.Z)(sentence)}</p>${drawn}${table(heads, cells)}`);
      }
      function phasesSection({ phases }) {
        if (phases.length === 0)
          return "";
        const heads = ["Requests", "p50", "p95", "p99", "max"].map((head) => ({ head, number: !0 })), rows = phases.map(({ phase, count, p50, p95, p99, max }) => [
          html_sections_text(words.k1[phase]),
          number((0, units.B4)(count)),
          ...[p50, p95, p99, max].map((ms) => number((0, format.fU)(ms)))
        ]);
        return section("Where the time goes", table([{ head: "Phase" }, ...heads], rows));
      }
      function objectivesSection({ rows, moved }) {
        if (rows.length === 0)
          return section("Objectives", "<p>No objective was judged.</p>");
        const withBase = rows.some(render_compared.uQ), heads = ["Objective", "Measured", ...withBase ? ["Change"] : [], "Target", "Interval and target", "Verdict"], numbers = ["Measured", "Change", "Target"], head = heads.map((one) => `<th${numbers.includes(one) ? ' class="number"' : ""}>${one}</th>`).join("");
        return section("Objectives", `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => objectiveRows(row, withBase)).join("")}</tbody></table></div>${moved ? `<p>${(0, escape_html.Z)(moved)}</p>` : ""}<p class="soft small">The bar is the interval that the measurement leaves open, each end with 95 % confidence; the dot is what was measured, the upright line the target, and green its good side.</p>`);
      }
      function objectiveRows(row, withBase) {
        const { value, interval, base, change } = (0, format.iZ)(row), below = base === "" ? interval : `base ${base}`, marks = [row.key ? "key" : "", row.weight === 1 ? "" : `weight ${row.weight}`].filter(Boolean).join(", "), warn = row.warn === void 0 ? "" : `<br><span class="soft small">warns at ${(0, escape_html.Z)((0, units.Fl)(row.warn, row.unit))}</span>`, why = [row.reason, ...(row.warnings ?? []).map((warning) => `Warning of the source: ${warning}`)].map((one) => (0, escape_html.Z)(one)).join("<br>");
        return [
          `<tr class="said"><td>${code(row.name)}${marks && ` <span class="soft small">${(0, escape_html.Z)(marks)}</span>`}</td>`,
          `<td class="number"><b>${(0, escape_html.Z)(value)}</b>${below && `<br><span class="soft small">${(0, escape_html.Z)(below)}</span>`}</td>`,
          ...withBase ? [`<td class="number">${(0, escape_html.Z)(change)}</td>`] : [],
          `<td class="number">${(0, escape_html.Z)((0, format.P4)(row))}${warn}</td>`,
          `<td>${renderGauge(row)}</td>`,
          `<td class="verdict ${row.verdict}">${words.Pt[row.verdict]} ${(0, escape_html.Z)((0, words.Vj)(row))}</td></tr>`,
          `<tr><td class="why small" colspan="${withBase ? 6 : 5}">${why}</td></tr>`
        ].join("");
      }
      function endpointsSection({ endpoints, total }) {
        if (!total)
          return "";
        const heads = ["Sent", "Dropped", "Errors", "p50", "p95", "p99", "max", "p95 from the send"].map((head) => ({
          head,
          number: !0
        })), cells = (row) => [
          row === total ? { html: "<b>all</b>" } : { html: code(row.name) },
          number((0, units.B4)(row.sent)),
          number((0, units.B4)(row.dropped)),
          number(`${(0, units.B4)(row.errors)} (${(0, format.T1)(row.errorRatio)})`),
          ...[row.p50, row.p95, row.p99, row.max, row.serviceP95].map((ms) => number((0, format.fU)(ms)))
        ];
        return section("Endpoints", table([{ head: "Request" }, ...heads], [...endpoints, total].map(cells)));
      }
      function errorsSection({ errors: errors2 }) {
        if (errors2.length === 0)
          return "";
        const heads = [{ head: "Request" }, { head: "What" }, { head: "Count", number: !0 }, { head: "Example" }], rows = errors2.map(({ name, what, count, message }) => [
          { html: code(name) },
          html_sections_text(what),
          number((0, units.B4)(count)),
          { html: message ? code(message) : "" }
        ]);
        return section("Errors", table(heads, rows));
      }
      function resourcesSection({ resources }) {
        if (resources.length === 0)
          return "";
        const heads = [
          { head: "Resource" },
          { head: "Average", number: !0 },
          { head: "Most", number: !0 },
          { head: "Asked" },
          { head: "" }
        ], rows = resources.map(({ title, unit, average, most, query, url }) => [
          html_sections_text(title),
          number(average === null ? "" : (0, units.Fl)(average, unit)),
          number((0, units.Fl)(most, unit)),
          { html: code(query) },
          { html: (0, words.$W)(url) ? `<a href="${(0, escape_html.Z)(url, 5e3)}">graph</a>` : "" }
        ]), told = `<p class="soft small">${(0, escape_html.Z)((0, words.j9)(resources))}</p>`;
        return section("Resource use of the target", `${table(heads, rows)}${told}`);
      }
      function serverSection({ rows, graphs, dashboard }) {
        const asked = rows.filter(words.gg);
        if (asked.length === 0)
          return "";
        const blocks = asked.map((row) => {
          const graph = linkTo("graph", graphs.find(({ objective }) => objective === row.name)?.url), value = (0, escape_html.Z)((0, format.iZ)(row).value);
          return `<p>${code(row.name)}: ${value}${graph && ` · ${graph}`}</p><pre>${(0, escape_html.J)((0, clean_text.Hy)(row.query, 1e4))}</pre>`;
        }), board = linkTo("Dashboard", dashboard);
        return section("Queries as they were sent", `${blocks.join("")}${board && `<p>${board}</p>`}`);
      }
      function linkTo(title, url) {
        const link = (0, words.$W)(url);
        return link ? `<a href="${(0, escape_html.Z)(link.url, 5e3)}">${title} on ${(0, escape_html.Z)(link.host)}</a>` : "";
      }
      function generatorSection({ generator }) {
        if (!generator)
          return "";
        const heads = [{ head: "Check" }, { head: "Measured", number: !0 }, { head: "Limit", number: !0 }, { head: "" }], rows = generator.checks.map(({ name, value, limit, unit, ok, advice }) => [
          html_sections_text(name),
          number((0, units.Fl)(value, unit)),
          number((0, units.Fl)(limit, unit)),
          { html: ok ? '<span class="pass">✔ kept</span>' : `<span class="fail">✖ ${(0, escape_html.Z)(advice)}</span>` }
        ]), told = generator.told === void 0 ? "" : `<p>${(0, escape_html.Z)(generator.told, 1e3)}</p>`;
        return section(`Load generator: ${generator.healthy ? "kept up" : "did not keep up"}`, told + table(heads, rows));
      }
      function factsSection({ facts }) {
        const rows = facts.map((fact) => `<tr><th>${(0, escape_html.Z)(fact.label)}</th><td>${factValue(fact)}</td></tr>`);
        return section("About this run", `<table class="facts"><tbody>${rows.join("")}</tbody></table>`);
      }
      function factValue({ value, code: isCode, url }) {
        const run = (0, words.Oh)(url);
        return run ? `<a href="${(0, escape_html.Z)(run)}">${(0, escape_html.Z)(value)}</a>` : isCode ? code(value) : (0, escape_html.Z)(value);
      }
      function rerunSection({ rerun, rerunHeaders }) {
        const headers = rerunHeaders.length > 0 ? `<p class="soft small">The run also sent ${rerunHeaders.map((name) => code(name)).join(", ")}; values of headers are never kept.</p>` : "";
        return section("Run it again", `<pre>${(0, escape_html.J)((0, clean_text.Hy)(rerun))}</pre><p class="soft small">With the same config, in a checkout of the commit. <code>reliability-gate judge record.json</code> repeats the verdict alone, offline.</p>${headers}`);
      }
      function notesSection({ notes }) {
        if (notes.length === 0)
          return "";
        const lines = notes.map(({ source, message, hint }) => `<li><b>${(0, escape_html.Z)(source)}</b>: ${(0, escape_html.Z)(message)}${hint ? ` <span class="soft">(${(0, escape_html.Z)(hint)})</span>` : ""}</li>`);
        return section("Notes", `<ul>${lines.join("")}</ul>`);
      }
      const reportStyle = `
:root { color-scheme: light dark;
  --page: #f6f8fa; --card: #fff; --ink: #1f2328; --soft: #59636e; --edge: #d1d9e0; --faint: #eaeef2;
  --pass: #1a7f37; --warn: #9a6700; --fail: #cf222e; --inconclusive: #8250df; --error: #bc4c00;
  --blue: #0969da; --violet: #8250df; --teal: #1b7c83; --yellow: #bf8700; --pink: #bf3989; --grey: #6e7781; }
@media (prefers-color-scheme: dark) { :root {
  --page: #0d1117; --card: #151b23; --ink: #f0f6fc; --soft: #9198a1; --edge: #3d444d; --faint: #262c36;
  --pass: #3fb950; --warn: #d29922; --fail: #f85149; --inconclusive: #ab7df8; --error: #db6d28;
  --blue: #4493f8; --violet: #ab7df8; --teal: #39c5cf; --yellow: #d29922; --pink: #db61a2; --grey: #8b949e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 20px 48px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 0 0 12px; }
p { margin: 8px 0; overflow-wrap: anywhere; }
header, section { background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: 20px 24px; margin: 0 0 16px; }
header { border-top: 5px solid var(--grey); }
header.pass { border-top-color: var(--pass); } header.warn { border-top-color: var(--warn); }
header.fail { border-top-color: var(--fail); } header.inconclusive { border-top-color: var(--inconclusive); }
header.error { border-top-color: var(--error); }
.top { display: flex; gap: 20px; justify-content: space-between; align-items: flex-start; }
.eyebrow { color: var(--soft); font-size: 13px; margin: 0 0 2px; }
.reason { font-size: 17px; margin: 10px 0 4px; }
.soft { color: var(--soft); }
.small { font-size: 13px; }
.grade { flex: none; text-align: center; border: 1px solid var(--edge); border-radius: 10px; padding: 6px 16px; }
.grade b { display: block; font-size: 30px; line-height: 1.15; }
.verdict { font-weight: 600; }
.pass { color: var(--pass); } .warn { color: var(--warn); } .fail { color: var(--fail); }
.inconclusive { color: var(--inconclusive); } .error { color: var(--error); }
header.pass, header.warn, header.fail, header.inconclusive, header.error { color: var(--ink); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 13px; white-space: nowrap; }
th, td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--faint); vertical-align: top; }
tr:last-child > td { border-bottom: 0; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.why { color: var(--soft); padding-top: 0; }
tr.said > td { border-bottom: 0; padding-bottom: 2px; }
.facts th { width: 150px; vertical-align: top; color: var(--soft); }
.facts tr:last-child > th { border-bottom: 0; }
code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, monospace; }
code { background: var(--faint); border-radius: 5px; padding: 2px 5px; overflow-wrap: anywhere; white-space: pre-wrap; }
td:first-child code { display: inline-block; max-width: 16rem; overflow-wrap: break-word; }
pre { background: var(--faint); border-radius: 8px; padding: 12px 14px; margin: 8px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.plots { display: grid; grid-template-columns: 1fr 1fr; gap: 20px 24px; }
.plots > .whole { grid-column: 1 / -1; }
.plots.small-ones { grid-template-columns: 1fr 1fr 1fr; }
h3 { font-size: 14px; margin: 0; color: var(--soft); font-weight: 600; } .small-ones { margin-top: 12px; } section > h3 { margin-top: 24px; } .plots > h3 { margin-bottom: -10px; }
@media (max-width: 760px) { .plots, .plots.small-ones { grid-template-columns: 1fr; } }
figure { margin: 0; min-width: 0; display: flex; flex-direction: column; justify-content: space-between; }
figcaption { display: flex; flex-wrap: wrap; gap: 2px 14px; align-items: baseline; font-size: 13px; margin: 0 0 4px; }
figcaption b { font-size: 14px; overflow-wrap: anywhere; }
.key::before { content: ""; display: inline-block; width: 14px; height: 3px; border-radius: 2px; margin-right: 6px; vertical-align: middle; background: currentColor; }
.key.limit::before { background: none; height: 0; border-top: 2px dashed currentColor; border-radius: 0; }
svg { display: block; width: 100%; height: auto; }
svg.gauge { width: 180px; height: 26px; max-width: none; }
.rule { stroke: var(--faint); } .tick { fill: var(--soft); font-size: 12px; }
.line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.dot { fill: currentColor; opacity: 0; } .dot:hover, .dot.alone { opacity: 1; }
.limit { stroke: var(--fail); color: var(--fail); stroke-width: 1.5; stroke-dasharray: 6 4; }
.blue { color: var(--blue); } .violet { color: var(--violet); } .teal { color: var(--teal); }
.yellow { color: var(--yellow); } .pink { color: var(--pink); } .grey { color: var(--grey); } .red { color: var(--fail); }
.gauge .all { fill: var(--faint); } .gauge .good { fill: var(--pass); opacity: .35; }
.gauge .span { fill: currentColor; opacity: .4; } .gauge .mark { fill: currentColor; }
.gauge .threshold { stroke: var(--ink); stroke-width: 1.5; } .gauge .red { stroke: var(--fail); stroke-width: 1.5; } .gauge .base { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }
svg.budget { width: 180px; height: 14px; max-width: none; margin: 4px 0; }
.budget .all { fill: var(--faint); } .budget .left { fill: var(--pass); } .budget .spent { stroke: var(--fail); stroke-width: 2; }
a { color: var(--blue); }
@media print { body { background: none; } section, header { break-inside: avoid; } }
`, policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
      function renderHtml(scorecard) {
        const sections = [
          headSection,
          objectivesSection,
          budgetsSection,
          profileSection,
          plotsSection,
          endpointsSection,
          phasesSection,
          errorsSection,
          resourcesSection,
          serverSection,
          generatorSection,
          factsSection,
          rerunSection,
          notesSection
        ];
        return [
          "<!doctype html>",
          '<html lang="en"><head><meta charset="utf-8">',
          `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
          '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
          `<title>${(0, escape_html.Z)(`${scorecard.service}: ${(0, words.Pl)(scorecard)}`, 200)} · Reliability Gate</title>`,
          `<style>${reportStyle}</style></head><body><main>`,
          ...sections.map((section2) => section2(scorecard)).filter(Boolean),
          `<p class="soft small">Made by reliability-gate ${(0, escape_html.Z)(scorecard.gateVersion, 60)} from the record of the run.</p>`,
          "</main></body></html>",
          ""
        ].join(`
`);
      }
      const firstKeys = [
        "schemaVersion",
        "verdict",
        "reason",
        "score",
        "grade",
        "service",
        "commit",
        "window",
        "decidedAfter",
        "target",
        "load",
        "objectives",
        "gate",
        "startedAt",
        "blocks",
        "advisory",
        "wouldBlock",
        "context",
        "plan",
        "evidence",
        "notes"
      ];
      function renderJson(record) {
        const entries = Object.entries(record), place = ([key]) => firstKeys.includes(key) ? firstKeys.indexOf(key) : firstKeys.length, ordered = Object.fromEntries(entries.toSorted((a, b) => place(a) - place(b)));
        return `${json_format(ordered, "")}
`;
      }
      function json_format(value, indent) {
        if (typeof value != "object" || value === null)
          return JSON.stringify(value) ?? "null";
        const inner = `${indent}  `;
        if (Array.isArray(value))
          return value.every(isPlain) ? `[${value.map((item) => json_format(item, inner)).join(", ")}]` : wrap("[", value.map((item) => json_format(item, inner)), "]", indent);
        const entries = Object.entries(value).filter(([, item]) => item !== void 0);
        return wrap("{", entries.map(([key, item]) => `${JSON.stringify(key)}: ${json_format(item, inner)}`), "}", indent);
      }
      function wrap(open, items, close, indent) {
        return items.length === 0 ? `${open}${close}` : `${open}
${items.map((item) => `${indent}  ${item}`).join(`,
`)}
${indent}${close}`;
      }
      const isPlain = (item) => typeof item != "object" || item === null || Array.isArray(item) && item.length <= 2 && item.every(isNumber), isNumber = (item) => typeof item == "number";
      var model_policy = __webpack_require__(154);
      function renderJunit(scorecard) {
        const { service, rows, measured } = scorecard, cases = rows.map((row) => ({ name: row.name, outcome: outcomeOf(row, scorecard) })), ofRun = runOutcome(scorecard), all = ofRun ? [...cases, { name: "the run", outcome: ofRun }] : cases, count = (kind) => all.filter(({ outcome }) => outcome.kind === kind).length, totals = `tests="${all.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`, time = `time="${(0, units.ZV)(measured?.seconds ?? 0, 6)}"`, suite = `name="${(0, escape_html.Z)(`Reliability Gate: ${service}`, 200)}"`;
        return `${[
          '<?xml version="1.0" encoding="UTF-8"?>',
          `<testsuites ${suite} ${totals} ${time}>`,
          `  <testsuite ${suite} ${totals} ${time}${measured?.start ? ` timestamp="${(0, escape_html.Z)(measured.start)}"` : ""}>`,
          ...formatProperties(scorecard),
          ...all.flatMap(({ name, outcome }) => formatCase(name, service, outcome)),
          `    <system-out>${(0, escape_html.Z)(`${(0, words.Pl)(scorecard)}: ${scorecard.reason}`)}</system-out>`,
          "  </testsuite>",
          "</testsuites>"
        ].join(`
`)}
`;
      }
      function outcomeOf(row, scorecard) {
        const { value, interval } = (0, format.iZ)(row), warnings = (row.warnings ?? []).map((text) => `; warning of the source: ${text}`).join(""), output = `${`measured ${value}${interval && ` (${interval})`}, target ${(0, format.P4)(row)}`}; ${row.reason}${warnings}`, outcome = (kind) => ({
          kind,
          type: row.cause ?? row.verdict,
          message: row.reason,
          output
        });
        return row.verdict === "pass" || row.verdict === "warn" ? outcome("passed") : row.advisory || scorecard.advisory || !(0, model_policy.Bv)(row, scorecard.policy) ? outcome("skipped") : outcome(row.verdict === "fail" ? "failure" : "error");
      }
      function runOutcome({ rows, verdict, reason, failure, advisory, blocks }) {
        if (rows.some((row) => row.verdict === verdict) || verdict === "pass" || verdict === "warn")
          return;
        const output = [failure?.message ?? reason, failure?.hint].filter(Boolean).join("; ");
        return { kind: advisory || !blocks ? "skipped" : "error", type: verdict, message: reason, output };
      }
      function formatProperties({ verdict, score, grade, commit, context, facts }) {
        const target = facts.find(({ label }) => label === "Target")?.value, properties = { verdict, score, grade, target, commit, branch: context.branch, run: context.runUrl };
        return ["    <properties>", ...Object.entries(properties).filter(([, value]) => value != null).map(([name, value]) => `      <property name="${name}" value="${(0, escape_html.Z)(String(value))}"/>`), "    </properties>"];
      }
      function formatCase(name, service, { kind, type, message, output }) {
        const attributes = `name="${(0, escape_html.Z)(name, 300)}" classname="${(0, escape_html.Z)(service, 200)}" time="0"`, element = {
          passed: [],
          skipped: [`      <skipped message="${(0, escape_html.Z)(message)}"/>`],
          failure: [`      <failure type="${(0, escape_html.Z)(type)}" message="${(0, escape_html.Z)(message)}">${(0, escape_html.Z)(output, 2e3)}</failure>`],
          error: [`      <error type="${(0, escape_html.Z)(type)}" message="${(0, escape_html.Z)(message)}">${(0, escape_html.Z)(output, 2e3)}</error>`]
        }[kind];
        return [
          `    <testcase ${attributes}>`,
          ...element,
          `      <system-out>${(0, escape_html.Z)(output, 2e3)}</system-out>`,
          "    </testcase>"
        ];
      }
      var markdown = __webpack_require__(5120), summary = __webpack_require__(4453), terminal = __webpack_require__(4425);
      const renderings = {
        markdown: (record) => (0, markdown.G)((0, build_scorecard.b)(record)),
        summary: (record) => (0, summary.B)((0, build_scorecard.b)(record)),
        html: (record) => renderHtml((0, build_scorecard.b)(record)),
        json: renderJson,
        junit: (record) => renderJunit((0, build_scorecard.b)(record)),
        terminal: (record) => (0, terminal.b)((0, build_scorecard.b)(record), { color: !1, width: 100 })
      }, isFormat = (text) => Object.hasOwn(renderings, text);
    })
  ),
  /***/
  4453: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B: () => (
          /* binding */
          renderSummary
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _fit_sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4139), _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4246), _markdown_budgets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2255), _markdown_chart_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4401), _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(728), _markdown_head_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7731), _markdown_profile_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8964), _markdown_table_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3681), _mermaid_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8546);
      const usualBudget = 1e6, renderSummary = (scorecard, budget = usualBudget) => (0, _fit_sections_js__WEBPACK_IMPORTED_MODULE_1__.W)(scorecard, {
        sections: {
          reasons: _markdown_head_js__WEBPACK_IMPORTED_MODULE_6__.es,
          "error budgets": _markdown_budgets_js__WEBPACK_IMPORTED_MODULE_3__.G,
          profile: _markdown_profile_js__WEBPACK_IMPORTED_MODULE_7__.r,
          comparison: _markdown_head_js__WEBPACK_IMPORTED_MODULE_6__.pf,
          chart: _markdown_chart_js__WEBPACK_IMPORTED_MODULE_4__.w,
          course: courseSection,
          endpoints: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__.YV,
          phases: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__.SU,
          errors: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__.li,
          "server metrics": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__.$R,
          "resource use": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__.vR,
          "load generator": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__.d_,
          "about this run": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__.Lg,
          "run it again": _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__.kV,
          notes: _markdown_evidence_js__WEBPACK_IMPORTED_MODULE_5__.dY
        },
        shedOrder: [
          "server metrics",
          "resource use",
          "phases",
          "endpoints",
          "errors",
          "course",
          "about this run",
          "load generator",
          "run it again",
          "notes",
          "chart",
          "profile",
          "comparison",
          "error budgets",
          "reasons"
        ],
        mostRows: 1e3,
        budget
      });
      function courseSection({ timeline, windowSeconds }) {
        if (timeline.length < 3 || timeline.every(({ p50 }) => p50 === null))
          return "";
        const line = (label, color) => ({
          label,
          color,
          values: timeline.map((at) => at[label])
        }), picture = (0, _mermaid_js__WEBPACK_IMPORTED_MODULE_8__.Uo)({
          title: `Latency of all requests in windows of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(windowSeconds)} s`,
          unit: "ms",
          x: { from: timeline.at(0).at, to: timeline.at(-1).at },
          lines: [line("p50", _mermaid_js__WEBPACK_IMPORTED_MODULE_8__.b4.third), line("p95", _mermaid_js__WEBPACK_IMPORTED_MODULE_8__.b4.main), line("p99", _mermaid_js__WEBPACK_IMPORTED_MODULE_8__.b4.second)]
        }), figures = (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_9__.Q)(["From", "p50", "p95", "p99", "Not good", "Good answers"].map((head) => ({ head, align: "right" })), timeline.map(courseCells));
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_9__.T)("The run over time", [picture, "<sub>From bottom to top: p50 (yellow), p95 (blue), p99 (violet).</sub>", figures].join(`

`));
      }
      const courseCells = ({ at, seconds, p50, p95, p99, errorRatio, throughput }) => [
        `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(at - seconds / 2, 5)} s`,
        (0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(p50),
        (0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(p95),
        (0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(p99),
        (0, _format_js__WEBPACK_IMPORTED_MODULE_2__.T1)(errorRatio),
        `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(throughput)}/s`
      ];
    })
  )
};
export {
  id,
  ids,
  modules
};
