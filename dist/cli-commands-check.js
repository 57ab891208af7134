import {
  assertTarget,
  lookOf
} from "./shared-gate-checks-look.js";
import {
  givenOverrides
} from "./shared-cli-overrides.js";
import {
  terminalContext
} from "./shared-cli-interruptions.js";
import {
  rootFolder
} from "./shared-cli-root-folder.js";
import {
  folderName
} from "./shared-cli-folder-name.js";
import {
  printScorecard
} from "./shared-cli-print.js";
import {
  formatOf,
  readArguments
} from "./shared-cli-arguments.js";
import "./shared-cli-commands.js";
import {
  redactDeep
} from "./shared-gate-record-redact-deep.js";
import "./shared-gate-stages-experiments-run-experiment.js";
import "./shared-tools-cores.js";
import {
  readPlan
} from "./shared-config-options.js";
import "./shared-language-yaml-parse-foreign.js";
import "./shared-files-decode-text.js";
import "./shared-config-overrides.js";
import {
  everywhere,
  formatTime,
  linkableRun,
  renderHtml,
  renderMarkdown,
  renderSummary,
  renderTerminal
} from "./shared-scorecard-parts-facts.js";
import {
  createRedactor
} from "./shared-judge-judge-objective.js";
import "./shared-providers-cloudwatch-ask.js";
import "./shared-files-replace-file.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import {
  exitCodes,
  interruptedExitCode,
  isGreen,
  worst
} from "./shared-config-inputs.js";
import "./shared-files-make-folder.js";
import {
  machineOf
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
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-net-join-url.js";
import "./shared-net-redaction-excerpt.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/judge/checks.js
var mostTries = 3;
function judgeCheck(tried) {
  let tries = tried.map(({ kind, ms, what }) => {
    let good = kind === "good";
    return { ms, good, ...what !== void 0 && !good && { what } };
  }), last = tried.at(-1);
  if (!last)
    return { verdict: "error", reason: "it was not asked", ms: null, tries };
  let common = { ms: last.ms, tries, ...defined({ hint: last.hint }) };
  if (last.kind === "unknown")
    return { ...common, verdict: "error", reason: last.what ?? "" };
  if (last.kind === "bad")
    return { ...common, verdict: "fail", reason: `${last.what ?? ""}${timesOf(tries.length)}` };
  let before = tried.at(-2);
  if (!before)
    return { ...common, verdict: "pass", reason: "good" };
  let reason = `it flaps: good at try ${tries.length} of ${mostTries}; before that, ${before.what}`;
  return { ...common, verdict: "warn", reason };
}
var timesOf = (count) => count > 1 ? ` (${count} tries)` : "";
function judgeChecks(checks) {
  let verdict = worst(checks.map((one) => one.verdict)), namesOf = (of2) => checks.filter((one) => one.verdict === of2).map(({ name }) => name), told = [
    ["failed", namesOf("fail")],
    ["could not be made", namesOf("error")],
    ["flapped", namesOf("warn")]
  ].flatMap(([what, names]) => names.length > 0 ? [`${names.length} ${what}: ${listed(names)}`] : []), of = checks.length === 1 ? "The only check" : `All ${checks.length} checks`;
  return told.length === 0 ? { verdict, reason: checks.length === 1 ? `${of} is good` : `${of} are good` } : {
    verdict,
    reason: `Of ${checks.length} ${checks.length === 1 ? "check" : "checks"}, ${told.join("; ")}`
  };
}
var mostNamed = 5, listed = (names) => names.length > mostNamed ? `${names.slice(0, mostNamed).join(", ")} and ${names.length - mostNamed} more` : names.join(", ");

// build/gate/checks/build-check-record.js
function buildCheckRecord(checks, { service, where, startedAt, redact }) {
  let record = {
    schemaVersion: 1,
    kind: "check",
    ...judgeChecks(checks),
    service,
    commit: where.commit ?? null,
    startedAt: new Date(startedAt).toISOString(),
    checks: [...checks],
    gate: { name: "reliability-gate", version: gateVersion },
    context: where
  };
  return redactDeep(record, redact);
}

// build/gate/checks/run-checks.js
var pauseMs = 1e3, atOnce = 20;
async function runChecks(checks, look, context) {
  let judged = [], waiting = checks.entries(), work = async () => {
    for (let [index, check2] of waiting) {
      if (context.signal.aborted)
        return;
      let { name, kind, address } = check2;
      judged[index] = { name, kind, address, ...judgeCheck(await tryOften(check2, look, context)) };
    }
  };
  return await Promise.all(Array.from({ length: Math.min(atOnce, checks.length) }, work)), judged;
}
async function tryOften(check2, look, context) {
  let { clock, signal } = context, tried = [];
  for (; tried.length < mostTries && !signal.aborted; ) {
    tried.length > 0 && await clock.sleep(pauseMs, signal);
    let from = clock.now(), looked = await look(check2, context);
    if (tried.push({ ms: clock.now() - from, ...looked }), looked.kind !== "bad")
      break;
    context.log.debug(`${check2.name}: try ${tried.length}: ${looked.what}`);
  }
  return tried;
}

// build/scorecard/check-scorecard.js
function buildCheckScorecard(record) {
  let { service, verdict, reason, context, commit, gate, startedAt } = record, rule = verdict === "fail" ? "fail" : "error", blocks = !isGreen(verdict), ruled = { verdict, advisory: !1, blocks, ...blocks && { ruling: { rule, blocks } } }, run = linkableRun(context.runUrl);
  return {
    service,
    reason,
    context,
    commit,
    ...ruled,
    grade: null,
    score: null,
    rows: [],
    measured: null,
    target: "",
    head: {
      reason: [{ bold: reason }],
      consequence: [],
      more: [],
      facts: [
        `health checks at ${startedAt}`,
        ...run ? [[{ link: run, text: "workflow run" }]] : []
      ]
    },
    sections: [tableOf(record)],
    gateVersion: gate.version
  };
}
var tableOf = ({ checks }) => ({
  id: "checks",
  rank: 200,
  essential: !0,
  on: everywhere,
  blocks: [
    {
      kind: "table",
      of: ["check", "checks"],
      columns: [
        { head: "Check" },
        { head: "Address" },
        { head: "Verdict" },
        { head: "Time", isNumber: !0 }
      ],
      rows: checks.map(cellsOf),
      importance: [...checks.keys()].sort((a, b) => rankOf(checks[a]) - rankOf(checks[b]))
    },
    ...reasonsOf(checks)
  ]
});
function reasonsOf(checks) {
  let items = checks.filter(({ verdict }) => verdict !== "pass").toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ name, verdict, reason, hint }) => ({
    mark: verdict,
    label: [{ code: name }],
    text: [hint === void 0 ? reason : `${reason}; ${hint}`]
  }));
  return items.length > 0 ? [{ kind: "list", items }] : [];
}
var order = ["fail", "error", "inconclusive", "warn", "pass"], rankOf = ({ verdict }) => order.indexOf(verdict), cellsOf = ({ name, kind, address, verdict, ms }) => [
  { text: [{ code: name }] },
  { text: [`${kind} `, { code: address, most: 100 }] },
  { text: verdict, mark: verdict, ...verdict === "fail" && { tone: "bad" } },
  ms === null ? "–" : formatTime(ms)
];

