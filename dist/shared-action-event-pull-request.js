// build/action/event/pull-request.js
async function findPullRequest({ sha, headLabel }, github) {
	const ofBranch = headLabel === void 0 ? void 0 : await github.listPullRequestsOf(headLabel);
	return (ofBranch?.kind === "ok" ? ofBranch.value.find(({ open, headSha }) => open && headSha === sha) : void 0) ?? github.findPullRequest(sha);
}
async function pullRequestOf(number, github) {
	const found = await github.getPullRequest(number);
	return found.kind === "ok" ? found.value : void 0;
}
export { findPullRequest, pullRequestOf };
