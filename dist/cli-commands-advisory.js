import {
  findGitHub
} from "./shared-cli-github-place.js";
import {
  terminalContext
} from "./shared-cli-interruptions.js";
import "./shared-cli-git.js";
import {
  terminalOptions
} from "./shared-cli-print.js";
import {
  formatOf,
  readArguments
} from "./shared-cli-arguments.js";
import "./shared-cli-commands.js";
import {
  parseCheckTitle,
  parseStatus,
  serviceOfCheck
} from "./shared-publish-check-run.js";
import {
  connectGitHub
} from "./shared-github-publications.js";
import "./shared-net-addresses-preview-address.js";
import "./shared-gate-stages-experiments-run-experiment.js";
import "./shared-tools-cores.js";
import {
  readRecord
} from "./shared-gate-record-upgrade-record.js";
import "./shared-files-decode-text.js";
import {
  codeCell,
  fitWidth,
  formatTable,
  markdownTable,
  painter,
  prose,
  proseCell,
  wrapText
} from "./shared-scorecard-parts-facts.js";
import {
  createRedactor,
  withRuling
} from "./shared-judge-judge-objective.js";
import "./shared-providers-cloudwatch-ask.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import "./shared-config-inputs.js";
import "./shared-github-remote-error.js";
import "./shared-tools-leftovers.js";
import "./shared-tools-worktree.js";
import "./shared-files-exists.js";
import "./shared-language-access-auth.js";
import "./shared-language-option.js";
import "./shared-providers-datadog-query.js";
import "./shared-providers-elasticsearch-search.js";
import "./shared-providers-loki-logql.js";
import "./shared-providers-newrelic-nrql.js";
import "./shared-providers-fill-query.js";
import "./shared-promql-indicator.js";
import "./shared-providers-link-at.js";
import "./shared-promql-placeholders.js";
import "./shared-stats-quantile-type7.js";
import "./shared-net-auth-google.js";
import "./shared-model-evidence-conventional.js";
import "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-processes-process.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-engines-embedded-health-health-facts.js";
import "./shared-stats-histogram.js";
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
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import "./shared-model-plan-load.js";
import {
  formatCount
} from "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-net-join-url.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/gate/advisory/recent-runs.js
var mostPullRequests = 300, atOnce = 5;
async function readRecentRuns(github, { since, repository }) {
  let listed = await github.listRecentPullRequests(since, mostPullRequests);
  if (listed.kind !== "ok") {
    let hint = listed.kind === "refused" ? listed.hint : void 0;
    throw new Problem("github", `the pull requests of ${repository} cannot be read: ${listed.message}`, {
      ...defined({ hint })
    });
  }
  let pulls = listed.value, read = await readAll(github, pulls), runs = read.flatMap(({ runs: runs2 }) => runs2), unread = read.flatMap(({ failure }) => failure ?? []), unjudged = read.reduce((sum, { unjudged: unjudged2 }) => sum + unjudged2, 0), notes = [
    ...pulls.length === mostPullRequests ? [`only the newest ${mostPullRequests} pull requests were looked at`] : [],
    ...unread.length > 0 ? [`the checks of ${unread.length} pull requests could not be read: ${unread[0]}`] : [],
    ...unjudged > 0 ? [`${unjudged} more were cancelled, or are not done yet`] : []
  ];
  return {
    from: `${pulls.length} pull requests of ${repository} since ${since.slice(0, 10)}`,
    runs,
    notes
  };
}
async function readAll(github, pulls) {
  let read = [];
  for (let at = 0; at < pulls.length; at += atOnce)
    read.push(...await Promise.all(pulls.slice(at, at + atOnce).map((pull) => readPull(github, pull))));
  return read;
}
async function readPull(github, pull) {
  let { seen, failure } = await readChecks(github, pull), runs = seen.map((one) => pastRun(one, pull)).filter((run) => run !== void 0);
  return { runs, unjudged: seen.length - runs.length, ...defined({ failure }) };
}
async function readChecks(github, pull) {
  let checks = await github.listChecks(pull.headSha), failures = checks.kind === "ok" ? [] : [checks.message], seen = checks.kind === "ok" ? checks.value.flatMap(seenCheck) : [];
  if (seen.length > 0)
    return { seen };
  let statuses = await github.listCommitStatuses(pull.headSha);
  statuses.kind !== "ok" && failures.push(statuses.message);
  let instead = statuses.kind === "ok" ? newestOfEach(statuses.value.flatMap(seenStatus)) : [];
  return {
    seen: instead,
    ...instead.length === 0 && failures[0] !== void 0 && { failure: failures[0] }
  };
}
function seenCheck({ name, title, conclusion }) {
  let service = serviceOfCheck(name);
  return service === void 0 ? [] : [{ service, title, conclusion }];
}
function seenStatus({ context, description, state }) {
  let parsed = parseStatus(context, description);
  return parsed ? [{ ...parsed, conclusion: state === "pending" ? null : state }] : [];
}
function newestOfEach(seen) {
  let services = /* @__PURE__ */ new Set();
  return seen.filter(({ service }) => !services.has(service) && services.add(service));
}
function pastRun({ service, title, conclusion }, { headSha, number }) {
  let at = { service, commit: headSha, pullRequest: number }, parsed = parseCheckTitle(title), isRed = conclusion === "failure";
  if (parsed && conclusion !== null) {
    let { verdict, reason, advisory: advisory2, wouldBlock } = parsed, rule = wouldBlock ?? (verdict === "fail" || verdict === "error" ? verdict : "inconclusive"), effect = wouldBlock ? "would-block" : isRed ? "blocked" : void 0;
    return {
      ...at,
      verdict,
      reason,
      advisory: advisory2,
      effect: effect ? { kind: effect, rule } : { kind: "none" }
    };
  }
  if (isRed)
    return {
      ...at,
      verdict: "error",
      reason: title,
      advisory: !1,
      effect: { kind: "blocked", rule: "config" }
    };
}