// build/render/check.js
var checkRenderings = {
  markdown: (record) => renderMarkdown(buildCheckScorecard(record)),
  summary: (record) => renderSummary(buildCheckScorecard(record)),
  html: (record) => renderHtml(buildCheckScorecard(record)),
  json: (record) => `${JSON.stringify(record, null, 2)}
`,
  terminal: (record) => renderTerminal(buildCheckScorecard(record), { color: !1, width: 100 })
};

// build/cli/commands/check.js
async function check(words) {
  let given = readArguments("check", words), format = formatOf(given, checkRenderings), { plan, checks, secrets, file } = await readPlan({
    ...given.text("config") && { config: given.text("config") },
    folder: process.cwd(),
    root: await rootFolder(given.text("config")),
    environment: process.env,
    overrides: givenOverrides(given),
    options: { repository: folderName(), offline: !0 }
  });
  if (checks.length === 0) {
    let hint = "such as `checks: [{ name: api, http: /health }]`";
    throw new Problem("config", `${file ?? "the config"} has no \`checks\``, { hint });
  }
  assertTarget(checks, plan);
  let redactor = createRedactor(secrets), context = terminalContext(redactor, given), startedAt = context.clock.now(), judged = await runChecks(checks, lookOf(plan, machineOf(process.env)), context);
  if (context.signal.aborted)
    return interruptedExitCode;
  let { service } = plan, { redact } = redactor, record = buildCheckRecord(judged, { service, where: {}, startedAt, redact });
  return show(record, format), exitCodes[record.verdict];
}
function show(record, format) {
  if (format !== "terminal")
    process.stdout.write(checkRenderings[format](record));
  else {
    let exit = { by: "verdict", code: exitCodes[record.verdict] };
    printScorecard(buildCheckScorecard(record), exit);
  }
}
export {
  check
};
