// build/cli/load-flags.js
var loadFlags = {
  config: { type: "string" },
  target: { type: "string" },
  baseline: { type: "string" },
  "prometheus-url": { type: "string" },
  rate: { type: "string" },
  duration: { type: "string" },
  service: { type: "string" },
  "target-header": { type: "string", multiple: !0 },
  "baseline-header": { type: "string", multiple: !0 },
  "prometheus-header": { type: "string", multiple: !0 }
}, overridesOf = (given) => ({
  target: given.text("target"),
  baseline: given.text("baseline"),
  prometheusUrl: given.text("prometheus-url"),
  rate: given.text("rate"),
  duration: given.text("duration"),
  service: given.text("service"),
  targetHeaders: given.list("target-header").join(`
`) || void 0,
  baselineHeaders: given.list("baseline-header").join(`
`) || void 0,
  prometheusHeaders: given.list("prometheus-header").join(`
`) || void 0
}), flagOf = (input) => `--${input.replace(/-headers$/, "-header")}`;

export {
  loadFlags,
  overridesOf,
  flagOf
};
