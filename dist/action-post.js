// build/action/post.js
async function runPost() {
	const { STATE_run: run, STATE_leftovers: leftovers, STATE_finished: hasFinished } = process.env;
	if (leftovers && leftovers !== "[]") {
		const { undoLeftovers } = await import("./action-undo-leftovers.js");
		await undoLeftovers(leftovers);
	}
	if (hasFinished || !run) return 0;
	const { closeRun } = await import("./action-close-run.js");
	await closeRun(JSON.parse(run));
	return 0;
}
export { runPost };
