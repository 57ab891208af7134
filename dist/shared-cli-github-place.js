import {
  git
} from "./shared-cli-git.js";

// build/cli/github-place.js
var publicApi = "https://api.github.com";
async function findGitHub(environment, named) {
  let remote = parseRemote(await git("remote", "get-url", "origin") ?? ""), repository = named ?? environment.GITHUB_REPOSITORY ?? remote?.repository, [owner = "", repo = ""] = isRepository(repository) ? repository.split("/") : [];
  if (!owner || !repo)
    return { why: repository === void 0 ? "no repository is known" : `${JSON.stringify(repository)} is no repository`, hint: "run it in a clone, or give --repository owner/name" };
  let isPublic = named !== void 0 || environment.GITHUB_REPOSITORY !== void 0 || remote?.host === "github.com", apiUrl = environment.GITHUB_API_URL || (isPublic ? publicApi : void 0);
  if (apiUrl === void 0) {
    let hint = `set GITHUB_API_URL, such as https://${remote?.host ?? "github.example"}/api/v3`;
    return { why: `the remote of this folder is on ${remote?.host}, whose API is not known`, hint };
  }
  let token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
  return token ? { token, apiUrl, owner, repo } : {
    why: "there is no token",
    hint: "set GITHUB_TOKEN, for example to what `gh auth token` prints"
  };
}
function parseRemote(url) {
  let short = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([^:]+)$/.exec(url), long = URL.canParse(url) ? new URL(url) : void 0, [host, path] = short ? [short[1], short[2]] : long ? [long.hostname, long.pathname] : ["", ""], repository = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return host !== "" && isRepository(repository) ? { host: host.toLowerCase(), repository } : void 0;
}
var isRepository = (text) => /^[\w.-]+\/[\w.-]+$/.test(text ?? "");

export {
  findGitHub,
  parseRemote
};
