import { Problem, defined, excerpt, revealed } from "./shared-common.js";
import { runForOutput } from "./shared-tools-processes-run-for-output.js";
import { findEngine, runSides } from "./shared-engines-foreign-find-engine.js";
import { hideVariables, throughProxy, variablesFor } from "./shared-config.js";
import { join, resolve } from "node:path";
import { readFile, writeFile } from "node:fs/promises";
// build/engines/foreign/access.js
const variables = {
	headers: "RELIABILITY_GATE_HEADERS",
	ca: "RELIABILITY_GATE_CA",
	cert: "RELIABILITY_GATE_CERT",
	key: "RELIABILITY_GATE_KEY",
	address: "RELIABILITY_GATE_ADDRESS"
};
const authorityVariable = variables.ca;
async function accessVariables({ headers, route: { address, tls = {} } = {} }, folder) {
	const given = {};
	if (Object.keys(headers).length > 0) given[variables.headers] = JSON.stringify(revealed(headers));
	if (address !== void 0) given[variables.address] = address;
	for (const part of [
		"ca",
		"cert",
		"key"
	]) {
		const text = tls[part];
		if (!text) continue;
		const file = join(folder, `target-${part}.pem`);
		await writeFile(file, text.reveal(), { mode: 384 });
		given[variables[part]] = file;
	}
	return given;
}
async function remarksOnAccess(title, { headers, route }, script) {
	const needed = [
		...Object.keys(headers).length > 0 ? [["`target.headers`", variables.headers]] : [],
		...route?.tls?.cert ? [["the certificate of `target.tls`", variables.cert]] : [],
		...route?.address ? [["`target.resolve`", variables.address]] : []
	];
	if (needed.length === 0) return [];
	const text = await readFile(script, "utf8").catch(() => "");
	return needed.filter(([, variable]) => !text.includes(variable)).map(([what, variable]) => `${title} uses ${what} only if the script reads the variable ${variable}`);
}
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
		const access = await accessVariables(of.deployment, of.folder);
		const authority = access[authorityVariable];
		const variables = {
			...access,
			...authority === void 0 ? {} : engine.trusts?.(authority),
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
		run: async (load, context) => {
			const tool = {
				...plan,
				title,
				engine: identity,
				launch
			};
			const report = await runSides(tool, load, {
				machine,
				leave
			}, context);
			const own = await remarksOnAccess(title, load.head, resolve(folder, engine.script(settings)));
			const remarks = [...report.remarks ?? [], ...own];
			return {
				...report,
				...defined({ remarks: remarks.length > 0 ? remarks : void 0 })
			};
		}
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
