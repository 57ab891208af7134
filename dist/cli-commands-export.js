import { Problem, defined, isStepped, revealed } from "./shared-common.js";
import { compileScript } from "./shared-engines-k6-compiled-compile.js";
import { givenOverrides, readArguments, readOfflinePlan } from "./shared-config.js";
// build/engines/k6/compiled/export-script.js
const exportScript = (load, { from, headers }) => noteOn(load) + compileScript({
	load: revealed(load),
	headers: revealed(headers),
	seed: 1,
	namesVariables: true,
	...defined({ target: from.kind === "url" ? from.url : void 0 })
});
const noteOn = ({ profile }) => isStepped(profile) ? `// The first step of the profile ${profile}: the gate chooses the others by what it measures.\n` : "";
// build/cli/commands/export.js
async function exportLoad(words) {
	const given = readArguments("export", words);
	const [format] = given.positionals;
	if (format !== "k6") throw new Problem("usage", `expected k6; found ${JSON.stringify(format)}`, { hint: "reliability-gate export k6" });
	const { plan } = await readOfflinePlan(given.text("config"), { overrides: [...givenOverrides(given), {
		by: "export k6",
		path: ["load", "engine"],
		value: { text: "k6" }
	}] });
	process.stdout.write(exportScript(plan.load, plan.target));
	return 0;
}
export { exportLoad };
