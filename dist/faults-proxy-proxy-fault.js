import { Problem } from "./shared-common.js";
// build/faults/proxy/proxy-fault.js
const open = async (settings, { proxies }) => {
	const { proxy: name, disturbance } = settings;
	const meant = proxiesOf(name, proxies);
	if (meant.length === 0) throw new Problem("fault", `there is no proxy before ${name}`, { hint: `give dependencies.${name} with \`listen\` and \`upstream\`` });
	return {
		injection: { proxy: name },
		inject: async () => {
			await Promise.all(meant.map((proxy) => proxy.disturb(disturbance)));
		},
		status: async () => meant.every((proxy) => proxy.disturbance() === disturbance) ? "active" : "ended",
		mend: "end the process that holds the proxy, and start it again"
	};
};
const revert = async (injection, { proxies }) => {
	const { proxy: name = "" } = injection ?? {};
	const disturbed = proxiesOf(name, proxies).filter((proxy) => proxy.disturbance());
	const failed = (await Promise.allSettled(disturbed.map((proxy) => proxy.disturb(void 0)))).find((one) => one.status === "rejected");
	if (failed) throw failed.reason;
	return disturbed.length > 0 ? "undone" : "was not there";
};
const proxiesOf = (name, proxies) => [...proxies].flatMap(([of, proxy]) => of === name || proxy.group === name ? [proxy] : []);
export { open, revert };
