import { defined, proxiesOf } from "./shared-common.js";
import { setTimeout } from "node:timers/promises";
// build/tools/undo-context.js
const undoContext = ({ variables = {} }) => ({
	signal: new AbortController().signal,
	clock: {
		now: () => Date.now(),
		sleep: (ms, signal) => setTimeout(ms, void 0, defined({ signal })).catch(() => void 0)
	},
	log: {
		info: () => {},
		warn: () => {},
		debug: () => {},
		progress: () => {}
	},
	random: () => Math.random(),
	hide: () => {},
	proxies: proxiesOf(variables)
});
export { undoContext };
