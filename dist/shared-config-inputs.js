// build/model/verdict.js
var verdicts = ["fail", "error", "inconclusive", "warn", "pass"], isGreen = (verdict) => verdict === "pass" || verdict === "warn", blockingRules = [
  "fail",
  "no-data",
  "too-few-requests",
  "inconclusive",
  "error"
];
function worst(several) {
  return verdicts.find((verdict) => several.includes(verdict)) ?? "error";
}
var exitCodes = {
  pass: 0,
  warn: 0,
  fail: 1,
  inconclusive: 3,
  error: 4
}, exitCodeByPolicy = ({ verdict, blocks }) => blocks ? exitCodes[verdict] : 0, usageExitCode = 2, interruptedExitCode = 130;

// build/config/inputs.js
var inputs = [
  {
    name: "config",
    doc: "The config file. Default - reliability-gate.yml, then .github/reliability-gate.yml, then built-in defaults.",
    flag: { name: "--config", value: "F", of: "load" }
  },
  {
    name: "config-from",
    doc: "head, or base - on a pull request the config, and what it names, is that of the base branch.",
    default: "head"
  },
  {
    name: "target",
    doc: "Base URL of the preview. Default - this commit's deployment.",
    flag: { name: "--target", value: "URL", of: "load" },
    overrides: { kind: "value", path: "target.url" }
  },
  {
    name: "baseline",
    doc: "Base URL of the deployment to compare with. Default - as the config says, else none.",
    flag: { name: "--baseline", value: "URL", of: "load" },
    overrides: { kind: "value", path: "baseline.url" }
  },
  {
    name: "prometheus-url",
    doc: "Base URL of a Prometheus-compatible API. Default - as the config says, else none.",
    flag: { name: "--prometheus-url", value: "URL", of: "load" },
    overrides: { kind: "value", path: "prometheus.url" }
  },
  {
    name: "rate",
    doc: "Overrides load.rate, such as 100/s.",
    flag: { name: "--rate", value: "R", of: "load" },
    overrides: { kind: "value", path: "load.rate" }
  },
  {
    name: "duration",
    doc: "Overrides load.duration, such as 2m.",
    flag: { name: "--duration", value: "D", of: "load" },
    overrides: { kind: "value", path: "load.duration" }
  },
  {
    name: "service",
    doc: "The name on the scorecard; one comment and one check per service. Default - the config's, else the repository's name.",
    flag: { name: "--service", value: "S", of: "load" },
    overrides: { kind: "value", path: "service" }
  },
  {
    name: "target-headers",
    doc: "Headers for every request to the target, as lines of `Name: value`; every value is a secret.",
    flag: { name: "--target-header", value: "'Name: value'", repeated: !0, of: "load" },
    secret: !0,
    overrides: { kind: "headers", path: "target.headers" }
  },
  {
    name: "baseline-headers",
    doc: "Headers for every request to the baseline, as lines of `Name: value`; every value is a secret.",
    flag: { name: "--baseline-header", value: "'Name: value'", repeated: !0, of: "load" },
    secret: !0,
    overrides: { kind: "headers", path: "baseline.headers" }
  },
  {
    name: "prometheus-headers",
    doc: "Headers for Prometheus, as lines of `Name: value`; every value is a secret.",
    flag: { name: "--prometheus-header", value: "'Name: value'", repeated: !0, of: "load" },
    secret: !0,
    overrides: { kind: "headers", path: "prometheus.headers" }
  },
  {
    name: "set",
    doc: "Overrides any key of the config, as lines of `key=value`, such as load.warmup=10s; the value as the config would have it.",
    flag: { name: "--set", value: "KEY=VALUE", repeated: !0, of: "load" },
    overrides: { kind: "settings" }
  },
  {
    name: "github-token",
    doc: "Reads deployments, writes the comment and the check.",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language.
    default: "${{ github.token }}",
    secret: !0
  },
  {
    name: "comment",
    doc: "always, failure (only when the run blocks, and one update when it recovers) or never.",
    default: "always"
  },
  {
    name: "comment-group",
    doc: "Services whose runs give the same name here share one comment. Default - each has its own."
  },
  {
    name: "advisory",
    doc: "Report everything, never fail the step.",
    default: "false",
    flag: { name: "--advisory", of: "run" }
  },
  {
    name: "report-dir",
    doc: "Where the files go.",
    default: "reliability-gate-report",
    flag: { name: "--report-dir", value: "DIR", of: "run" }
  }
];

export {
  inputs,
  verdicts,
  isGreen,
  blockingRules,
  worst,
  exitCodes,
  exitCodeByPolicy,
  usageExitCode,
  interruptedExitCode
};
