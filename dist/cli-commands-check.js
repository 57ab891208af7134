import { Problem, defined } from "./shared-load.js";
import { exitCodes, formatOf, isGreen, readArguments, worst } from "./shared-config.js";
import { gateVersion } from "./shared-start.js";
import { createRedactor, everywhere, formatTime, linkableRun, machineOf, redactDeep, renderHtml, renderMarkdown, renderSummary, renderTerminal } from "./shared-gate.js";
import { assertTarget, lookOf } from "./shared-gate-checks-look.js";
import { readGivenPlan } from "./shared-cli-given-plan.js";
import { printScorecard } from "./shared-cli-print.js";
import { terminalContext } from "./shared-cli-interruptions.js";
function judgeCheck(tried) {
	const tries = tried.map(({ kind, ms, what }) => {
		const good = kind === "good";
		return {
			ms,
			good,
			...defined({ what: good ? void 0 : what })
		};
	});
	const last = tried.at(-1);
	if (!last) return {
		verdict: "error",
		reason: "it was not asked",
		ms: null,
		tries
	};
	const common = {
		ms: last.ms,
		tries,
		...defined({ hint: last.hint })
	};
	if (last.kind === "unknown") return {
		...common,
		verdict: "error",
		reason: last.what ?? ""
	};
	if (last.kind === "bad") return {
		...common,
		verdict: "fail",
		reason: `${last.what ?? ""}${timesOf(tries.length)}`
	};
	const before = tried.at(-2);
	if (!before) return {
		...common,
		verdict: "pass",
		reason: "good"
	};
	const reason = `it flaps: good at try ${tries.length} of 3; before that, ${before.what}`;
	return {
		...common,
		verdict: "warn",
		reason
	};
}
const timesOf = (count) => count > 1 ? ` (${count} tries)` : "";
function judgeChecks(checks) {
	const verdict = worst(checks.map((one) => one.verdict));
	const namesOf = (of) => checks.filter((one) => one.verdict === of).map(({ name }) => name);
	const told = [
		["failed", namesOf("fail")],
		["could not be made", namesOf("error")],
		["flapped", namesOf("warn")]
	].flatMap(([what, names]) => names.length > 0 ? [`${names.length} ${what}: ${listed(names)}`] : []);
	const of = checks.length === 1 ? "The only check" : `All ${checks.length} checks`;
	if (told.length === 0) return {
		verdict,
		reason: checks.length === 1 ? `${of} is good` : `${of} are good`
	};
	return {
		verdict,
		reason: `Of ${checks.length} ${checks.length === 1 ? "check" : "checks"}, ${told.join("; ")}`
	};
}
const mostNamed = 5;
const listed = (names) => names.length > mostNamed ? `${names.slice(0, mostNamed).join(", ")} and ${names.length - mostNamed} more` : names.join(", ");
// build/gate/checks/build-check-record.js
function buildCheckRecord(checks, { service, where, startedAt, redact }) {
	const record = {
		schemaVersion: 1,
		kind: "check",
		...judgeChecks(checks),
		service,
		commit: where.commit ?? null,
		startedAt: new Date(startedAt).toISOString(),
		checks: [...checks],
		gate: {
			name: "reliability-gate",
			version: gateVersion
		},
		context: where
	};
	return redactDeep(record, redact);
}
// build/gate/checks/run-checks.js
const pauseMs = 1e3;
const atOnce = 20;
async function runChecks(checks, look, context) {
	const judged = [];
	const waiting = checks.entries();
	const work = async () => {
		for (const [index, check] of waiting) {
			if (context.signal.aborted) return;
			const { name, kind, address } = check;
			judged[index] = {
				name,
				kind,
				address,
				...judgeCheck(await tryOften(check, look, context))
			};
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, checks.length) }, work));
	return judged;
}
async function tryOften(check, look, context) {
	const { clock, signal } = context;
	const tried = [];
	while (tried.length < 3 && !signal.aborted) {
		if (tried.length > 0) await clock.sleep(pauseMs, signal);
		const from = clock.now();
		const looked = await look(check, context);
		tried.push({
			ms: clock.now() - from,
			...looked
		});
		if (looked.kind !== "bad") break;
		context.log.debug(`${check.name}: try ${tried.length}: ${looked.what}`);
	}
	return tried;
}
// build/scorecard/check-scorecard.js
function buildCheckScorecard(record) {
	const { service, verdict, reason, context, commit, gate, startedAt } = record;
	const rule = verdict === "fail" ? "fail" : "error";
	const blocks = !isGreen(verdict);
	const ruled = {
		verdict,
		advisory: false,
		blocks,
		...defined({ ruling: blocks ? {
			rule,
			blocks
		} : void 0 })
	};
	const run = linkableRun(context.runUrl);
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
			facts: [`health checks at ${startedAt}`, ...run ? [[{
				link: run,
				text: "workflow run"
			}]] : []]
		},
		sections: [tableOf(record)],
		gateVersion: gate.version
	};
}
const tableOf = ({ checks }) => ({
	id: "checks",
	rank: 200,
	essential: true,
	on: everywhere,
	blocks: [{
		kind: "table",
		of: ["check", "checks"],
		columns: [
			{ head: "Check" },
			{ head: "Address" },
			{ head: "Verdict" },
			{
				head: "Time",
				isNumber: true
			}
		],
		rows: checks.map(cellsOf),
		importance: [...checks.keys()].sort((a, b) => rankOf(checks[a]) - rankOf(checks[b]))
	}, ...reasonsOf(checks)]
});
function reasonsOf(checks) {
	const items = checks.filter(({ verdict }) => verdict !== "pass").toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ name, verdict, reason, hint }) => ({
		mark: verdict,
		label: [{ code: name }],
		text: [hint === void 0 ? reason : `${reason}; ${hint}`]
	}));
	return items.length > 0 ? [{
		kind: "list",
		items
	}] : [];
}
const order = [
	"fail",
	"error",
	"inconclusive",
	"warn",
	"pass"
];
const rankOf = ({ verdict }) => order.indexOf(verdict);
const cellsOf = ({ name, kind, address, verdict, ms }) => [
	{ text: [{ code: name }] },
	{ text: [`${kind} `, {
		code: address,
		most: 100
	}] },
	{
		text: verdict,
		mark: verdict,
		...defined({ tone: verdict === "fail" ? "bad" : void 0 })
	},
	ms === null ? "–" : formatTime(ms)
];
// build/render/check.js
const checkRenderings = {
	markdown: (record) => renderMarkdown(buildCheckScorecard(record)),
	summary: (record) => renderSummary(buildCheckScorecard(record)),
	html: (record) => renderHtml(buildCheckScorecard(record)),
	json: (record) => `${JSON.stringify(record, null, 2)}\n`,
	terminal: (record) => renderTerminal(buildCheckScorecard(record), {
		color: false,
		width: 100
	})
};
// build/cli/commands/check.js
async function check(words) {
	const given = readArguments("check", words);
	const format = formatOf(given, checkRenderings);
	const { plan, checks, secrets, file } = await readGivenPlan(given, { offline: true });
	if (checks.length === 0) throw new Problem("config", `${file ?? "the config"} has no \`checks\``, { hint: "such as `checks: [{ name: api, http: /health }]`" });
	assertTarget(checks, plan);
	const redactor = createRedactor(secrets);
	const context = terminalContext(redactor, given);
	const startedAt = context.clock.now();
	const judged = await runChecks(checks, lookOf(plan, machineOf(process.env)), context);
	if (context.signal.aborted) return 130;
	const { service } = plan;
	const { redact } = redactor;
	const record = buildCheckRecord(judged, {
		service,
		where: {},
		startedAt,
		redact
	});
	show(record, format);
	return exitCodes[record.verdict];
}
function show(record, format) {
	if (format !== "terminal") process.stdout.write(checkRenderings[format](record));
	else {
		const exit = {
			by: "verdict",
			code: exitCodes[record.verdict]
		};
		printScorecard(buildCheckScorecard(record), exit);
	}
}
export { check };
