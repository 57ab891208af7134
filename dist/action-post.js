
// build/action/post.js
async function runPost() {
  let { STATE_run: run, STATE_leftovers: leftovers, STATE_finished: hasFinished } = process.env;
  if (leftovers && leftovers !== "[]") {
    let { undoLeftovers } = await import("./action-undo-leftovers.js");
    await undoLeftovers(leftovers);
  }
  if (hasFinished || !run)
    return 0;
  let { closeRun } = await import("./action-close-run.js");
  return await closeRun(JSON.parse(run)), 0;
}
export {
  runPost
};
