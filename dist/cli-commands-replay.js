import { notesOnOthers, readSamples, reportOf, sampledOf } from "./shared-engines-sample-log.js";
import { buildRecord, isDecided, judge, locateReport, looksOf, publishRecord, renderings, reportFolder, reportOf as reportOf$1 } from "./shared-gate.js";
import { Problem, usualWindowSeconds } from "./shared-common.js";
import { formatOf, isMeasured, readArguments, readOfflinePlan, worst } from "./shared-config.js";
import { ofRecord, readRecord, showable } from "./shared-gate-record-count-mistake.js";
import { evidenceFor } from "./shared-gate-record-match-answers.js";
import { exitByOf, exitOf } from "./shared-cli-exit.js";
import { printReport, printScorecard } from "./shared-cli-print.js";
// build/gate/record/judge-samples.js
function judgeSamples(samples, given, { asLive = false } = {}) {
	const { plan, notes } = withoutProviders(given);
	const seconds = plan.load.durationMs / 1e3;
	const evidence = {
		target: {
			url: "",
			source: "config"
		},
		answers: []
	};
	const looks = samples.compares() ? looksOf(seconds, usualWindowSeconds).slice(0, -1) : [];
	evidence.load = reportOf(samples, plan.load, looks, (load) => isDecided(plan, {
		...evidence,
		load
	}, !asLive));
	const startedAt = new Date(0).toISOString();
	return {
		...buildRecord({
			plan,
			evidence,
			judgement: judge(plan, evidence),
			startedAt,
			advisory: false,
			where: {}
		}),
		notes: [...notes, ...notesOnOthers(samples, seconds)]
	};
}
function withoutProviders(plan) {
	const measured = plan.objectives.filter(isMeasured);
	const objectives = plan.objectives.filter((objective) => !isMeasured(objective));
	const message = `not judged from samples: ${measured.map(({ name }) => name).join(", ")}`;
	return {
		plan: {
			...plan,
			objectives
		},
		notes: measured.length > 0 ? [{
			source: "samples",
			message
		}] : []
	};
}
// build/gate/record/rejudge.js
function rejudge(record, other) {
	const plan = {
		...other,
		load: record.plan.load
	};
	const evidence = evidenceFor(plan, record);
	const { startedAt, advisory, context, gate, notes } = record;
	return {
		...buildRecord({
			plan,
			evidence,
			judgement: judge(plan, evidence),
			startedAt,
			advisory,
			where: context
		}),
		service: record.service,
		gate,
		notes
	};
}
function doubted(record) {
	const { verdict } = rejudge(record, record.plan);
	if (worst([verdict, record.verdict]) === record.verdict) return record;
	const message = `Do not trust this record: it says ${record.verdict}, and its own evidence gives ${verdict}`;
	const hint = "`reliability-gate judge` judges it again";
	return {
		...record,
		notes: [{
			source: "record",
			message,
			hint
		}, ...record.notes]
	};
}
// build/cli/commands/replay.js
async function judgeAgain(words) {
	const given = readArguments("judge", words);
	const by = exitByOf(given);
	const [path] = given.positionals;
	const samples = given.text("samples");
	const config = given.text("config");
	if (path === void 0 === (samples === void 0)) throw new Problem("usage", "judge needs the path of a record, or --samples with the path of a file", { hint: "reliability-gate judge record.json, or judge --samples requests.ndjson" });
	return show(path === void 0 ? await judgeLog(samples, config) : await judgeRecord(path, config), given, by);
}
async function judgeRecord(path, config) {
	const record = await readRecord(path);
	const other = config && await readOfflinePlan(config);
	return ofRecord(path, () => showable(rejudge(record, other ? other.plan : record.plan)));
}
async function judgeLog(path, config) {
	const samples = await readSamples(path);
	const { plan } = await readOfflinePlan(config, { sampled: sampledOf(samples) });
	return judgeSamples(samples, plan);
}
async function show(judged, given, by) {
	const folder = given.text("report-dir");
	const place = folder && await locateReport(process.cwd(), folder);
	const { report } = await publishRecord(judged, place ? [reportFolder(place)] : []);
	const exit = exitOf(report.record, by);
	printReport(report, exit, given, report.record.notes.slice(judged.notes.length));
	return exit.code;
}
async function renderAgain(words) {
	const given = readArguments("render", words);
	const format = formatOf(given, renderings);
	const path = given.positionals[0];
	const record = await readRecord(path);
	const report = reportOf$1(ofRecord(path, () => doubted(record)));
	const text = ofRecord(path, () => renderings[format](report));
	if (format === "terminal") printScorecard(report.scorecard);
	else process.stdout.write(text);
	return 0;
}
export { judgeAgain, renderAgain };
