import { exitCodes, readArguments } from "./shared-config.js";
import { assertMended, forgetAbandoned, linesOfUndone, undoAbandoned } from "./shared-cli-leftovers.js";
// build/cli/commands/undo.js
async function undo(words) {
	if (readArguments("undo", words).isSet("forget")) await forgetAbandoned(process.env);
	const { undone, running } = await undoAbandoned(process.env);
	const lines = linesOfUndone(undone);
	for (const line of lines) process.stdout.write(`${line}\n`);
	if (running > 0) process.stdout.write("Left alone: leftovers of a run that is still working\n");
	if (lines.length === 0 && running === 0) process.stdout.write("Nothing is left to undo\n");
	assertMended(undone, (text) => text);
	return undone.some(({ outcome }) => outcome === "failed") ? exitCodes.error : 0;
}
export { undo };
