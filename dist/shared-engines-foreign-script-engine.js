import { Problem, excerpt } from "./shared-load.js";
import { runForOutput } from "./shared-tools-run-for-output.js";
import { findEngine, runSides } from "./shared-engines-foreign-cpu.js";
import { hideVariables, throughProxy, variablesFor } from "./shared-config.js";
// build/engines/foreign/script-engine.js
const prepareScript = (engine) => async (order, preparing) => {
	const { settings, folder, machine, leave } = order;
	const { name, title, own } = engine;
	hideVariables(machine, own, preparing);
	const found = await (engine.find?.(order) ?? findEngine(engine, {
		command: settings.command,
		folder,
		machine
	}));
	const plan = await engine.plan(order, found);
	const identity = {
		name,
		version: found.version
	};
	const launch = async (of) => {
		const { url, proxy } = of.deployment;
		const words = await plan.launch(of);
		const variables = {
			...scriptVariables(engine, order, url),
			...throughProxy(proxy),
			...words.variables
		};
		return {
			tool: found.tool,
			title,
			cwd: folder,
			...words,
			variables
		};
	};
	return {
		engine: identity,
		found: `${found.path} runs ${engine.script(settings)}`,
		run: (load, context) => runSides({
			...plan,
			title,
			engine: identity,
			launch
		}, load, {
			machine,
			leave
		}, context)
	};
};
const surveyFile = (key) => async (settings, locate) => ({ settings: {
	...settings,
	[key]: (await locate(settings[key])).path
} });
const scriptVariables = ({ own, variables = {} }, order, url) => ({
	...variablesFor(order, own, url),
	...variables
});
const trialMs = 6e4;
async function tryScript(engine, order, { path }, { args, verb, retry, why }) {
	const { settings, folder, machine } = order;
	const variables = scriptVariables(engine, order, "http://localhost");
	const { code, stderr } = await runForOutput(path, args, {
		environment: {
			...machine.environment,
			...variables
		},
		cwd: folder,
		timeoutMs: trialMs
	});
	if (code === 0) return;
	const said = code === null ? `it took longer than ${trialMs / 1e3} s` : excerpt(why(stderr), 500);
	const script = engine.script(settings);
	throw new Problem("engine", `${engine.title} cannot ${verb} ${script}: ${said}`, { hint: `try \`${retry}\`` });
}
const lastLine = (text) => text.split("\n").findLast((line) => line.trim() !== "") ?? "";
export { lastLine, prepareScript, surveyFile, tryScript };
