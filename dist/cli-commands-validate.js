import { counted, formatWarning } from "./shared-common.js";
import { readArguments, readOfflinePlan } from "./shared-config.js";
// build/cli/commands/validate.js
async function validate(words) {
	const [config] = readArguments("validate", words).positionals;
	const { plan, file, warnings } = await readOfflinePlan(config);
	for (const warning of warnings) process.stderr.write(`${formatWarning(warning)}\n`);
	const suffix = warnings.length > 0 ? `, ${counted(warnings.length, "warning")}` : "";
	const name = file ?? "no config file, built-in defaults";
	process.stdout.write(`${name}: valid, ${counted(plan.objectives.length, "objective")}${suffix}\n`);
	return 0;
}
export { validate };
