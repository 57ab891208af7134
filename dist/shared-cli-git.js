import { runGit } from "./shared-gate.js";
// build/cli/git.js
const timeoutMs = 2e3;
async function git(...words) {
	const said = await runGit(process.cwd(), words, process.env, AbortSignal.timeout(timeoutMs));
	return said.ok ? said.text || void 0 : void 0;
}
// build/cli/github/github-place.js
const publicApi = "https://api.github.com";
async function findGitHub(environment, named) {
	const remote = parseRemote(await git("remote", "get-url", "origin") ?? "");
	const repository = named ?? environment.GITHUB_REPOSITORY ?? remote?.repository;
	const [owner = "", repo = ""] = isRepository(repository) ? repository.split("/") : [];
	if (!owner || !repo) return {
		why: repository === void 0 ? "no repository is known" : `${JSON.stringify(repository)} is not a repository`,
		hint: "run it in a clone, or give --repository owner/name",
		lacksRepository: true
	};
	const isPublic = named !== void 0 || environment.GITHUB_REPOSITORY !== void 0 || remote?.host === "github.com";
	const apiUrl = environment.GITHUB_API_URL || (isPublic ? publicApi : void 0);
	if (apiUrl === void 0) {
		const hint = `set GITHUB_API_URL, such as https://${remote?.host ?? "github.example"}/api/v3`;
		return {
			why: `the remote of this folder is on ${remote?.host}, whose API is not known`,
			hint
		};
	}
	const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
	if (!token) return {
		why: "there is no token",
		hint: "set GITHUB_TOKEN, for example to what `gh auth token` prints"
	};
	return {
		token,
		apiUrl,
		owner,
		repo
	};
}
function parseRemote(url) {
	const short = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([^:]+)$/.exec(url);
	const long = URL.canParse(url) ? new URL(url) : void 0;
	const [host, path] = short ? [short[1], short[2]] : long ? [long.hostname, long.pathname] : ["", ""];
	const repository = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
	return host !== "" && isRepository(repository) ? {
		host: host.toLowerCase(),
		repository
	} : void 0;
}
const isRepository = (text) => /^[\w.-]+\/[\w.-]+$/.test(text ?? "");
export { findGitHub, git, parseRemote };