// build/gate/advisory/recorded-runs.js
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
var mostFiles = 1e3, deepest = 6;
async function readRecordedRuns(paths) {
  let found = [], notes = [], others = 0;
  for (let path of paths) {
    let isFolder = await isFolderAt(path), files = isFolder ? await filesBelow(path, deepest) : [path];
    files.length > mostFiles && notes.push(`only the first ${mostFiles} files of ${path} were looked at`);
    for (let file of files.slice(0, mostFiles)) {
      let record = isFolder ? await readRecord(file).catch(notARecord) : await readRecord(file);
      record ? found.push({ startedAt: record.startedAt, run: pastRun2(record) }) : others += 1;
    }
  }
  others > 0 && notes.push(`${others} other JSON files are no records`);
  let newestFirst = found.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  return {
    from: `the records of ${paths.join(", ")}`,
    runs: newestFirst.map(({ run }) => run),
    notes
  };
}
function notARecord(error) {
  if (!(error instanceof Problem))
    throw error;
}
async function isFolderAt(path) {
  return (await stat(path).catch((error) => {
    throw new Problem("record", `${path} cannot be read: ${error.code ?? error.message}`, {
      hint: "give the path of a record.json, or of a folder that holds some"
    });
  })).isDirectory();
}
async function filesBelow(folder, depth) {
  let entries = await readdir(folder, { withFileTypes: !0 }).catch(() => []), found = [];
  for (let entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    let path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 0 && entry.name !== "node_modules" ? found.push(...await filesBelow(path, depth - 1)) : entry.isFile() && entry.name.endsWith(".json") && found.push(path), found.length > mostFiles)
      break;
  }
  return found;
}
function pastRun2(record) {
  let { service, verdict, reason, advisory: advisory2, blocks, wouldBlock, commit, context } = record, rule = wouldBlock ?? (advisory2 && verdict === "fail" ? "fail" : void 0), blocked = blocks ? withRuling(record).ruling?.rule : void 0;
  return {
    service,
    verdict,
    reason,
    advisory: advisory2,
    effect: rule ? { kind: "would-block", rule } : blocked ? { kind: "blocked", rule: blocked } : { kind: "none" },
    ...commit !== null && { commit },
    ...defined({ pullRequest: context.pullRequest })
  };
}

