const id = 145, ids = [145], modules = {
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
      var policy = __webpack_require__(4792), histogram = __webpack_require__(4414);
      function summarizeLoad(report, side) {
        const cells = report.cells.filter((cell) => cell.side === side), total = (key) => cells.reduce((sum, cell) => sum + cell[key], 0), latency = (0, histogram.Q7)(cells.map((cell) => cell.latency)), at = (q) => (0, histogram.YV)(latency, q) ?? null, sent = total("sent"), dropped = total("dropped");
        return {
          intended: sent + dropped,
          sent,
          completed: total("completed"),
          dropped,
          errors: sent - total("good"),
          latency: { p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), max: latency.count > 0 ? latency.max : null }
        };
      }
      var version = __webpack_require__(178);
      function buildRecord({ plan, evidence: found, judgement, startedAt, advisory, where }) {
        const { notes = [], ...evidence } = found, { verdict, reason, score, grade, objectives, blocks, generator, moved, profile, budgets } = judgement, { load } = evidence;
        return {
          schemaVersion: 1,
          verdict,
          reason,
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
          ...advisory && blocks && { wouldBlock: (0, policy.Y)(judgement, plan.policy) },
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
      var build_scorecard = __webpack_require__(7761), escape_html = __webpack_require__(490), units = __webpack_require__(5069), axis = __webpack_require__(4704);
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
          limits: [{ label: "base", value: 0 }, ...tolerated.map((value) => ({ label: "tolerance", value }))],
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
      var render_budgets = __webpack_require__(7403), clean_text = __webpack_require__(3986), render_compared = __webpack_require__(4368), format = __webpack_require__(4246);
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
        return scale ? draw({ value: scale.at, interval: scale, threshold: 1, comparator: "<", verdict, others: [0] }) : value === null || threshold === null || row.source === "baseline" ? "" : draw({ value, interval, threshold, comparator, verdict, others: [] });
      }
      function draw({ value, interval, threshold, comparator, verdict, others }) {
        const lower = interval?.lower ?? value, upper = interval?.upper ?? value, ends = [value, lower, upper, threshold, ...others], [least, most] = [Math.min(...ends), Math.max(...ends)], room = most > least ? (most - least) * 0.15 : Math.abs(most) * 0.1 || 1, x = (at) => Math.round((inset + (at - least + room) / (most - least + 2 * room) * (svg_gauge_width - 2 * inset)) * 10) / 10, good = comparator.startsWith("<") ? [inset, x(threshold)] : [x(threshold), svg_gauge_width - inset], middle = svg_gauge_height / 2;
        return [
          `<svg class="gauge" viewBox="0 0 ${svg_gauge_width} ${svg_gauge_height}" width="${svg_gauge_width}" height="${svg_gauge_height}" aria-hidden="true">`,
          `<rect class="all" x="${inset}" y="${middle - 2}" width="${svg_gauge_width - 2 * inset}" height="4" rx="2"/>`,
          `<rect class="good" x="${good[0]}" y="${middle - 2}" width="${Math.round((good[1] - good[0]) * 10) / 10}" height="4" rx="2"/>`,
          interval ? `<rect class="span ${verdict}" x="${x(lower)}" y="${middle - 5}" width="${Math.max(2, x(upper) - x(lower)).toFixed(1)}" height="10" rx="3"/>` : "",
          `<circle class="mark ${verdict}" cx="${x(value)}" cy="${middle}" r="4"/>`,
          ...others.map((at) => `<line class="base" x1="${x(at)}" x2="${x(at)}" y1="6" y2="${svg_gauge_height - 6}"/>`),
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
        ]);
        return section(`Load generator: ${generator.healthy ? "kept up" : "did not keep up"}`, table(heads, rows));
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
.gauge .threshold { stroke: var(--ink); stroke-width: 1.5; } .gauge .base { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }
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
      var judgement = __webpack_require__(2965);
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
        return row.verdict === "pass" || row.verdict === "warn" ? outcome("passed") : row.advisory || scorecard.advisory || !doesBlock(row, scorecard) ? outcome("skipped") : outcome(row.verdict === "fail" ? "failure" : "error");
      }
      function doesBlock({ verdict, cause }, { policy: policy2 }) {
        return verdict === "fail" ? !0 : verdict === "error" ? policy2.error === "block" : ((0, judgement.R)(cause) ? policy2.noData : policy2.inconclusive) === "block";
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
  )
};
export {
  id,
  ids,
  modules
};
