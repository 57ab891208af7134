import { gateVersion } from "./shared-start.js";
import { worst } from "./shared-config.js";
import { Problem, defined, listed } from "./shared-common.js";
import { checkRenderings, chosenOf, redactDeep, withAuthorization, writeFiles } from "./shared-gate.js";
import { assertTarget, isTargetAsked, lookOf } from "./shared-gate-checks-look.js";
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
		reason: "it was not checked",
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
	const reason = `it flaps: it passed at try ${tries.length} of 3; before that, ${before.what}`;
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
	].flatMap(([what, names]) => names.length > 0 ? [`${names.length} ${what}: ${listed(names, mostNamed)}`] : []);
	const of = checks.length === 1 ? "The only check" : `All ${checks.length} checks`;
	if (told.length === 0) return {
		verdict,
		reason: `${of} passed`
	};
	return {
		verdict,
		reason: `Of ${checks.length} ${checks.length === 1 ? "check" : "checks"}, ${told.join("; ")}`
	};
}
const mostNamed = 5;
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
// build/gate/checks/round.js
async function roundOfChecks({ plan, checks: all, file }, { only, machine, where, redact }, context) {
	const checks = chosen(all, only, file);
	assertTarget(checks, plan);
	const startedAt = context.clock.now();
	const signed = isTargetAsked(checks) ? {
		...plan,
		target: await signedIn(plan, context)
	} : plan;
	const judged = await runChecks(checks, lookOf(signed, machine), context);
	if (context.signal.aborted) return void 0;
	return buildCheckRecord(judged, {
		service: plan.service,
		where,
		startedAt,
		redact
	});
}
const signedIn = ({ target }, context) => withAuthorization("target", target, {}, context);
function chosen(all, only, file) {
	if (all.length === 0) throw new Problem("config", `${file ?? "the config"} has no \`checks\``, { hint: "such as `checks: [{ name: api, http: /health }]`" });
	return chosenOf(all, only, "check");
}
// build/gate/checks/write-checks.js
const checkFiles = {
	record: "check.json",
	scorecard: "check.md",
	report: "check.html"
};
const writeChecks = (folder, record) => writeFiles(folder, {
	[checkFiles.record]: checkRenderings.json(record),
	[checkFiles.scorecard]: checkRenderings.markdown(record),
	[checkFiles.report]: checkRenderings.html(record)
});
export { checkFiles, roundOfChecks, writeChecks };
