// build/engines/embedded/record/traced-requests.js
var TracedRequests = class {
  /** Slowest first. */
  kept = /* @__PURE__ */ new Map();
  add({ side, name }, { good, id, ms }) {
    let why = good ? "slow" : "failed", key = `${side} ${why} ${name}`, kept = this.kept.get(key) ?? [];
    if (this.kept.set(key, kept), kept.length === 20 && ms <= kept.at(-1).ms)
      return;
    let at = kept.findIndex((one) => one.ms < ms);
    kept.splice(at < 0 ? kept.length : at, 0, { side, name, why, id, ms }), kept.length = Math.min(kept.length, 20);
  }
  toData() {
    return [...this.kept.values()].flat();
  }
};
function mergeTraced(all) {
  let merged = new TracedRequests();
  for (let one of all)
    merged.add(one, { ...one, good: one.why === "slow" });
  return merged.toData();
}

export {
  TracedRequests,
  mergeTraced
};
