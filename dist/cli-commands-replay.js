import {
  exitByOf,
  exitOf
} from "./shared-cli-exit.js";
import {
  rootFolder
} from "./shared-cli-root-folder.js";
import {
  folderName
} from "./shared-cli-folder-name.js";
import {
  printNotes,
  printReport,
  printScorecard
} from "./shared-cli-print.js";
import {
  formatOf,
  readArguments
} from "./shared-cli-arguments.js";
import "./shared-cli-commands.js";
import {
  evidenceFor
} from "./shared-gate-record-match-answers.js";
import {
  readRecord
} from "./shared-gate-record-upgrade-record.js";
import {
  buildRecord,
  publishRecord
} from "./shared-gate-record-build-record.js";
import {
  readPlan
} from "./shared-config-options.js";
import "./shared-language-yaml-parse-foreign.js";
import "./shared-files-decode-text.js";
import {
  locateReport,
  reportFolder
} from "./shared-gate-record-report-files.js";
import "./shared-config-overrides.js";
import {
  renderings,
  reportOf as reportOf2
} from "./shared-scorecard-parts-facts.js";
import {
  isDecided,
  judge,
  looksOf
} from "./shared-judge-judge-objective.js";
import {
  isMeasured
} from "./shared-providers-cloudwatch-ask.js";
import "./shared-files-replace-file.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import "./shared-config-inputs.js";
import "./shared-files-report-folder.js";
import "./shared-files-make-folder.js";
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
import "./shared-model-evidence-conventional.js";
import "./shared-language-environment.js";
import {
  notesOnOthers,
  readSamples,
  reportOf,
  sampledOf
} from "./shared-engines-sample-log.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-engines-count-request.js";
import "./shared-engines-embedded-health-health-facts.js";
import "./shared-engines-embedded-kind.js";
import "./shared-engines-answered-windows.js";
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
import "./shared-model-basics-units.js";
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
import "./shared-model-basics-defined.js";

// build/gate/record/judge-samples.js
function judgeSamples(samples, given) {
  let { plan, notes } = withoutProviders(given), seconds = plan.load.durationMs / 1e3, evidence = {
    target: { url: "", source: "config" },
    answers: []
  }, looks = samples.compares() ? looksOf(seconds, 2.5).slice(0, -1) : [];
  evidence.load = reportOf(samples, plan.load, looks, (load) => isDecided(plan, { ...evidence, load }));
  let startedAt = (/* @__PURE__ */ new Date(0)).toISOString();
  return { ...buildRecord({
    plan,
    evidence,
    judgement: judge(plan, evidence),
    startedAt,
    advisory: !1,
    where: {}
  }), notes: [...notes, ...notesOnOthers(samples, seconds)] };
}
function withoutProviders(plan) {
  let measured = plan.objectives.filter(isMeasured), objectives = plan.objectives.filter((objective) => !isMeasured(objective)), message = `not judged from samples: ${measured.map(({ name }) => name).join(", ")}`;
  return {
    plan: { ...plan, objectives },
    notes: measured.length > 0 ? [{ source: "samples", message }] : []
  };
}

// build/gate/record/rejudge.js
function rejudge(record, other) {
  let plan = { ...other, load: record.plan.load }, evidence = evidenceFor(plan, record), { startedAt, advisory, context, gate, notes } = record;
  return { ...buildRecord({
    plan,
    evidence,
    judgement: judge(plan, evidence),
    startedAt,
    advisory,
    where: context
  }), service: record.service, gate, notes };
}

// build/cli/commands/replay.js
async function judgeAgain(words) {
  let given = readArguments("judge", words), by = exitByOf(given), [path] = given.positionals, samples = given.text("samples"), config = given.text("config");
  if (path === void 0 == (samples === void 0)) {
    let hint = "reliability-gate judge record.json, or judge --samples requests.ndjson";
    throw new Problem("usage", "judge needs the path of a record or --samples with that of a file", { hint });
  }
  let judged = path === void 0 ? await judgeLog(samples, config) : await judgeRecord(path, config);
  return show(judged, given, by);
}
async function judgeRecord(path, config) {
  let record = await readRecord(path), other = config && await readPlan({
    config,
    folder: process.cwd(),
    root: await rootFolder(config),
    environment: void 0,
    overrides: [],
    options: { repository: folderName(), offline: !0 }
  });
  return rejudge(record, other ? other.plan : record.plan);
}
async function judgeLog(path, config) {
  let samples = await readSamples(path), { plan } = await readPlan({
    ...config && { config },
    folder: process.cwd(),
    root: await rootFolder(config),
    environment: void 0,
    overrides: [],
    options: {
      repository: folderName(),
      offline: !0,
      sampled: sampledOf(samples)
    }
  });
  return judgeSamples(samples, plan);
}
async function show(judged, given, by) {
  let folder = given.text("report-dir"), place = folder && await locateReport(process.cwd(), folder), { report } = await publishRecord(judged, place ? [reportFolder(place)] : []), exit = exitOf(report.record, by);
  return printReport(report, exit, given), printNotes(report.record.notes.slice(judged.notes.length)), exit.code;
}
async function renderAgain(words) {
  let given = readArguments("render", words), format = formatOf(given, renderings), report = reportOf2(await readRecord(given.positionals[0]));
  return format === "terminal" ? printScorecard(report.scorecard) : process.stdout.write(renderings[format](report)), 0;
}
export {
  judgeAgain,
  renderAgain
};
