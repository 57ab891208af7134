import { defined, loadProtocols, seededRandom, varies, windowSecondsOf } from "./shared-common.js";
import { Disturbance, Generator, aimAsTheyBear, aimAtHead, aimBy, markersOf, paceByRate, paceByUsers, prepareLoad, progressOf, reportOf, startHealth, weightedChoice } from "./shared-load.js";
// build/engines/embedded/run-load.js
const sweepMs = 5;
async function loadTools(load) {
	const [protocolOf, program] = await Promise.all([loadProtocols(load), varies(load) ? import("./engines-embedded-scenario-program.js") : void 0]);
	return {
		protocolOf,
		programOf: program?.programOf
	};
}
function startLoad(order, tools, { onProgress, onLook, onReport }) {
	const { load } = order;
	if (load.pace.kind === "script") throw new TypeError("a script is another engine");
	const start = performance.now() + load.warmupMs;
	const now = () => performance.now() - start;
	const run = prepareRun(order, tools, start, now, (side, fault, user) => pace.onFree(side, fault, user));
	const { generator } = run;
	const pace = load.pace.kind === "rate" ? paceByRate(run, load.pace, now, tools.alarm) : paceByUsers(run, load.pace, now);
	const looks = (order.looks ?? []).map((seconds) => seconds * 1e3);
	const sweeping = setInterval(() => {
		generator.sweep();
		generator.pack(now());
		if (looks[0] !== void 0 && now() >= looks[0] && generator.hasEndedUntil(looks[0])) onLook(reportOf(run, looks.shift(), pace));
		if (run.ranOutAt() !== void 0) pace.stop();
		const end = Math.max(0, run.ranOutAt() ?? load.durationMs);
		const isDone = pace.isDone() || run.ranOutAt() !== void 0;
		if (now() >= end && isDone && generator.outstanding === 0) finish(end);
	}, sweepMs);
	const reporting = setInterval(() => onProgress(progressOf(load, now(), generator)), 500);
	let finished = false;
	const finish = (measuredMs) => {
		if (finished) return;
		finished = true;
		clearInterval(sweeping);
		clearInterval(reporting);
		pace.stop();
		generator.close();
		onReport(reportOf(run, measuredMs, pace));
		run.health.stop();
	};
	return { stop: () => finish(Math.max(0, Math.min(now(), load.durationMs))) };
}
function prepareRun(order, tools, start, now, onFree) {
	const { load, base, seed } = order;
	const weights = (load.scenarios ?? load.requests).map(({ weight }) => weight);
	const choose = weightedChoice(weights, seededRandom(seed + order.share.index));
	const disturbance = new Disturbance(load.warmupMs);
	const { requests, channels, dynamics } = prepareLoad(order, tools.protocolOf);
	const chosen = chooseAim(order, {
		choose,
		choices: weights.length
	}, disturbance);
	let ranOut;
	const program = tools.programOf?.(order, dynamics, {
		isStepCounted: (dueAt, startedAt) => dueAt < load.durationMs && chosen.aim.isCounted(dueAt, startedAt),
		wallOf: (ms) => performance.timeOrigin + start + ms,
		onRanOut: (data) => {
			ranOut ??= {
				data,
				at: now()
			};
		}
	});
	return {
		order,
		generator: new Generator({
			load,
			windowMs: windowSecondsOf(load) * 1e3,
			requests,
			channels,
			markers: markersOf(load, requests.length),
			...defined({ program }),
			timesPhases: base !== void 0 || load.phases === true,
			onWarm: (side, dueAt, ms) => {
				if (side === "base") disturbance.record(dueAt, ms);
			},
			now,
			sweepMs,
			onFree
		}),
		...chosen,
		weights,
		ranOutAt: () => ranOut?.at,
		ranOut: () => {
			const data = load.data?.find(({ name }) => name === ranOut?.data);
			return data ? { ranOut: {
				data: data.name,
				rows: data.count
			} } : {};
		},
		start,
		health: startHealth(now, load.durationMs)
	};
}
function chooseAim({ load, base, seed }, { choose, choices }, disturbance) {
	if (!base) return {
		aim: aimAtHead(choose),
		design: () => ({})
	};
	const aimOf = (design) => aimBy[design](choose, choices, seededRandom(seed + 1));
	const chosen = base.design ?? (load.pace.kind === "users" || load.warmupMs === 0 ? "paired" : void 0);
	if (chosen) return {
		aim: aimOf(chosen),
		design: () => ({ design: chosen })
	};
	const aim = aimAsTheyBear(aimOf("paired"), aimOf("abba"), choices, disturbance);
	const shift = () => aim.design() === "abba" ? disturbance.shift() : void 0;
	return {
		aim,
		design: () => {
			const disturbed = shift();
			return {
				design: aim.design(),
				...defined({ disturbed })
			};
		}
	};
}
export { loadTools, startLoad };
