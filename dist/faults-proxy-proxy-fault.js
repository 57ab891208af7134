import { Problem, defined } from "./shared-common.js";
import { formatEndpoint, isShut } from "./shared-config.js";
// build/faults/proxy/proxy-fault.js
const open = async (settings, { proxies }) => {
	const { proxy: name, disturbance } = settings;
	const meant = proxiesOf(name, proxies);
	if (meant.length === 0) throw new Problem("fault", `there is no proxy before ${name}`, { hint: `give dependencies.${name} with \`listen\` and \`upstream\`` });
	const traffic = () => Promise.all(meant.map(([, proxy]) => proxy.traffic()));
	let before = await traffic();
	return {
		injection: { proxy: name },
		inject: async () => {
			await Promise.all(meant.map(([, proxy]) => proxy.disturb(disturbance)));
			if (!isShut(disturbance)) before = await traffic();
		},
		status: async () => meant.every(([, proxy]) => proxy.disturbance() === disturbance) ? "active" : "ended",
		unused: async () => unusedOf(meant, {
			before,
			after: await traffic(),
			shut: isShut(disturbance)
		}),
		mend: "end the process that holds the proxy, and start it again"
	};
};
const revert = async (injection, { proxies }) => {
	const { proxy: name = "" } = injection ?? {};
	const disturbed = proxiesOf(name, proxies).filter(([, proxy]) => proxy.disturbance());
	const failed = (await Promise.allSettled(disturbed.map(([, proxy]) => proxy.disturb(void 0)))).find((one) => one.status === "rejected");
	if (failed) throw failed.reason;
	return disturbed.length > 0 ? "undone" : "was not there";
};
const proxiesOf = (name, proxies) => [...proxies].filter(([of, proxy]) => of === name || proxy.group === name);
function unusedOf(proxies, { before, after, shut }) {
	const grew = (index, key) => after[index][key] > before[index][key];
	if (proxies.some((_, index) => grew(index, "passed"))) return [];
	return proxies.map(([dependency, { at }], index) => ({
		dependency,
		listen: formatEndpoint(at),
		...defined({
			isShut: shut || void 0,
			isCutOff: grew(index, "arrived") || void 0
		})
	}));
}
export { open, revert };
