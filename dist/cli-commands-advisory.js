import { Problem, counted, dayMs, defined, formatCount } from "./shared-common.js";
import { parseStatus, serviceOfCheck } from "./shared-publish-check-run.js";
import { parseCheckTitle } from "./shared-publish-check-title.js";
import { formatOf, readArguments, remoteValue } from "./shared-config.js";
import { filesBelow } from "./shared-files-files-below.js";
import { codeCell, connectGitHub, createRedactor, fitWidth, formatTable, markdownTable, painter, prose, proseCell, withRuling, wrapText } from "./shared-gate.js";
import { readRecord } from "./shared-gate-record-count-mistake.js";
import { findGitHub } from "./shared-cli-git.js";
import { terminalOptions } from "./shared-cli-print.js";
import { terminalContext } from "./shared-cli-interruptions.js";
import { stat } from "node:fs/promises";
// build/gate/advisory/recent-runs.js
const mostPullRequests = 300;
const atOnce = 5;
async function readRecentRuns(github, { since, repository }) {
	const pulls = remoteValue(await github.listRecentPullRequests(since, mostPullRequests), `the pull requests of ${repository} cannot be read`);
	const read = await readAll(github, pulls);
	const runs = read.flatMap(({ runs }) => runs);
	const unread = read.flatMap(({ failure }) => failure ?? []);
	const unjudged = read.reduce((sum, { unjudged }) => sum + unjudged, 0);
	const notes = [
		...pulls.length === mostPullRequests ? [`only the newest ${mostPullRequests} pull requests were looked at`] : [],
		...unread.length > 0 ? [`the checks of ${counted(unread.length, "pull request")} could not be read: ${unread[0]}`] : [],
		...unjudged > 0 ? [`${counted(unjudged, "more was", "more were")} cancelled or not done yet`] : []
	];
	return {
		from: `${counted(pulls.length, "pull request")} of ${repository} since ${since.slice(0, 10)}`,
		runs,
		notes
	};
}
async function readAll(github, pulls) {
	const read = [];
	for (let at = 0; at < pulls.length; at += atOnce) read.push(...await Promise.all(pulls.slice(at, at + atOnce).map((pull) => readPull(github, pull))));
	return read;
}
async function readPull(github, pull) {
	const { seen, failure } = await readChecks(github, pull);
	const runs = seen.map((one) => pastRun$1(one, pull)).filter((run) => run !== void 0);
	return {
		runs,
		unjudged: seen.length - runs.length,
		...defined({ failure })
	};
}
async function readChecks(github, pull) {
	const checks = await github.listChecks(pull.headSha);
	const failures = checks.kind === "ok" ? [] : [checks.message];
	const seen = checks.kind === "ok" ? checks.value.flatMap(seenCheck) : [];
	if (seen.length > 0) return { seen };
	const statuses = await github.listCommitStatuses(pull.headSha);
	if (statuses.kind !== "ok") failures.push(statuses.message);
	const instead = statuses.kind === "ok" ? newestOfEach(statuses.value.flatMap(seenStatus)) : [];
	return {
		seen: instead,
		...defined({ failure: instead.length === 0 ? failures[0] : void 0 })
	};
}
function seenCheck({ name, title, conclusion }) {
	const service = serviceOfCheck(name);
	return service === void 0 ? [] : [{
		service,
		title,
		conclusion
	}];
}
function seenStatus({ context, description, state }) {
	const parsed = parseStatus(context, description);
	return parsed ? [{
		...parsed,
		conclusion: state === "pending" ? null : state
	}] : [];
}
function newestOfEach(seen) {
	const services = new Set();
	return seen.filter(({ service }) => !services.has(service) && services.add(service));
}
function pastRun$1({ service, title, conclusion }, { headSha, number }) {
	const at = {
		service,
		commit: headSha,
		pullRequest: number
	};
	const parsed = parseCheckTitle(title);
	const isRed = conclusion === "failure";
	if (parsed && conclusion !== null) {
		const { verdict, reason, advisory, wouldBlock } = parsed;
		const rule = wouldBlock ?? (verdict === "fail" || verdict === "error" ? verdict : "inconclusive");
		const effect = wouldBlock ? "would-block" : isRed ? "blocked" : void 0;
		return {
			...at,
			verdict,
			reason,
			advisory,
			effect: effect ? {
				kind: effect,
				rule
			} : { kind: "none" }
		};
	}
	if (isRed) return {
		...at,
		verdict: "error",
		reason: title,
		advisory: false,
		effect: {
			kind: "blocked",
			rule: "config"
		}
	};
}
// build/gate/advisory/recorded-runs.js
const mostFiles = 1e3;
const search = {
	isWanted: (name) => name.endsWith(".json"),
	depth: 6,
	most: mostFiles
};
async function readRecordedRuns(paths) {
	const found = [];
	const notes = [];
	let others = 0;
	for (const path of paths) {
		const isFolder = await isFolderAt(path);
		const files = isFolder ? await filesBelow(path, search) : [path];
		if (files.length > mostFiles) notes.push(`only the first ${mostFiles} files of ${path} were looked at`);
		for (const file of files.slice(0, mostFiles)) {
			const record = isFolder ? await readRecord(file).catch(notARecord) : await readRecord(file);
			if (record) found.push({
				startedAt: record.startedAt,
				run: pastRun(record)
			});
			else others += 1;
		}
	}
	if (others > 0) notes.push(counted(others, "other JSON file is not a record", "other JSON files are not records"));
	const newestFirst = found.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
	return {
		from: `the records of ${paths.join(", ")}`,
		runs: newestFirst.map(({ run }) => run),
		notes
	};
}
function notARecord(error) {
	if (!(error instanceof Problem)) throw error;
}
async function isFolderAt(path) {
	return (await stat(path).catch((error) => {
		throw new Problem("record", `${path} cannot be read: ${error.code ?? error.message}`, { hint: "give the path of a record.json, or of a folder with some" });
	})).isDirectory();
}
function pastRun(record) {
	const { service, verdict, reason, advisory, blocks, wouldBlock, commit, context } = record;
	const rule = wouldBlock ?? (advisory && verdict === "fail" ? "fail" : void 0);
	const blocked = blocks ? withRuling(record).ruling?.rule : void 0;
	return {
		service,
		verdict,
		reason,
		advisory,
		effect: rule ? {
			kind: "would-block",
			rule
		} : blocked ? {
			kind: "blocked",
			rule: blocked
		} : { kind: "none" },
		...defined({
			commit: commit ?? void 0,
			pullRequest: context.pullRequest
		})
	};
}
// build/render/advisory.js
const mostRows = 100;
function summaryOf({ from, runs }) {
	if (runs.length === 0) return [`No run of the gate was found in ${from}.`];
	const would = runs.filter(({ effect }) => effect.kind === "would-block");
	const blocked = runs.filter(({ effect }) => effect.kind === "blocked");
	const services = new Set(runs.map(({ service }) => service)).size;
	return [
		`${runs.length === 1 ? "The only run" : `Of ${formatCount(runs.length)} runs ${formatCount(would.length)}`} ${runs.length === 1 && would.length === 0 ? "would not have blocked" : "would have blocked"}${would.length > 0 ? `: ${countRules(would)}` : ""}.`,
		...blocked.length > 0 ? [`${formatCount(blocked.length)} did block: ${countRules(blocked)}.`] : [],
		`${counted(services, "service")}, in ${from}.`
	];
}
function countRules(runs) {
	const counts = new Map();
	for (const { effect } of runs) if (effect.kind !== "none") counts.set(effect.rule, (counts.get(effect.rule) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${formatCount(count)} ${rule}`).join(", ");
}
const effectOf = ({ effect }) => {
	if (effect.kind === "none") return "no";
	return effect.kind === "blocked" ? `did block (${effect.rule})` : `yes (${effect.rule})`;
};
const heads = [
	"Pull request",
	"Commit",
	"Service",
	"Verdict",
	"Would have blocked",
	"Reason"
];
const wordsOf = (run) => [
	run.pullRequest === void 0 ? "" : `#${run.pullRequest}`,
	run.commit?.slice(0, 7) ?? "",
	run.service,
	run.verdict,
	effectOf(run),
	run.reason
];
function shownOf(runs) {
	if (runs.length <= mostRows) return {
		shown: runs,
		left: 0
	};
	const matter = runs.filter(({ effect }) => effect.kind !== "none");
	const others = runs.filter(({ effect }) => effect.kind === "none");
	return {
		shown: [...matter, ...others].slice(0, mostRows),
		left: runs.length - mostRows
	};
}
const moreOf = (left) => left > 0 ? [`${formatCount(left)} more are left out here; --format json has them all.`] : [];
function renderAdvisoryTerminal(past, { color, width }) {
	const paint = painter(color);
	const room = Math.max(60, width);
	const { shown, left } = shownOf(past.runs);
	const others = shown.map((run) => wordsOf(run).slice(0, -1).map((word) => fitWidth(word, 40))).map((words) => words.reduce((sum, word) => sum + word.length + 2, 0));
	const forReason = Math.max(24, room - Math.max(0, ...others) - 8);
	const rows = shown.map((run) => wordsOf(run).map((text, index) => ({
		text: fitWidth(text, index === heads.length - 1 ? forReason : 40),
		...defined({ styles: index === 4 && run.effect.kind !== "none" ? ["red"] : void 0 })
	})));
	const table = rows.length > 0 ? [
		...formatTable(heads.map((head) => ({ head })), rows, {
			width: room,
			paint,
			indent: ""
		}),
		...moreOf(left),
		""
	] : [];
	const said = [...summaryOf(past), ...past.notes.map((note) => `Note: ${note}.`)];
	return `${[...table, ...said.flatMap((line) => wrapText(line, room, ""))].join("\n")}\n`;
}
function renderAdvisoryMarkdown(past) {
	const { shown, left } = shownOf(past.runs);
	const rows = shown.map((run) => {
		const [pullRequest = "", commit = "", service = "", verdict = "", effect = "", reason = ""] = wordsOf(run);
		return [
			pullRequest,
			codeCell(commit),
			codeCell(service),
			verdict,
			effect,
			proseCell(reason, 200)
		];
	});
	const [first = "", ...rest] = summaryOf(past);
	return `${[
		`**${prose(first)}** ${rest.map((line) => prose(line)).join(" ")}`.trim(),
		...rows.length > 0 ? [markdownTable(heads.map((head) => ({ head })), rows)] : [],
		...moreOf(left),
		...past.notes.map((note) => `Note: ${prose(note)}.`)
	].join("\n\n")}\n`;
}
function renderAdvisoryJson(past) {
	const { from, runs, notes } = past;
	const count = (kind) => runs.filter(({ effect }) => effect.kind === kind).length;
	const summary = {
		runs: runs.length,
		wouldHaveBlocked: count("would-block"),
		blocked: count("blocked")
	};
	return `${JSON.stringify({
		from,
		summary,
		runs,
		notes
	}, null, 2)}\n`;
}
// build/cli/commands/advisory.js
const renderings = {
	terminal: (past) => renderAdvisoryTerminal(past, terminalOptions()),
	markdown: renderAdvisoryMarkdown,
	json: renderAdvisoryJson
};
const mostDays = 365;
async function advisory(words) {
	const given = readArguments("advisory", words);
	const format = formatOf(given, renderings);
	const days = daysOf(given.text("days") ?? "30");
	const fromFiles = given.positionals.length > 0;
	if (fromFiles && (given.text("repository") ?? given.text("days")) !== void 0) throw new Problem("usage", "--repository and --days apply to GitHub only, not to files of records");
	const past = fromFiles ? await readRecordedRuns(given.positionals) : await readFromGitHub(given, days);
	const service = given.text("service");
	const runs = service === void 0 ? past.runs : past.runs.filter((run) => run.service === service);
	process.stdout.write(renderings[format]({
		...past,
		runs
	}));
	return 0;
}
async function readFromGitHub(given, days) {
	const place = await findGitHub(process.env, given.text("repository"));
	if ("why" in place) throw new Problem("usage", place.why, { hint: `${place.hint}; or give a folder of records` });
	const { signal, log, clock, proxies } = terminalContext(createRedactor([place.token]), given);
	return readRecentRuns(connectGitHub({
		...place,
		signal,
		log,
		proxies
	}), {
		since: new Date(clock.now() - days * dayMs).toISOString(),
		repository: `${place.owner}/${place.repo}`
	});
}
function daysOf(text) {
	const days = Number(text);
	if (Number.isInteger(days) && days >= 1 && days <= mostDays) return days;
	throw new Problem("usage", `--days: expected a whole number from 1 to ${mostDays}; found ${JSON.stringify(text)}`);
}
export { advisory };
