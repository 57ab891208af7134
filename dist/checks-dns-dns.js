import { BlockList, isIP } from "node:net";
import { lookup } from "node:dns/promises";
// build/checks/dns/dns.js
const mostShown = 5;
const look = async ({ dns: name, expect }) => {
	const found = await lookup(name, { all: true }).catch((error) => error);
	if (found instanceof Error) return {
		kind: "bad",
		what: failureOf(name, found)
	};
	const addresses = found.map(({ address }) => address);
	const wanted = expect?.address;
	if (wanted === void 0 || addresses.some((one) => isSame(one, wanted))) return { kind: "good" };
	return {
		kind: "bad",
		what: `it resolves to ${addresses.slice(0, mostShown).join(", ")}, expected ${wanted}`
	};
};
function isSame(one, other) {
	const family = isIP(other) === 6 ? "ipv6" : "ipv4";
	if (isIP(one) !== isIP(other)) return false;
	const list = new BlockList();
	list.addAddress(other, family);
	return list.check(one, family);
}
const failureOf = (name, { code, message }) => {
	if (code === "ENOTFOUND") return `there is no address of ${name} (ENOTFOUND)`;
	return code === "EAI_AGAIN" ? `no resolver answered (EAI_AGAIN)` : message;
};
export { look };
