import { connectGitHub, keptInFolder, keptOnBranch, reportAt } from "./shared-gate.js";
import { Problem } from "./shared-common.js";
import { findGitHub } from "./shared-cli-git.js";
// build/cli/github/kept-history.js
async function keptHistory({ history, service }, context) {
	if (!history) return void 0;
	const { dir, branch } = history;
	if (branch !== void 0) return keptOnBranch(await gitHubFor("baseline.history.branch", context), branch, service);
	if (dir !== void 0) return keptInFolder(reportAt(process.cwd(), dir), service);
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
