import { branchPublisher, connectGitHub, historyBranch, historyFolder, historyPublisher, keptRunsPublisher } from "./shared-gate.js";
import { Problem } from "./shared-common.js";
import { findGitHub } from "./shared-cli-git.js";
import { resolve } from "node:path";
// build/cli/github/kept-history.js
async function keptHistory({ history, service }, context) {
	if (!history) return { publishers: [] };
	const { dir, branch } = history;
	if (branch !== void 0) {
		const github = await gitHubFor("baseline.history.branch", context);
		return {
			history: historyBranch(github, branch, service),
			publishers: [branchPublisher(github, branch)]
		};
	}
	if (dir !== void 0) {
		const folder = resolve(dir);
		return {
			history: historyFolder(dir, service),
			publishers: [historyPublisher(folder), keptRunsPublisher(folder)]
		};
	}
	throw new Problem("config", "baseline.history keeps earlier runs in check runs, which only a workflow run has", { hint: "give baseline.history.dir, or --baseline URL" });
}
async function gitHubFor(what, { signal, log, proxies, hide }, repository) {
	const place = await findGitHub(process.env, repository);
	if ("why" in place) throw new Problem("config", `${what} needs GitHub: ${place.why}`, { hint: place.hint });
	hide(place.token);
	return connectGitHub({
		...place,
		signal,
		log,
		proxies
	});
}
export { gitHubFor, keptHistory };
