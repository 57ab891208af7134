import {
  givenOverrides
} from "./shared-cli-overrides.js";
import {
  terminalContext
} from "./shared-cli-interruptions.js";
import {
  evidencePorts
} from "./shared-deployments-ready.js";
import {
  rootFolder
} from "./shared-cli-root-folder.js";
import {
  folderName
} from "./shared-cli-folder-name.js";
import {
  readArguments
} from "./shared-cli-arguments.js";
import "./shared-cli-commands.js";
import "./shared-net-addresses-preview-address.js";
import {
  gatherEvidence
} from "./shared-gate-stages-experiments-run-experiment.js";
import "./shared-tools-cores.js";
import {
  keepCalibration,
  readPlan,
  usualCalibrationFile
} from "./shared-config-options.js";
import "./shared-language-yaml-parse-foreign.js";
import "./shared-files-decode-text.js";
import "./shared-config-overrides.js";
import {
  createRedactor,
  enoughRuns,
  guardOf,
  judge,
  metricKey,
  offsetsOf
} from "./shared-judge-judge-objective.js";
import {
  withIds
} from "./shared-providers-cloudwatch-ask.js";
import "./shared-files-replace-file.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import {
  interruptedExitCode
} from "./shared-config-inputs.js";
import "./shared-files-make-folder.js";
import "./shared-faults-ready-fault.js";
import {
  machineOf,
  stepEnvironment
} from "./shared-tools-machine.js";
import "./shared-tools-leftovers.js";
import "./shared-tools-worktree.js";
import "./shared-faults-proxy-options.js";
import "./shared-files-exists.js";
import "./shared-faults-command-options.js";
import "./shared-language-access-auth.js";
import "./shared-language-option.js";
import "./shared-providers-datadog-query.js";
import "./shared-providers-elasticsearch-search.js";
import "./shared-providers-loki-logql.js";
import "./shared-providers-newrelic-nrql.js";
import "./shared-providers-fill-query.js";
import "./shared-promql-locate-selectors.js";
import "./shared-promql-indicator.js";
import "./shared-providers-link-at.js";
import "./shared-promql-placeholders.js";
import "./shared-stats-quantile-type7.js";
import "./shared-net-auth-google.js";
import "./shared-net-waiting.js";
import "./shared-model-evidence-conventional.js";
import "./shared-language-environment.js";
import "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-processes-process.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-engines-embedded-kind.js";
import "./shared-stats-histogram.js";
import "./shared-engines-embedded-protocols-kafka-fields.js";
import "./shared-language-scalars-network.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-access-credential.js";
import "./shared-language-section.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import "./shared-stats-random.js";
import "./shared-net-http.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import "./shared-engines-embedded-scenario-varies.js";
import "./shared-model-plan-load.js";
import "./shared-language-json-path.js";
import {
  formatNumber
} from "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-net-join-url.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/cli/commands/calibrate.js
import { relative, resolve } from "node:path";

// build/gate/calibrate/calibrate.js
var usualQuantiles = [0.5, 0.95, 0.99];
async function calibrateOnce(given, ports, context) {
  let plan = { ...given, objectives: withIds(objectivesOf(given)) }, at = new Date(context.clock.now()).toISOString(), evidence = await gatherEvidence(plan, ports, context);
  if (context.signal.aborted)
    return;
  let failure = evidence.failure ?? evidence.baseline?.failure;
  if (failure)
    throw new Problem("target", `not calibrated: ${failure.message}`, {
      ...defined({ hint: failure.hint })
    });
  let { objectives, generator } = judge(plan, evidence), bad = generator?.checks.find(({ ok }) => !ok);
  if (bad)
    throw new Problem("target", `not calibrated: the load generator did not keep up (${bad.name})`, {
      hint: bad.advice
    });
  let offsets = offsetsOf(objectives);
  if (Object.keys(offsets).length === 0)
    throw new Problem("target", "not calibrated: nothing could be compared", {
      hint: objectives[0]?.reason ?? "raise load.duration or load.rate"
    });
  return { at, seconds: evidence.load?.seconds ?? 0, offsets };
}
function objectivesOf({ objectives, load }) {
  let configured = objectives.flatMap((objective) => {
    if (objective.kind !== "baseline")
      return [];
    let { metric, request } = objective;
    return metric.kind === "quantile" || metric.kind === "avg" || metric.kind === "throughput" && load.pace.kind === "users" ? [{ metric, ...defined({ request }) }] : [];
  }), usual = usualQuantiles.map((quantile) => ({
    metric: { kind: "quantile", quantile }
  }));
  return [...new Map([...usual, ...configured].map(({ metric, ...named }) => {
    let name = metricKey(metric, "request" in named ? named.request : void 0);
    return [name, { ...head, ...named, name, metric }];
  })).values()];
}
var head = {
  kind: "baseline",
  comparator: "<=",
  unit: "ms",
  tolerance: { relative: 0.1 },
  key: !1,
  weight: 1,
  advisory: !0
};

