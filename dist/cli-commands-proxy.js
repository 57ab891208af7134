import { describeDependency } from "./shared-gate-plan-describe-run.js";
import { createRedactor, heldDependencies, holdDependencies, machineOf } from "./shared-gate.js";
import { formatMistake } from "./shared-common.js";
import { readArguments, readGivenPlan } from "./shared-config.js";
import { terminalContext } from "./shared-cli-interruptions.js";
import { once } from "node:events";
// build/cli/commands/proxy.js
async function proxy(words) {
	const given = readArguments("proxy", words);
	const read = await readGivenPlan(given, { offline: true });
	const dependencies = heldDependencies(read, given.list("dependency"));
	const redactor = createRedactor(read.secrets);
	const context = terminalContext(redactor, given);
	for (const warning of read.warnings) context.log.warn(formatMistake(warning));
	const { signal, log } = context;
	const held = await holdDependencies(dependencies, machineOf(process.env), context);
	for (const one of dependencies) process.stdout.write(`${redactor.redact(describeDependency(one))}\n`);
	log.info("The proxies are up until this is interrupted (Ctrl-C)");
	if (!signal.aborted) await once(signal, "abort");
	await held.close();
	log.info("The proxies are closed");
	return 0;
}
export { proxy };
