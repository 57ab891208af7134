import { gateVersion } from "./shared-start.js";
// build/cli/cli.js
const loaders = {
	run: async () => (await import("./cli-commands-run.js")).run,
	judge: async () => (await import("./cli-commands-replay.js")).judgeAgain,
	render: async () => (await import("./cli-commands-replay.js")).renderAgain,
	calibrate: async () => (await import("./cli-commands-calibrate.js")).calibrate,
	validate: async () => (await import("./cli-commands-validate.js")).validate,
	check: async () => (await import("./cli-commands-check.js")).check,
	review: async () => (await import("./cli-commands-review.js")).review,
	proxy: async () => (await import("./cli-commands-proxy.js")).proxy,
	doctor: async () => (await import("./cli-commands-doctor.js")).doctor,
	init: async () => (await import("./cli-commands-init.js")).init,
	undo: async () => (await import("./cli-commands-undo.js")).undo,
	advisory: async () => (await import("./cli-commands-advisory.js")).advisory,
	export: async () => (await import("./cli-commands-export.js")).exportLoad,
	completion: async () => (await import("./cli-commands-completion.js")).completion
};
async function runCommand(words) {
	try {
		const exitCode = await startCommand(words);
		const unwritten = process.stdout.errored;
		if (!unwritten || unwritten.code === "EPIPE") return exitCode;
		return (await import("./cli-failure.js")).reportUnwritten(unwritten);
	} catch (error) {
		return (await import("./cli-failure.js")).reportFailure(error);
	}
}
async function startCommand(words) {
	const [name, ...rest] = words;
	if (name === "--version") {
		process.stdout.write(`${gateVersion}\n`);
		return 0;
	}
	const [subject, isHelp] = name === "help" ? [rest[0], true] : [name, words.some((word) => helpFlags.includes(word))];
	if (isHelp || name === void 0) {
		const { help, helpExitCode, helpOf } = await import("./cli-help.js");
		process.stdout.write(isCommand(subject) ? helpOf(subject) : help());
		return helpExitCode(name);
	}
	if (!isCommand(name)) throw (await import("./cli-failure.js")).unknownCommand(name);
	return await (await loaders[name]())(rest);
}
const helpFlags = ["--help", "-h"];
const isCommand = (name) => name !== void 0 && Object.hasOwn(loaders, name);
export { runCommand };
