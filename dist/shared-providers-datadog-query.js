// build/providers/datadog/query.js
var reads = /\b(avg|sum|min|max|count|p\d{2,4}):([A-Za-z][\w.]*)\s*\{([^{}]*)\}/g, readsOf = (query) => [...query.matchAll(reads)].map(([, space = "", metric = "", scope = ""]) => ({
  space,
  metric,
  scope
})), metricsOf = (query) => [
  ...new Set(readsOf(query).map(({ metric }) => metric))
], isCount = (query) => /\.as_count\(\s*\)/.test(query), fillsZero = (query) => /\bdefault_zero\s*\(|\.fill\(\s*(?:zero|0)\s*[,)]/.test(query);
function isNarrower(part, total) {
  let [narrow, ...others] = readsOf(part), [wide, ...more] = readsOf(total);
  if (!narrow || !wide || others.length > 0 || more.length > 0)
    return !1;
  let tags = tagsOf(narrow.scope);
  return narrow.metric === wide.metric && tagsOf(wide.scope).every((tag) => tag === "*" || tags.includes(tag));
}
var tagsOf = (scope) => (/\b(?:AND|OR|NOT|IN)\b/i.test(scope) ? [scope] : scope.split(",")).map((tag) => tag.trim());

export {
  readsOf,
  metricsOf,
  isCount,
  fillsZero,
  isNarrower
};
