import {
  givenOverrides
} from "./shared-cli-overrides.js";
import {
  assertMended,
  keepLeftovers,
  keptFolder,
  tellUndone,
  undoAbandoned
} from "./shared-tools-kept-leftovers.js";
import {
  terminalContext
} from "./shared-cli-interruptions.js";
import {
  git
} from "./shared-cli-git.js";
import {
  historyFolder,
  historyPublisher,
  runGate
} from "./shared-gate-history-history-folder.js";
import {
  evidencePorts
} from "./shared-deployments-ready.js";
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
  printReport
} from "./shared-cli-print.js";
import {
  readArguments
} from "./shared-cli-arguments.js";
import "./shared-cli-commands.js";
import "./shared-gate-record-redact-deep.js";
import "./shared-net-addresses-preview-address.js";
import {
  interrupted
} from "./shared-gate-stages-experiments-run-experiment.js";
import "./shared-tools-cores.js";
import "./shared-gate-record-build-record.js";
import {
  readPlan
} from "./shared-config-options.js";
import "./shared-language-yaml-parse-foreign.js";
import "./shared-files-decode-text.js";
import {
  locateReport,
  reportFiles,
  reportFolder,
  reportPath,
  usualReportFolder
} from "./shared-gate-record-report-files.js";
import "./shared-config-overrides.js";
import "./shared-scorecard-parts-facts.js";
import {
  createRedactor
} from "./shared-judge-judge-objective.js";
import "./shared-providers-cloudwatch-ask.js";
import "./shared-files-replace-file.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import {
  interruptedExitCode
} from "./shared-config-inputs.js";
import "./shared-files-report-folder.js";
import "./shared-files-make-folder.js";
import {
  undoersOn
} from "./shared-gate-undoers.js";
import "./shared-faults-ready-fault.js";
import {
  machineOf,
  stepEnvironment
} from "./shared-tools-machine.js";
import {
  openLeftovers
} from "./shared-tools-leftovers.js";
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
  formatDuration,
  formatNumber
} from "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-net-join-url.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import {
  Problem,
  formatMistake,
  formatWarning
} from "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/cli/commands/run.js
import { resolve } from "node:path";

// build/gate/plan/describe-run.js
var describeRun = ({ target, load, chaos, dependencies = [] }) => [
  ...dependencies.map(({ name, listen, upstream }) => `${name}: a proxy at ${formatEndpoint(listen)} passes on to ${formatEndpoint(upstream)}`),
  `load: ${describePace(load)} at ${describeTarget(target)}, for ${formatDuration(load.durationMs)}${chaos ? " at most" : ""}`,
  ...chaos ? [`steady: ${formatDuration(chaos.steadyMs)} in which the objectives have to hold`] : [],
  ...(chaos?.experiments ?? []).flatMap(({ name, says, forMs, watchMs, abort }) => [
    `${name}: ${says}, for ${formatDuration(forMs)}${abort ? `, or until ${abort.condition}` : ""}`,
    `  then watched for its recovery for ${formatDuration(watchMs)} at most`
  ]),
  chaos ? "Nothing was sent, and nothing was broken." : "Nothing was sent."
], formatEndpoint = ({ host, port }) => `${host.includes(":") ? `[${host}]` : host}:${port}`;
function describePace({ pace }) {
  return pace.kind === "rate" ? `${formatNumber(pace.perSecond)}/s` : pace.kind === "users" ? `${pace.users} users` : "what its script says";
}
function describeTarget({ from }) {
  return from.kind === "url" ? from.url : from.kind === "started" ? `what \`${from.start}\` starts` : "this commit's deployment";
}

// build/cli/commands/run.js
async function run(words) {
  let given = readArguments("run", words), by = exitByOf(given), { plan, secrets, warnings } = await readPlan({
    ...given.text("config") && { config: given.text("config") },
    folder: process.cwd(),
    root: await rootFolder(given.text("config")),
    environment: process.env,
    overrides: givenOverrides(given),
    options: { repository: folderName() }
  }), redactor = createRedactor(secrets);
  if (given.isSet("dry-run")) {
    for (let warning of warnings)
      process.stderr.write(`${formatWarning(warning)}
`);
    for (let line of describeRun(plan))
      process.stdout.write(`${redactor.redact(line)}
`);
    return 0;
  }
  let folder = await locateReport(process.cwd(), given.text("report-dir") ?? usualReportFolder), step = stepEnvironment(process.env, secrets), machine = { ...machineOf(process.env), step, keepIn: folder }, keep = await keepLeftovers(keptFolder(process.env)), leftovers = openLeftovers(keep, [], undoersOn(machine)), context = terminalContext(redactor, given, leftovers);
  for (let warning of warnings)
    context.log.warn(formatMistake(warning));
  let { undone } = await undoAbandoned(process.env);
  for (let line of tellUndone(undone))
    context.log.warn(line);
  assertMended(undone, redactor.redact);
  let where = await whereWeAre(), options = { advisory: given.isSet("advisory"), where }, kept = plan.history && resolve(historyDir(plan.history)), ports = {
    ...evidencePorts(plan, {
      folder: process.cwd(),
      machine,
      leftovers,
      commit: where.commit,
      redact: redactor.redact
    }),
    ...kept && { history: historyFolder(kept, plan.service) },
    publishers: [...kept ? [historyPublisher(kept)] : [], reportFolder(folder)],
    redact: redactor.redact
  }, { report } = await runGate(plan, options, ports, context), { record } = report, exit = record.evidence.failure?.code === interrupted ? { by, code: interruptedExitCode } : exitOf(record, by);
  return printReport(report, exit, given), printNotes(record.notes), given.isSet("quiet") || printFiles(folder, record), exit.code;
}
function historyDir({ dir }) {
  if (dir !== void 0)
    return dir;
  throw new Problem("config", "baseline.history keeps earlier runs in check runs, which only a workflow run has", {
    hint: "give baseline.history.dir, or --baseline URL"
  });
}
async function whereWeAre() {
  let commit = await git("rev-parse", "HEAD");
  return commit && /^[0-9a-f]{40,64}$/.test(commit) ? { commit } : {};
}
function printFiles(folder, record) {
  if (!record.notes.some((note) => note.source === "files")) {
    process.stderr.write(`
`);
    for (let of of Object.keys(reportFiles))
      process.stderr.write(`${of.padEnd(9)} ${reportPath(folder, of)}
`);
  }
}
export {
  run
};
