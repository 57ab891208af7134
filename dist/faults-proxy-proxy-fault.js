import { Problem, defined } from "./shared-common.js";
import { formatEndpoint, isShut } from "./shared-config.js";
// build/faults/proxy/proxy-fault.js
const open = async (settings, { proxies }) => {
	const { proxy: name, disturbance } = settings;
	const meant = proxiesOf(name, proxies);
	if (meant.length === 0) throw new Problem("fault", `there is no proxy before ${name}`, { hint: `give dependencies.${name} with \`listen\` and \`upstream\`` });
	const traffic = () => Promise.all(meant.map(([, proxy]) => proxy.traffic()));
	const openedAt = Date.now();
	let before = await traffic();
	let [atStart, startedAt] = [before, openedAt];
	return {
		injection: { proxy: name },
		inject: async () => {
			await Promise.all(meant.map(([, proxy]) => proxy.disturb(disturbance)));
			atStart = await traffic();
			startedAt = Date.now();
			if (!isShut(disturbance)) before = atStart;
		},
		status: async () => meant.every(([, proxy]) => proxy.disturbance() === disturbance) ? "active" : "ended",
		unused: async () => {
			const after = await traffic();
			const shut = isShut(disturbance);
			if (!shut || disturbance.down) return unusedOf(meant, {
				before,
				after,
				shut
			});
			const seconds = [startedAt - openedAt, Date.now() - startedAt].map((ms) => ms / 1e3);
			const shares = meant.map((_, index) => {
				const [was, then, now] = [
					before,
					atStart,
					after
				].map((of) => of[index].passed);
				return {
					isCalled: now > was,
					goesOn: rateOf(now - then, seconds[1]) > openShare * rateOf(then - was, seconds[0])
				};
			});
			const called = shares.filter(({ isCalled }) => isCalled);
			if (called.length > 0 && called.every(({ goesOn }) => goesOn)) return meant.filter((_, index) => shares[index].isCalled).map(([dependency, { at }]) => ({
				dependency,
				listen: formatEndpoint(at),
				isHeldOpen: true
			}));
			return hasGrown(atStart, after, "passed") ? heldOpen : unusedOf(meant, {
				before,
				after,
				shut
			});
		},
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
const hasGrown = (before, after, key) => after.some((now, index) => now[key] > before[index][key]);
const openShare = .5;
const rateOf = (passed, seconds) => passed / Math.max(seconds, .001);
const heldOpen = {
	unchecked: "calls went on over connections that were open before; whether any connection was refused is not known",
	hint: "`down: true` resets those that are open too"
};
function unusedOf(proxies, { before, after, shut }) {
	const grew = (index, key) => after[index][key] > before[index][key];
	const isMet = shut || hasGrown(before, after, "disturbed");
	const isPassed = hasGrown(before, after, "passed");
	if (isPassed && isMet) return [];
	if (isPassed) return proxies.filter((_, index) => grew(index, "passed")).map(([dependency, { at }]) => ({
		dependency,
		listen: formatEndpoint(at),
		isSpared: true
	}));
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
