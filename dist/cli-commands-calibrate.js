import { createRedactor, evidencePorts, gatherEvidence, guardOf, judge, machineOfRun, offsetsOf, reportUndone } from "./shared-gate.js";
import { keepCalibration, metricKey, readArguments, readGivenPlan, withIds } from "./shared-config.js";
import { Problem, counted, defined, formatNumber } from "./shared-common.js";
import { ownLeftovers } from "./shared-cli-leftovers.js";
import { terminalContext } from "./shared-cli-interruptions.js";
import { relative, resolve } from "node:path";
// build/gate/calibrate/calibrate.js
const usualQuantiles = [
	.5,
	.95,
	.99
];
async function calibrateOnce(given, ports, context) {
	const plan = {
		...given,
		objectives: withIds(objectivesOf(given))
	};
	const at = new Date(context.clock.now()).toISOString();
	const evidence = await gatherEvidence(plan, ports, context);
	if (context.signal.aborted) return void 0;
	const failure = evidence.failure ?? evidence.baseline?.failure;
	if (failure) throw new Problem("target", `not calibrated: ${failure.message}`, { ...defined({ hint: failure.hint }) });
	const { objectives, generator } = judge(plan, evidence);
	const bad = generator?.checks.find(({ ok }) => !ok);
	if (bad) throw new Problem("target", `not calibrated: the load generator did not keep up (${bad.name})`, { hint: bad.advice });
	const offsets = offsetsOf(objectives);
	if (Object.keys(offsets).length === 0) throw new Problem("target", "not calibrated: nothing could be compared", { hint: objectives[0]?.reason ?? "raise load.duration or load.rate" });
	return {
		at,
		seconds: evidence.load?.seconds ?? 0,
		offsets
	};
}
function objectivesOf({ objectives, load }) {
	const configured = objectives.flatMap((objective) => {
		if (objective.kind !== "baseline") return [];
		const { metric, request } = objective;
		return metric.kind === "quantile" || metric.kind === "avg" || metric.kind === "throughput" && load.pace.kind === "users" ? [{
			metric,
			...defined({ request })
		}] : [];
	});
	const usual = usualQuantiles.map((quantile) => ({ metric: {
		kind: "quantile",
		quantile
	} }));
	return [...new Map([...usual, ...configured].map(({ metric, ...named }) => {
		const name = metricKey(metric, "request" in named ? named.request : void 0);
		return [name, {
			...head,
			...named,
			name,
			metric
		}];
	})).values()];
}
const head = {
	kind: "baseline",
	comparator: "<=",
	unit: "ms",
	tolerance: { relative: .1 },
	key: false,
	weight: 1,
	advisory: true
};
// build/gate/calibrate/describe-calibration.js
const percent = (log) => `${formatNumber(100 * Math.expm1(log), 2)}%`;
function describeCalibration(calibration, path, isOneUrl) {
	const { runs } = calibration;
	const keys = Object.keys(runs.at(-1).offsets);
	const width = Math.max(...keys.map((key) => key.length));
	const lines = keys.map((key) => {
		const guard = guardOf(calibration, key);
		const offset = percent(runs.at(-1).offsets[key].offset);
		return `  ${key.padEnd(width)}  this run ${offset.padStart(8)}   a change fails from ${percent(guard.fail)} on, passes below ${percent(Math.max(0, Math.log(1.1) - guard.pass))} at a tolerance of 10%`;
	});
	const count = counted(runs.length, "calibration run");
	const more = runs.length < 10 ? `Fewer than 10 runs can only widen the 2% that are assumed. Deploy again before each run: only that shows how deployments differ.\n` : "";
	const one = isOneUrl ? "Both sides were the same URL: this is the noise of measuring, not how much deployments differ.\n" : "";
	return `${path}: ${count}\n${lines.join("\n")}\n${more}${one}`;
}
// build/cli/commands/calibrate.js
async function calibrate(words) {
	const given = readArguments("calibrate", words);
	const runs = Number(given.text("runs") ?? "1");
	if (!Number.isInteger(runs) || runs < 1 || runs > 50) throw new Problem("usage", `--runs: expected a whole number from 1 to 50`);
	const { plan, secrets, calibrationFile } = await readGivenPlan(given, { calibrates: true });
	const redactor = createRedactor(secrets);
	const machine = machineOfRun(process.env, secrets);
	const leftovers = await ownLeftovers(machine);
	const context = terminalContext(redactor, given, leftovers);
	const paired = withBaseline(undisturbed(plan));
	const loaded = {
		...paired,
		providers: []
	};
	const ports = evidencePorts(loaded, {
		folder: process.cwd(),
		machine,
		leftovers,
		redact: redactor.redact
	});
	const path = resolve(given.text("file") ?? calibrationFile ?? "reliability-gate.calibration.json");
	let calibration;
	try {
		for (let run = 1; run <= runs; run += 1) {
			if (runs > 1) context.log.info(`Calibration run ${run} of ${runs}`);
			const offsets = await calibrateOnce(paired, ports, context);
			if (!offsets) return 130;
			calibration = await keepCalibration(path, plan.service, offsets);
		}
	} finally {
		await leftovers.undoAll((undone) => reportUndone(undone, context.log));
	}
	process.stdout.write(describeCalibration(calibration, path, isOneDeployment(paired)));
	if (calibrationFile === void 0) process.stderr.write(`\nName it in the config:\n  baseline: { calibration: ${relative(process.cwd(), path)} }\n`);
	return 0;
}
const undisturbed = ({ chaos: _, ...plan }) => plan;
function withBaseline(plan) {
	const baseline = plan.baseline ?? {
		...plan.target,
		tolerance: .1
	};
	return {
		...plan,
		baseline: {
			...baseline,
			isTarget: true
		}
	};
}
const isOneDeployment = ({ target, baseline }) => target.from.kind === "url" && baseline?.from.kind === "url" && target.from.url === baseline.from.url;
export { calibrate };