// build/render/advisory.js
var mostRows = 100;
function summaryOf({ from, runs }) {
  if (runs.length === 0)
    return [`No run of the gate was found in ${from}.`];
  let would = runs.filter(({ effect }) => effect.kind === "would-block"), blocked = runs.filter(({ effect }) => effect.kind === "blocked"), services = new Set(runs.map(({ service }) => service)).size, of = runs.length === 1 ? "The only run" : `Of ${formatCount(runs.length)} runs ${formatCount(would.length)}`, verb = runs.length === 1 && would.length === 0 ? "would not have blocked" : "would have blocked";
  return [
    `${of} ${verb}${would.length > 0 ? `: ${countRules(would)}` : ""}.`,
    ...blocked.length > 0 ? [`${formatCount(blocked.length)} did block: ${countRules(blocked)}.`] : [],
    `${services} ${services === 1 ? "service" : "services"}, in ${from}.`
  ];
}
function countRules(runs) {
  let counts = /* @__PURE__ */ new Map();
  for (let { effect } of runs)
    effect.kind !== "none" && counts.set(effect.rule, (counts.get(effect.rule) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${formatCount(count)} ${rule}`).join(", ");
}
var effectOf = ({ effect }) => effect.kind === "none" ? "no" : effect.kind === "blocked" ? `did block (${effect.rule})` : `yes (${effect.rule})`, heads = [
  "Pull request",
  "Commit",
  "Service",
  "Verdict",
  "Would have blocked",
  "Reason"
], wordsOf = (run) => [
  run.pullRequest === void 0 ? "" : `#${run.pullRequest}`,
  run.commit?.slice(0, 7) ?? "",
  run.service,
  run.verdict,
  effectOf(run),
  run.reason
];
function shownOf(runs) {
  if (runs.length <= mostRows)
    return { shown: runs, left: 0 };
  let matter = runs.filter(({ effect }) => effect.kind !== "none"), others = runs.filter(({ effect }) => effect.kind === "none");
  return { shown: [...matter, ...others].slice(0, mostRows), left: runs.length - mostRows };
}
var moreOf = (left) => left > 0 ? [`${formatCount(left)} more are left out here; --format json has them all.`] : [];
function renderAdvisoryTerminal(past, { color, width }) {
  let paint = painter(color), room = Math.max(60, width), { shown, left } = shownOf(past.runs), others = shown.map((run) => wordsOf(run).slice(0, -1).map((word) => fitWidth(word, 40))).map((words) => words.reduce((sum, word) => sum + word.length + 2, 0)), forReason = Math.max(24, room - Math.max(0, ...others) - 8), rows = shown.map((run) => wordsOf(run).map((text, index) => ({
    text: fitWidth(text, index === heads.length - 1 ? forReason : 40),
    ...index === 4 && run.effect.kind !== "none" && { styles: ["red"] }
  }))), table = rows.length > 0 ? [
    ...formatTable(heads.map((head) => ({ head })), rows, { width: room, paint, indent: "" }),
    ...moreOf(left),
    ""
  ] : [], said = [...summaryOf(past), ...past.notes.map((note) => `Note: ${note}.`)];
  return `${[...table, ...said.flatMap((line) => wrapText(line, room, ""))].join(`
`)}
`;
}
function renderAdvisoryMarkdown(past) {
  let { shown, left } = shownOf(past.runs), rows = shown.map((run) => {
    let [pullRequest = "", commit = "", service = "", verdict = "", effect = "", reason = ""] = wordsOf(run);
    return [
      pullRequest,
      codeCell(commit),
      codeCell(service),
      verdict,
      effect,
      proseCell(reason, 200)
    ];
  }), [first = "", ...rest] = summaryOf(past);
  return `${[
    `**${prose(first)}** ${rest.map((line) => prose(line)).join(" ")}`.trim(),
    ...rows.length > 0 ? [
      markdownTable(heads.map((head) => ({ head })), rows)
    ] : [],
    ...moreOf(left),
    ...past.notes.map((note) => `Note: ${prose(note)}.`)
  ].join(`

`)}
`;
}
function renderAdvisoryJson(past) {
  let { from, runs, notes } = past, count = (kind) => runs.filter(({ effect }) => effect.kind === kind).length, summary = {
    runs: runs.length,
    wouldHaveBlocked: count("would-block"),
    blocked: count("blocked")
  };
  return `${JSON.stringify({ from, summary, runs, notes }, null, 2)}
`;
}

// build/cli/commands/advisory.js
var renderings = {
  terminal: (past) => renderAdvisoryTerminal(past, terminalOptions()),
  markdown: renderAdvisoryMarkdown,
  json: renderAdvisoryJson
}, mostDays = 365, dayMs = 864e5;
async function advisory(words) {
  let given = readArguments("advisory", words), format = formatOf(given, renderings), days = daysOf(given.text("days") ?? "30"), fromFiles = given.positionals.length > 0;
  if (fromFiles && (given.text("repository") ?? given.text("days")) !== void 0)
    throw new Problem("usage", "--repository and --days are of GitHub; records are read from their files");
  let past = fromFiles ? await readRecordedRuns(given.positionals) : await readFromGitHub(given, days), service = given.text("service"), runs = service === void 0 ? past.runs : past.runs.filter((run) => run.service === service);
  return process.stdout.write(renderings[format]({ ...past, runs })), 0;
}
async function readFromGitHub(given, days) {
  let place = await findGitHub(process.env, given.text("repository"));
  if ("why" in place)
    throw new Problem("usage", place.why, { hint: `${place.hint}; or give a folder of records` });
  let { signal, log, clock, proxies } = terminalContext(createRedactor([place.token]), given), github = connectGitHub({ ...place, signal, log, proxies }), since = new Date(clock.now() - days * dayMs).toISOString();
  return readRecentRuns(github, { since, repository: `${place.owner}/${place.repo}` });
}
function daysOf(text) {
  let days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= mostDays)
    return days;
  throw new Problem("usage", `--days: expected a whole number from 1 to ${mostDays}; found ${JSON.stringify(text)}`);
}
export {
  advisory
};
