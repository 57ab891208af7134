import { silentLog } from "./shared-model-context.js";
import { proxiesOf } from "./shared-common.js";
import { systemClock } from "./shared-config.js";
// build/tools/undo-context.js
const undoContext = ({ variables = {} }) => ({
	signal: new AbortController().signal,
	clock: systemClock,
	log: silentLog,
	random: () => Math.random(),
	hide: () => {},
	proxies: proxiesOf(variables)
});
export { undoContext };
