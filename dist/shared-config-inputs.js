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

// build/config/overrides.js
var asInput = (input, key) => key === void 0 ? `input ${input}` : `input ${input}: ${key}`, asFlag = (input, key) => {
  let { flag } = inputs.find(({ name }) => name === input);
  return [flag?.name ?? `--${input}`, ...key === void 0 ? [] : [key]].join(" ");
}, overridingInputs = inputs.flatMap((input) => "overrides" in input ? [input.name] : []);
function overridesOf(given, name) {
  return inputs.flatMap((input) => {
    if (!("overrides" in input))
      return [];
    let text = given[input.name] ?? "", { overrides } = input;
    if (overrides.kind === "value") {
      let value = { text: text.trim() }, path = overrides.path.split(".");
      return value.text === "" ? [] : [{ by: name(input.name), path, value }];
    }
    return linesOf(text).map(({ line, number }) => overrides.kind === "headers" ? headerOf(line, overrides.path, `${name(input.name)}: line ${number}`) : settingOf(line, (key) => name(input.name, key)));
  });
}
var linesOf = (text) => text.split(/\r?\n/).map((line, index) => ({ line: line.trim(), number: index + 1 })).filter(({ line }) => line !== "");
function headerOf(line, path, by) {
  let colon = line.indexOf(":");
  if (colon <= 0)
    return { by, refused: "expected `Name: value`" };
  let name = line.slice(0, colon).trim();
  return { by, path: [...path.split("."), name], value: { text: line.slice(colon + 1).trim() } };
}
function settingOf(line, name) {
  let [, key, yaml] = /^([^=]*?)\s*=(.*)$/s.exec(line) ?? [], hint = "such as load.rate=50/s";
  if (key === void 0 || yaml === void 0)
    return { by: name(), refused: "expected `key=value`", hint };
  let path = key.split(".");
  return path.some((one) => !/^[\x21-\x7e]{1,100}$/.test(one)) ? { by: name(), refused: "expected keys, joined by dots, before the `=`", hint } : { by: name(key), path, value: { yaml } };
}
var withoutPolicy = (overrides) => overrides.map((override) => "path" in override && ["policy", "waivers"].includes(override.path[0]) ? { by: override.by, refused: "policy and waivers are those of the base branch" } : override);

export {
  inputs,
  asInput,
  asFlag,
  overridingInputs,
  overridesOf,
  withoutPolicy
};
