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

export {
  linkAt,
  publicUrl,
  dashboardAt,
  exploreAt
};
