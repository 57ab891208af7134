const id = 928, ids = [928], modules = {
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
        ])), title = `Load generator: ${generator.healthy ? "kept up" : "did not keep up"}`;
        return (0, _markdown_table_js__WEBPACK_IMPORTED_MODULE_4__.T)(title, table, !generator.healthy);
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
