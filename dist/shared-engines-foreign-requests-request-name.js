// build/engines/foreign/requests/request-name.js
function requestNamer(target) {
	const base = URL.canParse(target) ? new URL(target) : void 0;
	const basePath = base?.pathname.replace(/\/+$/, "") ?? "";
	return (method, address) => {
		const url = URL.parse(address);
		if (!url) return `${method} ${address}`.trim();
		const isOfTarget = url.host === base?.host && url.pathname.startsWith(basePath);
		const path = isOfTarget ? url.pathname.slice(basePath.length) || "/" : url.pathname;
		return `${method} ${isOfTarget ? path : `${url.host}${path}`}`.trim();
	};
}
function otherHost(target) {
	const own = hostOf(target);
	const known = new Map();
	return (address) => {
		const [origin] = /^\w+:\/\/[^/?#]*/.exec(address) ?? [];
		if (origin === void 0) return void 0;
		const host = known.has(origin) ? known.get(origin) : hostOf(origin);
		if (known.size < mostKnown) known.set(origin, host);
		return host === own ? void 0 : host;
	};
}
const mostKnown = 1e3;
const hostOf = (address) => URL.parse(address)?.host.replace(/^(?:127\.0\.0\.1|\[::1\])(?=:|$)/, "localhost");
export { otherHost, requestNamer };
