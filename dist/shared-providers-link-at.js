// build/providers/link-at.js
function linkAt(base, query, path) {
  if (!URL.canParse(base))
    return;
  let url = new URL(base), pairs = query(url);
  return url.hash = "", path !== void 0 && (url.pathname = `${url.pathname.replace(/\/+$/, "")}${path}`), url.search = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&"), url.href;
}
var encode = (text) => encodeURIComponent(text.toWellFormed());
function publicUrl({ url, headers = {}, auth }) {
  if (!URL.canParse(url) || auth || Object.keys(headers).length > 0)
    return;
  let { hostname } = new URL(url);
  return /\.[a-z][a-z0-9-]*$/i.test(hostname) && !/\.(local|localhost|internal|svc)$/i.test(hostname) ? url : void 0;
}
var dashboardAt = (dashboard, { start, end }) => linkAt(dashboard, (url) => [
  ...[...url.searchParams].filter(([name]) => name !== "from" && name !== "to"),
  ["from", String(Math.round(start * 1e3))],
  ["to", String(Math.round(end * 1e3))]
]);
function exploreAt(grafana, { datasource, type, query }, { start, end }) {
  let [from, to] = [start, end].map((seconds) => String(Math.round(seconds * 1e3))), pairs = [
    ["schemaVersion", "1"],
    ["panes", JSON.stringify({ gate: { datasource, queries: [{ refId: "A", datasource: { type, uid: datasource }, expr: query }], range: { from, to } } })]
  ];
  return linkAt(grafana, () => pairs, "/explore");
}

// build/promql/placeholders.js
var unitsMs = [
  [36e5, "h"],
  [6e4, "m"],
  [1e3, "s"]
];
function formatPromDuration(ms) {
  let whole = Math.max(1, Math.round(ms));
  if (whole % 1e3 !== 0)
    return `${whole}ms`;
  let left = whole;
  return unitsMs.map(([size, unit]) => {
    let count = Math.floor(left / size);
    return left -= count * size, count > 0 ? `${count}${unit}` : "";
  }).join("");
}
var formatPromTime = (seconds) => String(Number(seconds.toFixed(3))), windowMs = ({ start, end }) => Math.round((end - start) * 1e3);
function fillPlaceholders(query, window, rangeMs = windowMs(window)) {
  let values = {
    window: formatPromDuration(rangeMs),
    start: formatPromTime(window.start),
    end: formatPromTime(window.end)
  };
  return query.replace(/\$(window|start|end)\b/g, (_, name) => values[name]);
}

export {
  formatPromDuration,
  formatPromTime,
  windowMs,
  fillPlaceholders,
  linkAt,
  publicUrl,
  dashboardAt,
  exploreAt
};
