import { findTool } from "./shared-tools-find-tool.js";
// build/checks/ping/program.js
const noPing = {
	what: "there is no program `ping` on this machine",
	hint: "install it (Debian: iputils-ping), or check a port with `tcp`"
};
const findPing = (machine) => findTool({
	name: "ping",
	title: "ping"
}, machine, process);
export { findPing, noPing };