// build/gate/calibrate/describe-calibration.js
var percent = (log) => `${formatNumber(100 * Math.expm1(log), 2)} %`;
function describeCalibration(calibration, path, isOneUrl) {
  let { runs } = calibration, keys = Object.keys(runs.at(-1).offsets), width = Math.max(...keys.map((key) => key.length)), lines = keys.map((key) => {
    let guard = guardOf(calibration, key), offset = percent(runs.at(-1).offsets[key].offset);
    return `  ${key.padEnd(width)}  this run ${offset.padStart(8)}   a change fails from ${percent(guard.fail)} on, passes below ${percent(Math.max(0, Math.log(1.1) - guard.pass))} at a tolerance of 10 %`;
  }), count = `${runs.length} calibration run${runs.length === 1 ? "" : "s"}`, more = runs.length < enoughRuns ? `Fewer than ${enoughRuns} runs only widen the 2 % that are assumed. Deploy again before each run: only that shows how deployments differ.
` : "", one = isOneUrl ? `Both sides were one URL: this holds the noise of measuring, not the luck of where a deployment is placed.
` : "";
  return `${path}: ${count}
${lines.join(`
`)}
${more}${one}`;
}

// build/cli/commands/calibrate.js
var mostRuns = 50;
async function calibrate(words) {
  let given = readArguments("calibrate", words), runs = Number(given.text("runs") ?? "1");
  if (!Number.isInteger(runs) || runs < 1 || runs > mostRuns)
    throw new Problem("usage", `--runs: expected a whole number from 1 to ${mostRuns}`);
  let { plan, secrets, calibrationFile } = await readPlan({
    ...given.text("config") && { config: given.text("config") },
    folder: process.cwd(),
    root: await rootFolder(given.text("config")),
    environment: process.env,
    overrides: givenOverrides(given),
    options: { repository: folderName(), calibrates: !0 }
  }), redactor = createRedactor(secrets), context = terminalContext(redactor, given), paired = withBaseline(plan), loaded = { ...paired, providers: [] }, ports = evidencePorts(loaded, {
    folder: process.cwd(),
    machine: { ...machineOf(process.env), step: stepEnvironment(process.env, secrets) },
    redact: redactor.redact
  }), path = resolve(given.text("file") ?? calibrationFile ?? usualCalibrationFile), calibration;
  for (let run = 1; run <= runs; run += 1) {
    runs > 1 && context.log.info(`Calibration run ${run} of ${runs}`);
    let offsets = await calibrateOnce(paired, ports, context);
    if (!offsets)
      return interruptedExitCode;
    calibration = await keepCalibration(path, plan.service, offsets);
  }
  return process.stdout.write(describeCalibration(calibration, path, isOneDeployment(paired))), calibrationFile === void 0 && process.stderr.write(`
Name it in the config:
  baseline: { calibration: ${relative(process.cwd(), path)} }
`), 0;
}
function withBaseline(plan) {
  let baseline = plan.baseline ?? { ...plan.target, tolerance: 0.1 };
  return { ...plan, baseline: { ...baseline, isTarget: !0 } };
}
var isOneDeployment = ({ target, baseline }) => target.from.kind === "url" && baseline?.from.kind === "url" && target.from.url === baseline.from.url;
export {
  calibrate
};
