const id = 561, ids = [561], modules = {
  /***/
  4704: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        at: () => (
          /* binding */
          niceTicks
        ),
        /* harmony export */
        d9: () => (
          /* binding */
          nearLimits
        ),
        /* harmony export */
        kx: () => (
          /* binding */
          axisCut
        ),
        /* harmony export */
        rg: () => (
          /* binding */
          scaleChart
        )
        /* harmony export */
      });
      function niceTicks(highest) {
        const least = highest > 1e-9 ? highest * 1.03 : 1, power = 10 ** Math.floor(Math.log10(least / 7)), step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= least / 7) ?? 10) * power;
        return Array.from({ length: Math.ceil(least / step) + 1 }, (_, i) => Number((i * step).toPrecision(10)));
      }
      const farAbove = 4, nearLimits = (limits, highest) => limits.filter(({ value }) => highest <= 0 || value <= farAbove * highest);
      function axisCut(values, limits) {
        const sorted = values.toSorted((a, b) => a - b), usual = Math.max(sorted[Math.floor(0.8 * (sorted.length - 1))] ?? 0, ...limits);
        return usual > 0 && (sorted.at(-1) ?? 0) > farAbove * usual ? 2 * usual : Number.POSITIVE_INFINITY;
      }
      function scaleChart({ points, unit, objective }) {
        const known = points.flatMap(({ value }) => value === null ? [] : [value]), limits = objective ? [{ value: objective.threshold }] : [], thresholds = limits.map(({ value }) => value), cut = unit === "ms" ? axisCut(known, thresholds) : Number.POSITIVE_INFINITY;
        return { known, cut, limit: nearLimits(limits, Math.max(...known))[0]?.value ?? null };
      }
    })
  ),
  /***/
  7403: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $7: () => (
          /* binding */
          formatGoal
        ),
        /* harmony export */
        H0: () => (
          /* binding */
          formatBudget
        ),
        /* harmony export */
        KD: () => (
          /* binding */
          shareOfBar
        ),
        /* harmony export */
        by: () => (
          /* binding */
          formatBurn
        ),
        /* harmony export */
        p9: () => (
          /* binding */
          formatAlarm
        ),
        /* harmony export */
        t_: () => (
          /* binding */
          budgetBar
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const blocks = 10;
      function budgetBar(left) {
        if (left === null)
          return "";
        const filled = Math.round(shareOfBar(left) * blocks);
        return "▓".repeat(filled) + "░".repeat(blocks - filled);
      }
      const shareOfBar = (left) => Math.min(1, Math.max(0, left));
      function formatBudget({ left, windowMs }) {
        return left === null ? "not known" : `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.fu)(left)} of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.n1)(windowMs)}`;
      }
      const formatGoal = ({ objective }) => `≥ ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B0)(objective)}`;
      function formatBurn(burn) {
        if (!burn)
          return "–";
        const least = burn.lower !== null && burn.lower > 0 ? ` (≥ ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(burn.lower)} ×)` : "";
        return `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(burn.rate)} ×${least}`;
      }
      function formatAlarm(burn) {
        return !burn || burn.lower === null ? "–" : burn.alarm ? `${burn.alarm.kind} after ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.n1)(burn.alarm.afterMs)}` : "no";
      }
    })
  ),
  /***/
  3986: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $Q: () => (
          /* binding */
          clip
        ),
        /* harmony export */
        Hy: () => (
          /* binding */
          cleanBlock
        ),
        /* harmony export */
        X5: () => (
          /* binding */
          cleanText
        )
        /* harmony export */
      });
      var _model_joiners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4214);
      function cleanText(text, most = 300) {
        const shown = clip(text.toWellFormed(), most * 8).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ").replace(hidden, "").replace(/(\p{M}{3})\p{M}+/gu, "$1").trim();
        return clip(shown, most);
      }
      function cleanBlock(text, most = 4e3) {
        const lines = clip(text.toWellFormed(), most * 2).split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/\p{Cc}/gu, " ").replace(hidden, "").trimEnd());
        return clip(lines.join(`
`).replace(/^\n+|\n+$/g, ""), most);
      }
      function clip(text, most) {
        if (text.length <= most)
          return text;
        const points = [...text.slice(0, 2 * most + 2)];
        return points.length <= most ? text : `${points.slice(0, Math.max(0, most - 1)).join("")}…`;
      }
      const hidden = (0, _model_joiners_js__WEBPACK_IMPORTED_MODULE_0__.E)("[\\p{Cf}\\p{Co}\\p{Cn}\\u115F\\u1160\\u2800\\u3164\\uFFA0\\u{FE00}-\\u{FE0D}\\u{E0100}-\\u{E01EF}\\u034F\\u17B4\\u17B5]", "gu");
    })
  ),
  /***/
  4368: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        BD: () => (
          /* binding */
          isNoRegression
        ),
        /* harmony export */
        QA: () => (
          /* binding */
          onScale
        ),
        /* harmony export */
        e0: () => (
          /* binding */
          redFrom
        ),
        /* harmony export */
        eD: () => (
          /* binding */
          formatChange
        ),
        /* harmony export */
        uQ: () => (
          /* binding */
          isCompared
        ),
        /* harmony export */
        z9: () => (
          /* binding */
          formatTolerance
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const isCompared = ({ source }) => source === "baseline", isNoRegression = ({ comparison }) => comparison !== void 0 && comparison.form !== "literal", redFrom = (row) => isNoRegression(row) ? 1 / 2 : 1;
      function onScale({ value, base, change, interval, threshold, comparator }) {
        if (value === null || base == null || threshold === null || threshold === base)
          return;
        const size = (end) => change == null ? end - base : end * base, tolerated = threshold - base, place = (end) => end == null ? null : size(end) / tolerated, at = change == null ? (value - base) / tolerated : size(change) / tolerated, [lower, upper] = [place(interval?.lower), place(interval?.upper)];
        return comparator.startsWith("<") ? { at, lower, upper } : { at, lower: upper, upper: lower };
      }
      const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
      function formatTolerance(row) {
        const { comparator, comparison, unit } = row, { relative, absolute } = comparison?.tolerance ?? {}, parts = [
          ...relative === void 0 ? [] : [`${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(100 * relative)} %`],
          ...absolute === void 0 ? [] : [formatAmount(absolute, unit)]
        ], amount = parts.length > 1 ? `max(${parts.join(", ")})` : parts[0] ?? "";
        return isNoRegression(row) ? `no regression of ${amount}` : `${signs[comparator] ?? ""} base ${comparator.startsWith("<") ? "+" : "−"} ${amount}`.trim();
      }
      function formatChange({ value, base, change, interval, unit }) {
        if (value === null || base == null)
          return { change: "", interval: "" };
        const isShare = unit === "ratio";
        if (!isShare && change == null)
          return { change: "", interval: "" };
        const sizeOf = (end) => isShare ? change == null ? end - base : end * base : end, format = (size) => (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Gp)(size, (left) => isShare ? (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Xf)(left, 2) : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.om)(left)), ends = interval && [interval.lower, interval.upper].map((end) => end === null ? null : format(sizeOf(end)));
        return {
          change: format(isShare ? value - base : change),
          interval: ends ? `${withoutUnit(ends[0] ?? "−∞")} to ${ends[1] ?? "∞"}` : ""
        };
      }
      const withoutUnit = (text) => text.replace(/ .*$/, ""), formatAmount = (amount, unit) => unit === "ratio" ? (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Xf)(amount) : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(amount, unit);
    })
  ),
  /***/
  1198: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Z: () => (
          /* binding */
          forestLines
        )
        /* harmony export */
      });
      var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3986), _compared_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4368), _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8712);
      const unit = 10, left = 1.5 * unit, width = 4 * unit + 1, mostRows = 12, longestName = 24;
      function forestLines(rows) {
        const drawn = rows.flatMap((row) => {
          const scale = (0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.QA)(row);
          return scale ? [{ row, scale }] : [];
        });
        if (drawn.length === 0)
          return [];
        const shown = drawn.slice(0, mostRows), names = shown.map(({ row }) => nameOf(row)), room = Math.max(...names.map((name) => name.length)), red = shown.some(({ row }) => (0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.BD)(row)) ? "  ┃ red from here" : "", head = place(place(blank(), left - 1, "base"), left + unit - 4, "tolerance") + red;
        return [
          `${" ".repeat(room)}  ${head}`,
          ...shown.map(({ row, scale }, index) => `${names[index].padEnd(room)}  ${draw(scale, (0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.e0)(row))}  ${(0, _words_js__WEBPACK_IMPORTED_MODULE_2__.Vj)(row)}`)
        ];
      }
      function nameOf({ name }) {
        const short = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(name, 200).replace(/`/g, "'").replace(/(\s*[<>]=?\s*base.*|: no regression)$/, "");
        return (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.$Q)(short, longestName);
      }
      const blank = () => " ".repeat(width), place = (line, at, text) => line.slice(0, at) + text + line.slice(at + text.length);
      function draw({ at, lower, upper }, red) {
        const column = (value) => Math.round(left + value * unit), inside = (position) => Math.min(width - 1, Math.max(0, position)), from = lower === null ? Number.NEGATIVE_INFINITY : column(lower), to = upper === null ? Number.POSITIVE_INFINITY : column(upper), [first, last] = [inside(from), inside(to)];
        let line = place(place(blank(), left, "┊"), left + unit, "┊");
        red < 1 && (line = place(line, left + red * unit, "┃")), line = place(line, first, "─".repeat(Math.max(1, last - first + 1))), line = place(line, first, from < 0 ? "◂" : "├"), line = place(line, last, to > width - 1 ? "▸" : "┤");
        const mark = column(at);
        return place(line, inside(mark), mark < 0 ? "◂" : mark > width - 1 ? "▸" : "●");
      }
    })
  ),
  /***/
  4246: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        P4: () => (
          /* binding */
          formatTarget
        ),
        /* harmony export */
        T1: () => (
          /* binding */
          formatShare
        ),
        /* harmony export */
        fU: () => (
          /* binding */
          formatTime
        ),
        /* harmony export */
        iZ: () => (
          /* binding */
          formatRow
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _compared_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4368);
      const nothing = "–", formatTime = (ms) => ms === null ? nothing : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.MH)(ms), formatShare = (ratio) => ratio === null ? nothing : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B0)(ratio);
      function formatInterval({ lower, upper }, unit, threshold) {
        if (lower === null)
          return upper === null ? "" : `≤ ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(upper, unit, threshold)}`;
        if (upper === null)
          return `≥ ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(lower, unit, threshold)}`;
        const [from, to] = alignDecimals([lower, upper], unit, threshold);
        if (from === to)
          return from;
        const [number, rest] = /^([-\d.]+)(.*)$/s.exec(from)?.slice(1) ?? [];
        return number !== void 0 && to.endsWith(rest) && /^[-\d.]+$/.test(to.slice(0, to.length - rest.length)) ? `${number}–${to}` : `${from} – ${to}`;
      }
      function alignDecimals([lower, upper], unit, threshold) {
        const both = [(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(lower, unit, threshold), (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(upper, unit, threshold)];
        if (unit !== "ratio" || lower === 0 || upper === 1)
          return both;
        const decimals = Math.max(...both.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
        return [`${(lower * 100).toFixed(decimals)} %`, `${(upper * 100).toFixed(decimals)} %`];
      }
      const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
      function formatTarget(row) {
        const { comparator, threshold, unit } = row;
        return row.source === "alerts" ? notFiring : (0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.uQ)(row) ? (0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.z9)(row) : threshold === null ? nothing : `${signs[comparator] ?? ""} ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(threshold, unit)}`.trim();
      }
      const notFiring = "not firing";
      function formatFiring(alerts) {
        return alerts === null ? nothing : alerts === 0 ? notFiring : alerts === 1 ? "firing" : `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(alerts)} firing`;
      }
      function formatRow(row) {
        const { value, base, interval, unit } = row;
        if (row.source === "alerts")
          return { value: formatFiring(value), interval: "", base: "", change: "" };
        const than = row.threshold ?? value ?? 0, format = (measured) => measured == null ? nothing : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.U6)(measured, unit, than);
        if (!(0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.uQ)(row))
          return {
            value: format(value),
            interval: interval ? formatInterval(interval, unit, than) : "",
            base: "",
            change: ""
          };
        const { change, interval: between } = (0, _compared_js__WEBPACK_IMPORTED_MODULE_1__.eD)(row);
        return {
          value: format(value),
          interval: "",
          base: format(base),
          change: between === "" ? change : `${change} (${between})`
        };
      }
    })
  ),
  /***/
  3354: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        K: () => (
          /* binding */
          sparkline
        )
        /* harmony export */
      });
      const bars = "▁▂▃▄▅▆▇█", mostBars = 30;
      function sparkline(values, top = 0) {
        const few = Math.ceil(values.length / mostBars), shown = Array.from({ length: Math.ceil(values.length / Math.max(1, few)) }, (_, i) => largest(values.slice(i * few, (i + 1) * few))), most = Math.max(top, ...shown.map((value) => value ?? 0));
        return shown.map((value) => value === null ? "·" : barOf(value, most)).join("");
      }
      const barOf = (value, most) => bars[most > 0 ? Math.max(0, Math.min(bars.length - 1, Math.floor(value / most * bars.length))) : 0];
      function largest(values) {
        const known = values.filter((value) => value !== null);
        return known.length > 0 ? Math.max(...known) : null;
      }
    })
  ),
  /***/
  3525: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        C1: () => (
          /* binding */
          wrapText
        ),
        /* harmony export */
        C2: () => (
          /* binding */
          painter
        ),
        /* harmony export */
        F1: () => (
          /* binding */
          displayWidth
        ),
        /* harmony export */
        G0: () => (
          /* binding */
          fitWidth
        ),
        /* harmony export */
        ku: () => (
          /* binding */
          formatTable
        )
        /* harmony export */
      });
      var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3986);
      const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, magenta: 35, cyan: 36 }, painter = (color) => color ? (text, ...styles) => `${styles.map((style) => `\x1B[${codes[style]}m`).join("")}${text}\x1B[0m` : (text) => text, wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
      function displayWidth(text) {
        let width = 0;
        for (const point of text)
          width += /\p{M}|\p{Cf}/u.test(point) ? 0 : wide.test(point) ? 2 : 1;
        return width;
      }
      function fitWidth(text, most) {
        const clean = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text, 1e3);
        if (displayWidth(clean) <= most)
          return clean;
        let shown = "", width = 0;
        for (const point of clean) {
          if (width += displayWidth(point), width > most - 1)
            break;
          shown += point;
        }
        return `${shown}…`;
      }
      function wrapText(text, width, indent, most = 1500) {
        const room = Math.max(10, width - indent.length), lines = [];
        let line = "";
        const words = (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_0__.X5)(text, most).split(blankBetweenWords);
        for (const word of words.flatMap((word2) => pieces(word2, room))) {
          const longer = line === "" ? word : `${line} ${word}`;
          displayWidth(longer) > room ? (lines.push(line), line = word) : line = longer;
        }
        return [...lines, line].filter((one) => one !== "").map((one) => `${indent}${one}`);
      }
      const blankBetweenWords = / (?!(?<=\d )(?:%|ms|s)(?!\w))/;
      function pieces(word, room) {
        const parts = [""];
        for (const point of word) {
          const last = parts.length - 1;
          displayWidth(parts[last] + point) > room ? parts.push(point) : parts[last] += point;
        }
        return parts;
      }
      function formatTable(columns, rows, { width, paint, indent }) {
        const natural = columns.map(({ head }, i) => {
          const widest = Math.max(displayWidth(head), ...rows.map((cells) => displayWidth(cells[i]?.text ?? "")));
          return i === 0 ? widest : Math.min(widest, Math.floor(0.6 * width));
        }), gap = 2, least = Math.min(natural[0], columns[0].least ?? 12), total = (count2, first2) => indent.length + first2 + natural.slice(1, count2).reduce((sum, one) => sum + one + gap, 0);
        let count = columns.length;
        for (; count > 2 && total(count, least) > width; )
          count -= 1;
        const widths = [Math.max(least, Math.min(natural[0], natural[0] - (total(count, natural[0]) - width))), ...natural.slice(1, count)], formatCells = (cells) => cells.slice(0, count).map(({ text, styles = [] }, i) => {
          const shown = fitWidth(text, widths[i]), padding = " ".repeat(Math.max(0, widths[i] - displayWidth(shown))), painted = styles.length > 0 ? paint(shown, ...styles) : shown;
          return columns[i].right ? `${padding}${painted}` : i === count - 1 ? painted : `${painted}${padding}`;
        }).join(" ".repeat(gap)), lineWidth = widths.reduce((sum, one) => sum + one, gap * (count - 1));
        return [
          indent + formatCells(columns.map(({ head }) => ({ text: head, styles: ["dim"] }))),
          indent + paint("─".repeat(lineWidth), "dim"),
          ...rows.map((cells) => (indent + formatCells(cells)).trimEnd())
        ];
      }
    })
  ),
  /***/
  4425: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        b: () => (
          /* binding */
          renderTerminal
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _axis_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4704), _budgets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7403), _clean_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3986), _compared_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4368), _forest_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1198), _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4246), _sparkline_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3354), _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3525), _words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8712);
      const marks = { pass: "✔", warn: "!", fail: "✖", inconclusive: "?", error: "■" }, colors = {
        pass: "green",
        warn: "yellow",
        fail: "red",
        inconclusive: "magenta",
        error: "red"
      }, indent = "  ";
      function renderTerminal(scorecard, { color, width, exit }) {
        const paint = (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C2)(color), room = Math.max(40, Math.min(width, 140));
        return `${[
          formatHead(scorecard, room, paint, exit),
          formatObjectives(scorecard, room, paint),
          formatBudgets(scorecard, room, paint),
          formatProfile(scorecard, room, paint),
          formatComparison(scorecard, room),
          formatOpen(scorecard, room, paint),
          formatChart(scorecard, room, paint),
          formatEndpoints(scorecard, room, paint),
          formatErrors(scorecard, room, paint),
          formatResources(scorecard, room, paint),
          formatGenerator(scorecard, room),
          formatNotes(scorecard, room)
        ].filter((lines) => lines.length > 0).map((lines) => lines.join(`
`)).join(`

`)}
`;
      }
      function formatHead(scorecard, width, paint, exit) {
        const { verdict, service, reason, failure, commit } = scorecard, title = `${marks[verdict]} ${(0, _words_js__WEBPACK_IMPORTED_MODULE_7__.Pl)(scorecard)}`, after = exit ? (0, _words_js__WEBPACK_IMPORTED_MODULE_7__.qn)(scorecard, exit) : (0, _words_js__WEBPACK_IMPORTED_MODULE_7__.IY)(scorecard, (rule) => rule), short = [(0, _words_js__WEBPACK_IMPORTED_MODULE_7__.TJ)(scorecard), commit ? `commit ${(0, _clean_text_js__WEBPACK_IMPORTED_MODULE_2__.X5)(commit.slice(0, 7))}` : ""].filter(Boolean).join(" · ");
        return [
          `${paint(title, "bold", colors[verdict])}  ${paint((0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.G0)(service, Math.max(10, width - title.length - 2)), "bold")}`,
          ...(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(reason, width, indent),
          ...failure && failure.message !== reason ? (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(failure.message, width, indent) : [],
          ...failure?.hint ? (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(`What to do: ${failure.hint}`, width, indent) : [],
          ...after ? (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(after, width, indent) : [],
          ...short ? (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(short, width, indent).map((line) => paint(line, "dim")) : []
        ];
      }
      function formatObjectives({ rows }, width, paint) {
        if (rows.length === 0)
          return [];
        const withBase = rows.some(_compared_js__WEBPACK_IMPORTED_MODULE_3__.uQ), cells = rows.map((row) => {
          const { value, interval, base, change } = (0, _format_js__WEBPACK_IMPORTED_MODULE_5__.iZ)(row), verdict = { text: `${marks[row.verdict]} ${(0, _words_js__WEBPACK_IMPORTED_MODULE_7__.Vj)(row)}`, styles: [colors[row.verdict]] };
          return [
            { text: clean(row.name) },
            verdict,
            { text: clean(value) },
            ...withBase ? [{ text: clean(base) }, { text: clean((0, _compared_js__WEBPACK_IMPORTED_MODULE_3__.uQ)(row) ? change : interval) }] : [],
            { text: clean((0, _format_js__WEBPACK_IMPORTED_MODULE_5__.P4)(row)) },
            ...withBase ? [] : [{ text: clean(interval) }]
          ];
        }), columns = [
          { head: "Objective", least: 16 },
          { head: "Verdict" },
          { head: "Measured", right: !0 },
          ...withBase ? [{ head: "Base", right: !0 }, { head: "Interval or change" }] : [],
          { head: "Target", right: !0 },
          ...withBase ? [] : [{ head: "Interval" }]
        ];
        return (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.ku)(columns, cells, { width, paint, indent });
      }
      function formatBudgets({ budgets }, width, paint) {
        if (!budgets)
          return [];
        const { rows, spent } = budgets, cells = rows.map((row) => [
          { text: clean(row.name) },
          {
            text: [(0, _budgets_js__WEBPACK_IMPORTED_MODULE_1__.t_)(row.left), (0, _budgets_js__WEBPACK_IMPORTED_MODULE_1__.H0)(row)].filter(Boolean).join(" "),
            ...row.left !== null && row.left <= 0 && { styles: ["red"] }
          },
          { text: (0, _budgets_js__WEBPACK_IMPORTED_MODULE_1__.by)(row.burn) },
          { text: (0, _budgets_js__WEBPACK_IMPORTED_MODULE_1__.p9)(row.burn) },
          { text: (0, _budgets_js__WEBPACK_IMPORTED_MODULE_1__.$7)(row) }
        ]), columns = [
          { head: "Error budget of", least: 16 },
          { head: "Left in production" },
          { head: "Burn rate", right: !0 },
          { head: "Would alarm" },
          { head: "Objective", right: !0 }
        ], unknown = rows.filter(({ left }) => left === null);
        return [
          ...(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.ku)(columns, cells, { width, paint, indent }),
          ...unknown.flatMap(({ name, reason }) => (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(`${name}: ${reason}`, width, indent)),
          ...spent ? (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(spent, width, indent) : []
        ];
      }
      function formatProfile({ profile }, width, paint) {
        if (!profile)
          return [];
        const { title, sentence, columns, rows } = profile, heads = columns.map(({ head, isNumber }) => ({ head, right: isNumber })), cells = rows.map((row) => row.map((text) => ({ text: clean(text) })));
        return [...(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(`${title}: ${sentence}`, width, indent), ...(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.ku)(heads, cells, { width, paint, indent })];
      }
      function formatComparison({ rows, moved }, width) {
        const picture = (0, _forest_text_js__WEBPACK_IMPORTED_MODULE_4__.Z)(rows).map((line) => `${indent}${line}`);
        return [...moved ? (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(moved, width, indent) : [], ...picture.map((line) => (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_2__.$Q)(line, width))];
      }
      function formatOpen(scorecard, width, paint) {
        return (0, _words_js__WEBPACK_IMPORTED_MODULE_7__.FA)(scorecard).flatMap(({ verdict, names, reason, warnings }) => [
          `${indent}${paint(marks[verdict], colors[verdict])} ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.G0)(names.join(", "), width - 4)}`,
          ...(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(reason, width, `${indent}${indent}`),
          ...warnings.flatMap((text) => (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(`Warning of the source: ${text}`, width, `${indent}${indent}`, 300))
        ]);
      }
      function formatChart({ chart }, width, paint) {
        if (!chart)
          return [];
        const { known, cut, limit } = (0, _axis_js__WEBPACK_IMPORTED_MODULE_8__.rg)(chart), values = chart.points.map(({ value }) => value === null ? null : Math.min(value, cut)), range = [Math.min(...known), Math.max(...known)].map((value) => (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(value, chart.unit)).join(" to "), threshold = chart.objective ? `, limit ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(chart.objective.threshold, chart.unit)}` : "", of = `${chart.metric} of ${chart.request ?? "all requests"}`;
        return [
          `${indent}${paint((0, _sparkline_js__WEBPACK_IMPORTED_MODULE_9__.K)(values, limit ?? 0), "cyan")}`,
          ...(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(`${of} over time: ${range}${threshold}`, width, indent, 300).map((line) => paint(line, "dim"))
        ];
      }
      const mostEndpoints = 12;
      function formatEndpoints({ endpoints, total }, width, paint) {
        if (!total)
          return [];
        const shown = endpoints.slice(0, mostEndpoints), rows = endpoints.length > 1 ? [...shown, total] : shown, cells = (row) => [
          { text: clean(row.name), ...row === total && { styles: ["bold"] } },
          { text: (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(row.sent) },
          { text: (0, _format_js__WEBPACK_IMPORTED_MODULE_5__.T1)(row.errorRatio), ...row.errors > 0 && { styles: ["red"] } },
          ...[row.p50, row.p95, row.p99, row.max].map((ms) => ({ text: (0, _format_js__WEBPACK_IMPORTED_MODULE_5__.fU)(ms) }))
        ], heads = ["Sent", "Errors", "p50", "p95", "p99", "max"].map((head) => ({ head, right: !0 })), table = (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.ku)([{ head: "Request" }, ...heads], rows.map(cells), { width, paint, indent }), left = endpoints.length - shown.length;
        return left > 0 ? [...table, `${indent}${left} more requests are in the report.`] : table;
      }
      const mostErrors = 5;
      function formatErrors({ errors }, width, paint) {
        if (errors.length === 0)
          return [];
        const cells = errors.slice(0, mostErrors).map(({ name, what, count, message }) => [
          { text: clean(name) },
          { text: (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(count) },
          { text: clean(what) },
          { text: (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.G0)(message ?? "", Math.max(20, Math.floor(width / 3))) }
        ]), columns = [{ head: "Errors of" }, { head: "Count", right: !0 }, { head: "What" }, { head: "Example" }], table = (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.ku)(columns, cells, { width, paint, indent }), left = errors.length - mostErrors;
        return left > 0 ? [...table, `${indent}${left} more kinds are in the report.`] : table;
      }
      function formatResources({ resources }, width, paint) {
        if (resources.length === 0)
          return [];
        const cells = resources.map(({ title, unit, average, most, points }) => [
          { text: title },
          { text: average === null ? "" : clean((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(average, unit)) },
          { text: clean((0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(most, unit)) },
          { text: points.length > 1 ? (0, _sparkline_js__WEBPACK_IMPORTED_MODULE_9__.K)(points.map(([, value]) => value)) : "" }
        ]), columns = [
          { head: "Resource use", least: 16 },
          { head: "Average", right: !0 },
          { head: "Most", right: !0 },
          { head: "Over time" }
        ];
        return (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.ku)(columns, cells, { width, paint, indent });
      }
      function formatGenerator({ generator }, width) {
        if (!generator || generator.healthy)
          return [];
        const broken = generator.checks.filter(({ ok }) => !ok);
        return [
          `${indent}The load generator did not keep up:`,
          ...broken.flatMap(({ name, value, limit, unit, advice }) => (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(`${name} ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(value, unit)}, limit ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.Fl)(limit, unit)}. ${advice}`, width, `${indent}${indent}`)),
          ...generator.told === void 0 ? [] : (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(generator.told, width, `${indent}${indent}`)
        ];
      }
      const formatNotes = ({ notes }, width) => notes.flatMap(({ source, message, hint }) => (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_6__.C1)(`Note, ${source}: ${message}${hint ? ` (${hint})` : ""}`, width, indent)), clean = (text) => (0, _clean_text_js__WEBPACK_IMPORTED_MODULE_2__.X5)(text, 200);
    })
  ),
  /***/
  8712: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $W: () => (
          /* binding */
          linkableAddress
        ),
        /* harmony export */
        FA: () => (
          /* binding */
          openGroups
        ),
        /* harmony export */
        IY: () => (
          /* binding */
          consequence
        ),
        /* harmony export */
        Oh: () => (
          /* binding */
          linkableRun
        ),
        /* harmony export */
        Pl: () => (
          /* binding */
          headline
        ),
        /* harmony export */
        Pt: () => (
          /* binding */
          icons
        ),
        /* harmony export */
        RH: () => (
          /* binding */
          guide
        ),
        /* harmony export */
        TJ: () => (
          /* binding */
          runInShort
        ),
        /* harmony export */
        Vj: () => (
          /* binding */
          verdictOf
        ),
        /* harmony export */
        gg: () => (
          /* binding */
          wasAsked
        ),
        /* harmony export */
        j9: () => (
          /* binding */
          describeResources
        ),
        /* harmony export */
        k1: () => (
          /* binding */
          phaseNames
        ),
        /* harmony export */
        md: () => (
          /* binding */
          worstFirst
        ),
        /* harmony export */
        qn: () => (
          /* binding */
          formatExit
        )
        /* harmony export */
      });
      var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(154), _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(543), _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4246);
      const icons = { pass: "✅", warn: "⚠️", fail: "❌", inconclusive: "❓", error: "🛑" }, phaseNames = {
        dns: "DNS",
        connect: "connection",
        tls: "TLS",
        "first byte": "first byte",
        download: "download"
      }, causes = {
        "no-data": "no data",
        "not-evaluable": "not evaluable",
        undecided: "undecided",
        "too-few-requests": "too few requests",
        "too-short": "run too short",
        resolution: "times too coarse",
        "short-history": "history too short",
        generator: "load generator",
        "several-series": "several series",
        provider: "metrics source",
        "not-measured": "not measured"
      };
      function headline({ verdict, advisory, grade, score }) {
        const word = advisory && verdict === "fail" ? "would have failed" : verdict, words = advisory && !isGreen(verdict) ? `${word} (advisory)` : word;
        return grade === null ? words : `${words} · ${grade}${score === null ? "" : ` (${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(score)})`}`;
      }
      function verdictOf({ verdict, cause, advisory, waiver }) {
        const why = cause && !isGreen(verdict) && verdict !== "fail" ? `: ${causes[cause] ?? "unknown"}` : "";
        return waiver ? `${verdict}${why}, waived until ${waiver.until}` : advisory ? `${verdict}${why}, not counted` : `${verdict}${why}`;
      }
      const isGreen = (verdict) => verdict === "pass" || verdict === "warn";
      function consequence(scorecard, asCode) {
        const { verdict, advisory, blocks, wouldBlock } = scorecard;
        if (isGreen(verdict))
          return "";
        if (advisory)
          return wouldBlock ? `Advisory: this run blocks nothing. It would have blocked${wouldBlock === "fail" ? "" : ` (policy ${asCode(`${wouldBlock}: block`)})`}.` : "Advisory: this run blocks nothing.";
        if (blocks && isBySpentBudget(scorecard))
          return "The check is red: an error budget is spent, so what is not decided blocks.";
        const rule = policyRule(scorecard);
        return blocks ? rule === "" ? "The check is red." : `The check is red (policy ${asCode(`${rule}: block`)}).` : `The check is neutral and does not block (policy ${asCode(`${rule}: neutral`)}).`;
      }
      function formatExit(scorecard, { by, code }) {
        const { verdict, advisory, blocks } = scorecard;
        if (isGreen(verdict))
          return "";
        if (code === _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.An)
          return `Exit code ${code}: interrupted.`;
        if (advisory)
          return `${consequence(scorecard, (rule2) => rule2)} Exit code ${code}.`;
        const rule = policyRule(scorecard);
        if (!blocks)
          return by === "policy" ? `Exit code ${code}: the policy does not block (${rule}: neutral).` : `Exit code ${code} (${verdict}). It follows the verdict; with --exit-by policy it is 0 (${rule}: neutral).`;
        if (isBySpentBudget(scorecard))
          return `Exit code ${code} (${verdict}): an error budget is spent, so what is not decided blocks.`;
        const policy = by === "policy" && rule !== "" ? `: the policy blocks (${rule}: block)` : "";
        return `Exit code ${code} (${verdict})${policy}.`;
      }
      function policyRule({ verdict, rows, policy }) {
        return verdict === "fail" ? "" : verdict === "error" ? verdict : (0, _model_policy_js__WEBPACK_IMPORTED_MODULE_3__.Bk)(rows, policy);
      }
      const isBySpentBudget = ({ verdict, rows, policy, budgets }) => verdict === "inconclusive" && (0, _model_policy_js__WEBPACK_IMPORTED_MODULE_3__.Bk)(rows, policy) !== "no-data" && budgets?.spent !== void 0;
      function runInShort({ total, measured }) {
        if (!total || !measured)
          return "";
        const count = `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(total.sent + total.dropped)} requests in ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(measured.seconds * 1e3)}`, first = measured.steps ? `First of ${measured.steps} steps: ` : "", dropped = total.dropped > 0 ? [`${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(total.dropped)} dropped`] : [];
        return [
          `${first}${count}`,
          `p95 ${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.fU)(total.p95)}`,
          `${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.T1)(total.errorRatio)} errors`,
          ...dropped
        ].join(" · ");
      }
      function openGroups({ rows, reason, failure }) {
        const groups = /* @__PURE__ */ new Map();
        for (const row of worstFirst(rows)) {
          const warnings = row.warnings ?? [];
          if ((reason.includes(row.reason) || row.verdict === "pass") && warnings.length === 0 || failure && row.cause === "not-measured")
            continue;
          const key = JSON.stringify([row.verdict, row.reason, warnings]), group = groups.get(key) ?? { verdict: row.verdict, names: [], reason: row.reason, warnings };
          group.names.push(row.name), groups.set(key, group);
        }
        return [...groups.values()];
      }
      const worstFirst = (rows) => rows.toSorted((a, b) => _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.rY.indexOf(a.verdict) - _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.rY.indexOf(b.verdict)), runPage = /^https:\/\/[\w.-]+(:\d{1,5})?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(\/attempts\/\d+|\/job\/\d+)?$/, linkableRun = (url) => url && runPage.test(url) ? url : void 0;
      function describeResources(resources) {
        const processes = Math.max(0, ...resources.map((one) => one.processes)), host = linkableAddress(resources.find(({ url }) => url !== void 0)?.url)?.host;
        return [
          processes > 1 && `Of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.B4)(processes)} processes together; event loop and garbage collection of the worst of them.`,
          "The most of what is counted up, such as CPU, is over 10 s or four scrapes.",
          "No verdict depends on this unless an objective names it.",
          host !== void 0 && `Graphs are on ${host}.`
        ].filter(Boolean).join(" ");
      }
      const plainAddress = /^https?:\/\/[\w.-]+(:\d{1,5})?\/[\w\-.~%/?=&+:@,$]*$/, linkableAddress = (url) => url !== void 0 && plainAddress.test(url) && URL.canParse(url) ? { url, host: new URL(url).host } : void 0, wasAsked = ({ query, cause }) => query !== void 0 && cause !== "not-measured", guide = "https://github.com/reliability-gate/reliability-gate/blob/v1/docs/scorecard.md";
    })
  ),
  /***/
  7761: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        b: () => (
          /* binding */
          buildScorecard
        )
      });
      var spent_budgets = __webpack_require__(4170), model_plan = __webpack_require__(4519);
      function buildBudgets({ budgets: rows = [], plan }) {
        if (rows.length === 0)
          return null;
        const spent = (0, spent_budgets.oc)(rows, plan.objectives.some(({ source }) => source === "baseline"));
        return { rows, ...spent && { spent } };
      }
      var verdict = __webpack_require__(543), histogram = __webpack_require__(4414);
      function summarizeCells(cells) {
        const total = (of) => cells.reduce((sum, cell) => sum + cell[of], 0), [sent, dropped, good] = [total("sent"), total("dropped"), total("good")], latency = (0, histogram.Q7)(cells.map((cell) => cell.latency));
        return {
          intended: sent + dropped,
          sent,
          dropped,
          good,
          errors: sent - good,
          quantile: (q) => (0, histogram.YV)(latency, q) ?? null,
          max: latency.count > 0 ? latency.max : null
        };
      }
      const notGood = ({ intended, good }) => intended > 0 ? (intended - good) / intended : null, mostSlices = 60;
      function cutIntoSlices(load, side = "head") {
        const cells = load.cells.filter((cell) => cell.side === side), planned = Math.ceil(load.seconds / load.windowSeconds - 1e-6), windows = cells.reduce((most, { window }) => Math.max(most, window + 1), Math.max(0, planned)), merged = Math.max(1, Math.ceil(windows / mostSlices)), windowSeconds = merged * load.windowSeconds, slices = Array.from({ length: Math.ceil(windows / merged) }, (_, index) => {
          const start = index * windowSeconds, left = load.seconds - start, seconds = left > 0 ? Math.min(windowSeconds, left) : windowSeconds;
          return { at: start + seconds / 2, seconds, cells: [] };
        });
        for (const cell of cells)
          slices[Math.floor(cell.window / merged)]?.cells.push(cell);
        return { slices, windowSeconds };
      }
      const fewestSlices = 8;
      function mergeSlices(slices, requests) {
        const total = slices.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.sent + cell.dropped, 0), 0), wanted = total > 0 ? Math.ceil(requests * slices.length / total) : 1, factor = Math.max(1, Math.min(wanted, Math.floor(slices.length / fewestSlices)));
        return { merged: groupSlices(slices, factor), factor };
      }
      function groupSlices(slices, factor) {
        return Array.from({ length: Math.ceil(slices.length / factor) }, (_, i) => {
          const group = slices.slice(i * factor, (i + 1) * factor), seconds = group.reduce((sum, slice) => sum + slice.seconds, 0);
          return { at: group[0].at - group[0].seconds / 2 + seconds / 2, seconds, cells: group.flatMap((slice) => slice.cells) };
        });
      }
      const fewestPoints = 3;
      function buildChart(record, course) {
        for (const { objective } of candidates(record)) {
          const chart2 = draw(objective, course);
          if (isDrawable(chart2))
            return chart2;
        }
        const chart = drawQuantile(0.95, course);
        return isDrawable(chart) ? chart : null;
      }
      const isDrawable = ({ points, unit }) => points.filter(({ value }) => value !== null).length >= fewestPoints && (unit === "ms" || points.some(({ value }) => value !== null && value > 0));
      function candidates({ plan, objectives }) {
        const found = objectives.flatMap((row) => {
          const objective = plan.objectives.find(({ name, source }) => name === row.name && source === row.source);
          return objective && isOverTime(objective) ? [{ objective, row }] : [];
        }), order2 = ({ objective, row }) => (row.advisory ? 100 : 0) + 10 * verdict.rY.indexOf(row.verdict) + (objective.metric.kind === "quantile" ? 0 : 2) + (row.key ? 0 : 1);
        return found.toSorted((a, b) => order2(a) - order2(b));
      }
      const isOverTime = (objective) => objective.source === "load" && ["quantile", "availability", "error_rate"].includes(objective.metric.kind) || objective.source === "baseline" && objective.metric.kind === "quantile";
      function draw(objective, course) {
        const { metric, request } = objective, own = request === void 0 ? course : onlyOf(request, course), ofRequest = request === void 0 ? {} : { request };
        if (objective.source === "baseline")
          return { ...drawQuantile(objective.metric.quantile, own), ...ofRequest };
        const { name, threshold } = objective;
        if (metric.kind === "quantile")
          return { ...drawQuantile(metric.quantile, own), ...ofRequest, objective: { name, threshold } };
        const { merged, factor } = mergeSlices(own.slices, fewestRequests);
        return {
          metric: "not-good share",
          ...ofRequest,
          unit: "ratio",
          windowSeconds: factor * course.windowSeconds,
          points: merged.map(({ at, cells }) => ({ at, value: notGood(summarizeCells(cells)) })),
          objective: { name, threshold: metric.kind === "availability" ? 1 - threshold : threshold }
        };
      }
      const onlyOf = (request, { slices, base, windowSeconds }) => ({
        slices: slices.map((slice) => only(request, slice)),
        base: base.map((slice) => only(request, slice)),
        windowSeconds
      }), only = (request, slice) => ({
        ...slice,
        cells: slice.cells.filter((cell) => cell.name === request)
      }), fewestRequests = 50;
      function drawQuantile(q, { slices, base, windowSeconds }) {
        const { merged, factor } = mergeSlices(slices, Math.max(fewestRequests, 1 / (1 - q))), timeOf = ({ cells }) => summarizeCells(cells).quantile(q);
        return {
          metric: `p(${Number((q * 100).toPrecision(12))})`,
          unit: "ms",
          windowSeconds: factor * windowSeconds,
          points: merged.map((slice) => ({ at: slice.at, value: timeOf(slice) })),
          ...base.length > 0 && { base: groupSlices(base, factor).map(timeOf) }
        };
      }
      function buildEndpoints(load, planned) {
        const cells = load.cells.filter(({ side }) => side === "head");
        return { endpoints: [.../* @__PURE__ */ new Set([...planned, ...cells.map(({ name }) => name)])].map((name) => buildRow(name, cells.filter((cell) => cell.name === name), load, (service) => service.name === name)), total: buildRow("all", cells, load, () => !0) };
      }
      function buildRow(name, cells, load, isOwn) {
        const { sent, dropped, errors, quantile: q, max } = summarizeCells(cells), service = load.service.filter((entry) => entry.side === "head" && isOwn(entry));
        return {
          name,
          sent,
          dropped,
          errors,
          errorRatio: sent > 0 ? errors / sent : null,
          p50: q(0.5),
          p95: q(0.95),
          p99: q(0.99),
          max,
          serviceP95: (0, histogram.YV)((0, histogram.Q7)(service.map(({ time }) => time)), 0.95) ?? null
        };
      }
      const words = {
        timeout: "timeout",
        refused: "connection refused",
        reset: "connection reset",
        dns: "name not resolved",
        tls: "TLS failed",
        protocol: "not valid HTTP",
        status: "unexpected status",
        generator: "not sent by the load generator",
        other: "failed"
      };
      function buildErrors(load) {
        const samples = load.errorSamples.filter(({ side }) => side === "head"), rows = samples.map(({ name, kind, status, count, message }) => {
          const what = kind === "status" && status !== void 0 ? `status ${status}` : words[kind] ?? kind;
          return { name, what, count, ...message !== "" && { message } };
        });
        for (const [name, kinds] of countKinds(load))
          for (const [kind, count] of kinds) {
            const unsampled = count - sampled(samples, name, kind), what = words[kind] ?? kind;
            unsampled > 0 && rows.push({ name, what: unsampled < count ? `${what}, others` : what, count: unsampled });
          }
        const dropped = countDropped(load);
        for (const [name, count] of dropped)
          rows.push({ name, what: "dropped", count, message: "not sent: the target held every allowed connection" });
        return rows.toSorted((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.what, b.what));
      }
      const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
      function countKinds(load) {
        const names = /* @__PURE__ */ new Map();
        for (const { side, name, errors } of load.cells) {
          if (side !== "head")
            continue;
          const kinds = names.get(name) ?? /* @__PURE__ */ new Map();
          names.set(name, kinds);
          for (const [kind, count] of Object.entries(errors))
            kinds.set(kind, (kinds.get(kind) ?? 0) + count);
        }
        return names;
      }
      function countDropped(load) {
        const names = /* @__PURE__ */ new Map();
        for (const { side, name, dropped } of load.cells)
          side === "head" && dropped > 0 && names.set(name, (names.get(name) ?? 0) + dropped);
        return names;
      }
      const sampled = (samples, name, kind) => samples.reduce((sum, sample) => sum + (sample.name === name && sample.kind === kind ? sample.count : 0), 0);
      var units = __webpack_require__(5069);
      function rerunCommand({ target, plan, service, evidence: { baseline, load } }) {
        if (load?.window === null)
          return "npx reliability-gate judge --samples FILE";
        const { load: order2, prometheus } = plan, shape = order2.profile === "load" && {
          ...order2.pace.kind === "rate" && { rate: formatRate(order2.pace.perSecond) },
          duration: formatWhole(order2)
        }, flags = {
          ...target.url && { target: withoutUserinfo(target.url) },
          ...baseline?.url && { baseline: withoutUserinfo(baseline.url) },
          ...prometheus && { "prometheus-url": withoutUserinfo(prometheus.url) },
          ...shape,
          service
        };
        return ["npx reliability-gate run", ...Object.entries(flags).map(([name, value]) => formatFlag(name, value))].join(" ");
      }
      function sentHeaders({ plan }) {
        const ofScrapes = plan.ownPrometheus?.scrape.map(({ headers }) => headers) ?? [], all = [
          plan.target.headers,
          plan.baseline?.headers ?? {},
          plan.prometheus?.headers ?? {},
          ...ofScrapes
        ].flatMap((headers) => Object.keys(headers));
        return [...new Set(all)];
      }
      function withoutUserinfo(text) {
        if (!URL.canParse(text))
          return text;
        const url = new URL(text);
        return url.username === "" && url.password === "" ? text : (url.username = "", url.password = "", url.href);
      }
      function formatFlag(name, value) {
        const quoted = quote(value);
        return value.startsWith("-") ? `--${name}=${quoted}` : `--${name} ${quoted}`;
      }
      function quote(value) {
        const plain = value.replace(/\p{Cc}+/gu, " ");
        return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
      }
      function formatRate(perSecond) {
        if (Number.isInteger(perSecond))
          return `${perSecond}/s`;
        const perMinute = Number((perSecond * 60).toPrecision(12));
        return Number.isInteger(perMinute) ? `${perMinute}/m` : `${Number((perSecond * 3600).toPrecision(12))}/h`;
      }
      const formatWhole = ({ durationMs }) => durationMs % 6e4 === 0 ? `${durationMs / 6e4}m` : durationMs % 1e3 === 0 ? `${durationMs / 1e3}s` : `${durationMs}ms`;
      function buildFacts(record) {
        const { evidence, target, commit, context, plan, gate } = record;
        return [
          ...describeTarget(target, evidence.load),
          ...describeBaseline(evidence.baseline),
          ...describeHistory(evidence.history),
          ...commit ? [{ label: "Commit", value: commit, code: !0 }] : [],
          ...context.branch ? [{ label: "Branch", value: context.branch, code: !0 }] : [],
          ...evidence.load ? describeLoad(evidence.load, record) : [{ label: "Load", value: describeOrder(plan.load) }],
          ...(plan.imports ?? []).map(describeImport),
          { label: "Gate", value: `${gate.name} ${gate.version}` },
          ...context.runUrl ? [{ label: "Workflow run", value: context.runUrl, url: context.runUrl }] : []
        ];
      }
      function describeImport({ file, format, objectives, leftOut }) {
        const count = `${(0, units.B4)(objectives)} SLO${objectives === 1 ? "" : "s"} of ${format} in ${file}`;
        return { label: "Imported", value: leftOut.length > 0 ? `${count}; ${leftOut.join("; ")}` : count };
      }
      const designs = {
        paired: "paired: arrivals alternate between base and head, in random order",
        abba: "in turns of 2.5 s: base, head, head, base"
      };
      function describeDesign({ seconds, disturbed }, design, { durationMs }) {
        const why = disturbed ? `; side by side they disturb each other: base took ${(0, units.MH)(disturbed.together)} beside head, ${(0, units.MH)(disturbed.alone)} alone` : "", decided = `after ${(0, units.a3)(seconds * 1e3)} of at most ${(0, units.a3)(durationMs)}`;
        return [
          { label: "Design", value: `${designs[design]}${why}` },
          { label: "Ended", value: decided }
        ];
      }
      function describeGuards(objectives, calibration) {
        const guarded = objectives.flatMap(({ name, comparison }) => comparison?.guard ? [{ name, ...comparison.guard }] : []);
        if (guarded.length === 0)
          return [];
        const alarms = guarded.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0), rate = `false alarms from it in at most ${(0, units.ZV)(100 * Math.min(1, alarms), 2)} % of runs`, assumed = "assumed, not calibrated: two deployments of the same build differ by about 2.8 %", [first] = guarded;
        if (!calibration || guarded.every(({ runs }) => runs < 2))
          return [{ label: "Placement", value: `${assumed}; ${rate}` }];
        const seen = guarded.map(({ name, deviation }) => `${name} by ${(0, units.ZV)(100 * deviation, 2)} %`).join(", ");
        return [
          {
            label: "Placement",
            value: `${first.runs} calibration runs: two deployments of the same build differ in ${seen}; ${rate}`
          }
        ];
      }
      function describeBaseline(baseline) {
        if (!baseline)
          return [];
        const { url, failure } = baseline;
        return [
          { label: "Compared with", value: url === "" ? "not found" : withoutUserinfo(url), code: url !== "" },
          failure ? { label: "No comparison", value: failure.message } : { label: "Base found by", value: describeSource(baseline, "newest deployment that is up") }
        ];
      }
      function describeHistory(history) {
        if (!history)
          return [];
        const { from, runs, fingerprint, failure } = history;
        if (failure)
          return [{ label: "No comparison", value: failure.message }];
        const alike = runs.filter((run) => run.fingerprint === fingerprint), others = runs.length - alike.length, left = others > 0 ? `; ${(0, units.B4)(others)} with another load or target left out` : "", [first, last] = [alike[0], alike.at(-1)], days = first && last ? ` of ${first.at.slice(0, 10)} to ${last.at.slice(0, 10)}` : "";
        return [
          {
            label: "Compared with",
            value: `${(0, units.B4)(alike.length)} earlier runs that passed${days}, from ${from}${left}; weaker evidence than a second deployment, since how runs differ from day to day is in it`
          }
        ];
      }
      function describeWindow({ window, seconds }) {
        const length = (0, units.a3)(seconds * 1e3);
        return window ? `${window.start} to ${window.end} (${length})` : length;
      }
      function describeTarget(target, load) {
        if (load?.window === null)
          return [{ label: "Target", value: "unknown: raw samples were judged" }];
        const isFound = target.url !== "";
        return [
          { label: "Target", value: isFound ? withoutUserinfo(target.url) : "not found", code: isFound },
          { label: "Found by", value: describeSource(target, "deployment of this commit") }
        ];
      }
      function describeSource({ source, deploymentId }, deployment) {
        return source === "input" ? "input or flag" : source === "config" ? "config" : `${deployment}${deploymentId === void 0 ? "" : ` ${deploymentId}`}`;
      }
      function describeOrder({ profile, pace, durationMs, warmupMs }) {
        const shape = profile === "load" ? "" : `${profile}${(0, model_plan.Ih)(profile) ? ", from" : ":"} `, arrivals = pace.kind === "rate" && pace.arrivals === "poisson" ? "Poisson arrivals that" : "arrivals", how = pace.kind === "rate" ? `${(0, units.ZV)(pace.perSecond)}/s in an open model (${arrivals} never wait for answers)` : `${(0, units.B4)(pace.users)} users in a closed model (each sends again when answered${pace.thinkMs ? ` and has thought for ${(0, units.a3)(pace.thinkMs)}` : ""})`, warmup = `after ${warmupMs > 0 ? (0, units.a3)(warmupMs) : "no"} warm-up`;
        return `${shape}${how} for ${(0, units.a3)(durationMs)}${(0, model_plan.Ih)(profile) ? " a step" : ""} ${warmup}`;
      }
      function describeLoad(load, { plan: { load: plan, calibration }, objectives }) {
        const statuses = /* @__PURE__ */ new Map();
        let intended = 0, dropped = 0, completed = 0;
        for (const cell of load.cells)
          if (cell.side === "head") {
            intended += cell.sent + cell.dropped, dropped += cell.dropped, completed += cell.completed;
            for (const [code, count] of Object.entries(cell.statuses))
              statuses.set(code, (statuses.get(code) ?? 0) + count);
          }
        const answers = [...statuses].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `${code} × ${(0, units.B4)(count)}`);
        return [
          { label: "Measured window", value: describeWindow(load) },
          ...load.design ? describeDesign(load, load.design, plan) : [],
          ...describeGuards(objectives, calibration),
          ...load.window === null ? [] : [{ label: "Load", value: describeOrder(plan) }],
          {
            label: "Requests",
            value: `${(0, units.B4)(intended)} intended, ${(0, units.B4)(intended - dropped)} sent, ${(0, units.B4)(dropped)} dropped, ${(0, units.B4)(completed)} answered in time`
          },
          ...answers.length > 0 ? [{ label: "Answers by status", value: answers.join(", ") }] : [],
          ...load.window === null ? [] : [
            {
              label: "Warm-up",
              value: `${(0, units.B4)(load.warmup.sent)} requests, ${(0, units.B4)(load.warmup.good)} good; in no number above`
            }
          ],
          { label: "Engine", value: `${load.engine.name} ${load.engine.version}` }
        ];
      }
      const order = ["dns", "connect", "tls", "first byte", "download"];
      function buildPhases({ phases = [] }) {
        return order.flatMap((phase) => {
          const own = phases.filter((one) => one.side === "head" && one.phase === phase);
          if (own.length === 0)
            return [];
          const time = (0, histogram.Q7)(own.map((one) => one.time)), at = (q) => (0, histogram.YV)(time, q) ?? 0;
          return [{ phase, count: time.count, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: time.max }];
        });
      }
      function buildProfile(record) {
        const { profile } = record;
        switch (profile?.kind) {
          case "stress":
            return ofStress(profile, record);
          case "scalability":
            return ofScalability(profile);
          case "spike":
            return ofSpike(profile);
          case "soak":
            return ofSoak(profile);
          default:
            return null;
        }
      }
      const nothing = "–", number = (head) => ({ head, isNumber: !0 }), build_profile_text = (head) => ({ head, isNumber: !1 }), stageColumns = ["Sent", "Good answers", "Not good", "p50", "p95", "p99"].map(number), stageCells = ({ sent, throughput, errorRatio, p50, p95, p99, timeoutMs = 1 / 0 }) => [
        (0, units.B4)(sent),
        (0, units.Fl)(throughput, "/s"),
        errorRatio === null ? nothing : (0, units.B0)(errorRatio),
        ...[p50, p95, p99].map((ms) => ms === null ? nothing : `${ms >= timeoutMs ? "> " : ""}${(0, units.MH)(ms)}`)
      ], levelHead = (unit) => unit === "/s" ? "Rate" : "Users", formatLevel = (level, unit) => unit === "/s" ? (0, units.Fl)(level, "/s") : (0, units.B4)(level), axisLabel = (unit) => unit === "/s" ? "requests a second" : "users";
      function ofStress({ steps, unit, sentence }, { plan }) {
        return {
          title: "Capacity",
          sentence,
          columns: [number(levelHead(unit)), build_profile_text("Outcome"), ...stageColumns],
          rows: steps.map((step) => [formatLevel(step.level, unit), outcomeOf(step), ...stageCells(step)]),
          picture: picture({
            title: "p95 at each load",
            x: { label: axisLabel(unit), values: steps.map(({ level }) => level) },
            unit: "ms",
            lines: [{ label: "p95", values: steps.map(({ p95 }) => p95) }],
            ...limitOf(plan.objectives.filter(model_plan.Wk))
          })
        };
      }
      function outcomeOf({ outcome, broke }) {
        return outcome === "unknown" ? "unknown: the load generator did not keep up" : outcome === "breaks" && broke !== void 0 ? `breaks: ${broke}` : outcome;
      }
      function limitOf(objectives) {
        const p95 = objectives.find(({ metric }) => metric.kind === "quantile" && metric.quantile === 0.95);
        return p95 ? { limit: { label: "limit", value: p95.threshold } } : {};
      }
      function ofScalability({ steps, unit, sentence }) {
        const first = steps[0], straight = first ? first.throughput / first.level : 0;
        return {
          title: "Scalability",
          sentence,
          columns: [number(levelHead(unit)), number("Of a straight line"), ...stageColumns],
          rows: steps.map((step) => [
            formatLevel(step.level, unit),
            step.linearity === null ? nothing : (0, units.B0)(step.linearity),
            ...stageCells(step)
          ]),
          picture: picture({
            title: "Good answers a second at each load",
            x: { label: axisLabel(unit), values: steps.map(({ level }) => level) },
            unit: "/s",
            lines: [
              { label: "good answers", values: steps.map(({ throughput }) => throughput) },
              { label: "straight line", values: steps.map(({ level }) => level * straight) }
            ]
          })
        };
      }
      function ofSpike({ parts, sentence }) {
        return {
          title: "Spike",
          sentence,
          columns: [build_profile_text("Part"), number("Rate"), number("Time"), ...stageColumns],
          rows: parts.map((part) => [
            part.name,
            (0, units.Fl)(part.level, "/s"),
            (0, units.a3)(part.seconds * 1e3),
            ...stageCells(part)
          ]),
          picture: null
        };
      }
      function ofSoak({ trends, sentence }) {
        return {
          title: "Trend",
          sentence,
          columns: [build_profile_text(""), number("Now"), number("Change a minute"), number("95 % interval"), number("Over")],
          rows: trends.map((trend) => [
            trend.name,
            lastOf(trend),
            `${signed(trend.perMinute)} ${trend.unit}`,
            intervalOf(trend),
            (0, units.a3)(trend.seconds * 1e3)
          ]),
          picture: null
        };
      }
      function lastOf({ value, unit }) {
        return value === null ? nothing : unit === "%" ? (0, units.MH)(value) : unit === "points" ? (0, units.B0)(value) : `${(0, units.ZV)(value)} ${unit}`;
      }
      const signed = (value) => `${value < 0 ? "−" : "+"}${(0, units.ZV)(Math.abs(value), 2)}`;
      function intervalOf({ interval: { lower, upper }, unit, tooShort }) {
        return tooShort !== void 0 && lower === null && upper === null ? "run too short" : `${lower === null ? "−∞" : signed(lower)} to ${upper === null ? "∞" : signed(upper)} ${unit}`;
      }
      const picture = (drawn) => drawn.x.values.length > 1 ? drawn : null;
      var conventional = __webpack_require__(7294);
      const longestLink = 4e3;
      function graphLink({ plan: { prometheus }, window }, query) {
        const base = prometheus && (prometheus.externalUrl ?? publicUrl(prometheus)), span = secondsOf(window);
        if (base === void 0 || !span)
          return;
        const { start, end } = span, asked = {
          "g0.expr": query,
          "g0.tab": "0",
          "g0.range_input": `${end - start}s`,
          "g0.end_input": new Date(end * 1e3).toISOString().slice(0, 19).replace("T", " ")
        }, path = new URL(base).pathname.replace(/\/+$/, "");
        return linkTo(base, (url) => {
          url.pathname = `${path}/graph`, url.search = formatQuery(Object.entries(asked));
        });
      }
      function dashboardLink({ plan: { grafana }, window }) {
        const [from, to] = window ? [Date.parse(window.start), Date.parse(window.end)] : [Number.NaN, Number.NaN];
        if (!(!grafana || !Number.isFinite(from) || !Number.isFinite(to)))
          return linkTo(grafana.dashboard, (url) => {
            const own = [...url.searchParams].filter(([name]) => name !== "from" && name !== "to");
            url.search = formatQuery([...own, ["from", String(from)], ["to", String(to)]]);
          });
      }
      function linkTo(base, aim) {
        if (!URL.canParse(base))
          return;
        const url = new URL(base);
        if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
          return;
        url.hash = "", aim(url);
        const href = encodeMarks(url.href);
        return href.length <= longestLink ? href : void 0;
      }
      function publicUrl({ url, headers, auth }) {
        if (!URL.canParse(url) || auth || Object.keys(headers).length > 0)
          return;
        const { hostname } = new URL(url);
        return /\.[a-z][a-z0-9-]*$/i.test(hostname) && !/\.(local|localhost|internal|svc)$/i.test(hostname) ? url : void 0;
      }
      function secondsOf(window) {
        if (!window)
          return;
        const [start, end] = [Math.floor(Date.parse(window.start) / 1e3), Math.ceil(Date.parse(window.end) / 1e3)];
        return end > start ? { start, end } : void 0;
      }
      const formatQuery = (pairs) => pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&"), encode = (text) => encodeURIComponent(text.toWellFormed()), encodeMarks = (href) => href.replace(/[!'()*;|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
      function buildResources(record) {
        const { evidence, objectives, plan } = record;
        return (evidence.resources ?? []).flatMap(({ resource, unit, average, most, processes, query, points }) => {
          if (!Object.hasOwn(conventional.ES, resource) || !Number.isFinite(most))
            return [];
          const url = graphLink(record, query), limits = plan.objectives.flatMap((objective) => {
            if (!("indicator" in objective) || objective.indicator.kind !== "conventional")
              return [];
            const { name, indicator, threshold } = objective;
            return indicator.what === resource && objectives.some((row) => row.name === name) && Number.isFinite(threshold) ? [{ label: name, value: threshold }] : [];
          });
          return {
            title: conventional.ES[resource].title,
            unit,
            average: average ?? null,
            most,
            processes,
            query,
            limits,
            ...url && { url },
            points: sinceStart(points, record)
          };
        });
      }
      const buildTraffic = (record) => (record.evidence.traffic ?? []).flatMap(({ of, unit, query, points }) => {
        const drawn = sinceStart(points, record);
        return !Object.hasOwn(conventional.iN, of) || drawn.length === 0 ? [] : { of, title: conventional.iN[of].title, unit, query, points: drawn };
      });
      function sinceStart(points, { window }) {
        const start = window ? Date.parse(window.start) / 1e3 : Number.NaN;
        return points.map(([time, value]) => [Math.round((time - start) * 1e3) / 1e3, value]).filter(([at, value]) => Number.isFinite(at) && Number.isFinite(value));
      }
      const mostSeries = 6;
      function buildServerCharts({ plan, evidence, objectives, window }) {
        const start = window ? Date.parse(window.start) / 1e3 : Number.NaN;
        return Number.isFinite(start) ? evidence.serverSeries.flatMap(({ objective, unit, query, series }) => {
          const own = plan.objectives.find(({ name }) => name === objective), isOfBad = own?.source === "prometheus" && own.slo && own.indicator.kind === "counts" && own.indicator.partIs === "bad", lines = series.slice(0, mostSeries).flatMap(({ labels, values }) => {
            const points = values.filter(([time, value]) => Number.isFinite(time) && Number.isFinite(value)).map(([time, value]) => [
              Math.round((time - start) * 1e3) / 1e3,
              isOfBad ? 1 - value : value
            ]);
            return points.length > 0 ? [{ label: formatLabels(labels), points }] : [];
          }), row = objectives.find(({ name, source }) => name === objective && source !== "load"), limit = row && row.threshold !== null && { comparator: row.comparator, threshold: row.threshold };
          return lines.length > 0 ? [{ objective, unit, query, ...limit, series: lines }] : [];
        }) : [];
      }
      const formatLabels = (labels) => Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ");
      function buildTimeline(slices, base = []) {
        return slices.map(({ at, seconds, cells }, index) => {
          const summary = summarizeCells(cells);
          return {
            at,
            seconds,
            p50: summary.quantile(0.5),
            p95: summary.quantile(0.95),
            p99: summary.quantile(0.99),
            ...base.length > 0 && { baseP95: summarizeCells(base[index]?.cells ?? []).quantile(0.95) },
            errorRatio: notGood(summary),
            throughput: summary.good / seconds
          };
        });
      }
      function buildScorecard(record) {
        const { service, verdict: verdict2, advisory, blocks, grade, score, reason, plan, evidence, load, notes, context } = record, { failure } = evidence, dashboard = dashboardLink(record), { inconclusive, noData, tooFewRequests = "block", error } = (0, spent_budgets.Rr)(plan.policy, record.budgets ?? []);
        return {
          service,
          verdict: verdict2,
          advisory,
          blocks,
          ...record.wouldBlock && { wouldBlock: record.wouldBlock },
          policy: { inconclusive, noData, tooFewRequests, error },
          grade,
          score,
          reason,
          ...failure && { failure },
          rows: record.objectives,
          ...record.moved && { moved: record.moved.sentence },
          profile: buildProfile(record),
          budgets: buildBudgets(record),
          ...buildLoadParts(record),
          serverSeries: buildServerCharts(record),
          resources: buildResources(record),
          traffic: buildTraffic(record),
          graphs: buildGraphs(record),
          ...dashboard && { dashboard },
          ...buildGenerator(load),
          facts: buildFacts(record),
          notes,
          context,
          commit: record.commit,
          rerun: rerunCommand(record),
          rerunHeaders: sentHeaders(record),
          gateVersion: record.gate.version
        };
      }
      function buildGenerator({ generator }) {
        if (!generator)
          return {};
        const { healthy, checks, told } = generator;
        return { generator: { healthy, checks, ...told !== void 0 && { told } } };
      }
      function buildLoadParts(record) {
        const { load } = record.evidence;
        if (!load)
          return {
            chart: null,
            measured: null,
            timeline: [],
            windowSeconds: 0,
            total: null,
            endpoints: [],
            errors: [],
            phases: []
          };
        const { slices, windowSeconds } = cutIntoSlices(load), base = load.design ? cutIntoSlices(load, "base").slices : [], names = record.plan.load.requests.map(({ name }) => name);
        return {
          // The steps have a picture of their own; the first of them alone says little.
          chart: (0, model_plan.Ih)(record.plan.load.profile) ? null : buildChart(record, { slices, base, windowSeconds }),
          measured: {
            start: load.window?.start ?? null,
            seconds: load.seconds,
            ...record.evidence.steps && { steps: record.evidence.steps.length + 1 }
          },
          timeline: buildTimeline(slices, base),
          windowSeconds,
          ...buildEndpoints(load, names),
          errors: buildErrors(load),
          phases: buildPhases(load)
        };
      }
      function buildGraphs(record) {
        const { plan, objectives, evidence } = record;
        return objectives.flatMap(({ name, query, cause }) => {
          const asked = plan.objectives.find((objective) => objective.name === name && objective.source === "prometheus");
          if (!asked || !("indicator" in asked) || cause === "not-measured")
            return [];
          const { kind } = asked.indicator, drawn = kind === "value" || kind === "conventional" && cause === void 0 ? query : evidence.serverSeries.find(({ objective }) => objective === name)?.query, url = drawn === void 0 ? void 0 : graphLink(record, drawn);
          return url === void 0 ? [] : [{ objective: name, url }];
        });
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
