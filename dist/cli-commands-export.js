import { Problem, defined, revealed } from "./shared-load.js";
import { compileScript } from "./shared-engines-k6-compiled-compile.js";
import { folderName, readArguments, readPlan, rootFolder } from "./shared-config.js";
import { givenOverrides } from "./shared-cli-given-plan.js";
// build/engines/k6/compiled/export-script.js
const exportScript = (load, { from, headers }) => compileScript({
	load: revealed(load),
	headers: revealed(headers),
	seed: 1,
	namesVariables: true,
	...defined({ target: from.kind === "url" ? from.url : void 0 })
});
// build/cli/commands/export.js
async function exportLoad(words) {
	const given = readArguments("export", words);
	const [format] = given.positionals;
	if (format !== "k6") throw new Problem("usage", `expected k6; found ${JSON.stringify(format)}`, { hint: "reliability-gate export k6" });
	const config = given.text("config");
	const { plan } = await readPlan({
		...defined({ config: config || void 0 }),
		folder: process.cwd(),
		root: await rootFolder(config),
		environment: void 0,
		overrides: [...givenOverrides(given), {
			by: "export k6",
			path: ["load", "engine"],
			value: { text: "k6" }
		}],
		options: {
			repository: folderName(),
			offline: true
		}
	});
	process.stdout.write(exportScript(plan.load, plan.target));
	return 0;
}
export { exportLoad };
