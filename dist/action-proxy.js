import { asInput, folderTexts, formatEndpoint, overridesOf, readPlan, rootOf, systemClock } from "./shared-config.js";
import { describeDependency } from "./shared-gate-plan-describe-run.js";
import { heldDependencies, isHeldBy, machineOfRun, makeToolFolder, markedWith, openLeftovers, undoersOn } from "./shared-gate.js";
import { Problem, formatMistake } from "./shared-common.js";
import { hide, readInputs, runStep, setOutputs, workspace } from "./shared-action-job-inputs.js";
import { saveLeftovers } from "./shared-action-job-state.js";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { spawn } from "node:child_process";
// build/action/proxy.js
const startMs = 3e4;
const pollMs = 100;
const title = "the proxies";
function runProxy() {
	return runStep(startProxies);
}
async function startProxies(redactor, log) {
	const inputs = readInputs();
	const folder = workspace();
	const read = await readPlan({
		config: inputs.config,
		texts: folderTexts(folder, rootOf(folder, inputs.config)),
		folder,
		environment: process.env,
		overrides: overridesOf(inputs.overrides, asInput),
		options: { offline: true }
	});
	hide(read.secrets, redactor);
	for (const warning of read.warnings) log.warn(formatMistake(warning));
	const dependencies = heldDependencies(read, inputs.dependencies);
	const machine = machineOfRun(process.env, []);
	const leftovers = openLeftovers(saveLeftovers, [], undoersOn(machine));
	try {
		await startHolder(inputs, dependencies, machine, leftovers);
	} catch (error) {
		await leftovers.undoAll();
		throw error;
	}
	for (const one of dependencies) log.info(describeDependency(one));
	const addresses = dependencies.map(({ name, listen }) => [name, formatEndpoint(listen)]);
	setOutputs({ addresses: JSON.stringify(Object.fromEntries(addresses)) });
	return 0;
}
async function startHolder({ config, overrides, dependencies: names }, dependencies, machine, leave) {
	const { path } = await makeToolFolder({
		name: "proxy",
		title
	}, machine, leave);
	const mark = randomUUID();
	leave.add({
		kind: "process",
		id: mark,
		title
	});
	const flags = [
		...config === void 0 ? [] : ["--config", config],
		...(overrides.set ?? "").split("\n").flatMap((line) => line.trim() ? ["--set", line] : []),
		...names.flatMap((name) => ["--dependency", name])
	];
	const said = join(path, "said");
	const output = await open(said, "wx", 384);
	const holder = spawn(process.execPath, [
		process.argv[1],
		"proxy",
		...flags
	], {
		cwd: workspace(),
		env: {
			...machine.step,
			...markedWith(mark)
		},
		stdio: [
			"ignore",
			output.fd,
			output.fd
		],
		detached: true
	});
	holder.unref();
	let ended;
	holder.once("error", ({ message }) => {
		ended = message;
	});
	holder.once("exit", (code, signal) => {
		ended = `it ended with ${signal ?? `exit code ${code}`}`;
	});
	await output.close();
	const latest = systemClock.now() + startMs;
	while (!await isHeldBy(holder.pid, dependencies, machine)) if (ended === void 0 && systemClock.now() < latest) await systemClock.sleep(pollMs);
	else {
		const last = (await readFile(said, "utf8")).trim().split("\n").at(-1);
		throw new Problem("fault", `the proxies were not opened: ${last || (ended ?? "it took too long")}`);
	}
}
export { runProxy };
