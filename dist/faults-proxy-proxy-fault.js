import { Problem } from "./shared-load.js";
// build/faults/proxy/proxy-fault.js
const open = async (settings, { proxies }) => {
	const { proxy: name, disturbance } = settings;
	const proxy = proxies.get(name);
	if (!proxy) throw new Problem("fault", `there is no proxy before ${name}`, { hint: `give dependencies.${name} with \`listen\` and \`upstream\`` });
	return {
		injection: { proxy: name },
		inject: () => proxy.disturb(disturbance),
		status: async () => proxy.disturbance() === disturbance ? "active" : "ended",
		mend: "end the process that holds the proxy, and start it again"
	};
};
const revert = async (injection, { proxies }) => {
	const { proxy: name } = injection ?? {};
	const proxy = proxies.get(name ?? "");
	if (!proxy?.disturbance()) return "was not there";
	await proxy.disturb(void 0);
	return "undone";
};
export { open, revert };
