import { asFlag, folderName, inputFlags, overridesOf, readPlan, rootFolder } from "./shared-config.js";
import { defined } from "./shared-load.js";
// build/cli/given-plan.js
async function readGivenPlan(given, options = {}) {
	const config = given.text("config");
	return readPlan({
		...defined({ config: config || void 0 }),
		folder: process.cwd(),
		root: await rootFolder(config),
		environment: process.env,
		overrides: givenOverrides(given),
		options: {
			repository: folderName(),
			...options
		}
	});
}
function givenOverrides(given) {
	const texts = inputFlags.filter(({ value }) => value !== void 0).map(({ input, name, repeated }) => {
		const flag = name.slice(2);
		return [input, repeated ? given.list(flag).join("\n") : given.text(flag)];
	});
	return overridesOf(Object.fromEntries(texts), asFlag);
}
export { givenOverrides, readGivenPlan };
