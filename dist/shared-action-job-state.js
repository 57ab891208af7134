import { closeCheck } from "./shared-publish-check-run.js";
import { assertMayBeLost, fileReasonOf } from "./shared-gate.js";
import * as core from "./vendor/github.js";
// build/action/job/state.js
const saveRun = (run) => save("run", run);
const saveFinished = () => save("finished", "true");
const saveLeftovers = (left) => save("leftovers", left, (why) => assertMayBeLost(left, why));
function save(name, value, lost = () => void 0) {
	try {
		core.saveState(name, value);
	} catch (error) {
		const why = fileReasonOf(error);
		lost(why);
		core.warning(`the state of the step could not be saved for its post step: ${why}`);
	}
}
const leaveDue = (open, due) => open.check.kind === "denied" ? saveFinished() : saveRun({
	...open,
	due
});
async function closeOrLeave(open, due, { github, log }) {
	const closed = await closeDue(github, open.check, due);
	if (closed.kind === "published") saveFinished();
	else leaveDue(open, due);
	if (closed.kind === "denied") log.error(`check: ${closed.why}`);
}
const closeDue = (github, check, { summary, ...closing }) => closeCheck(github, check, {
	...closing,
	summary: () => summary
});
export { closeDue, closeOrLeave, leaveDue, saveFinished, saveLeftovers, saveRun };
