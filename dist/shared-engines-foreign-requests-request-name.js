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
	return (address) => {
		const host = hostOf(address);
		return host === own ? void 0 : host;
	};
}
const hostOf = (address) => {
	return (/^\w+:\/\//.test(address) ? URL.parse(address) : null)?.host.replace(/^(?:127\.0\.0\.1|\[::1\])(?=:|$)/, "localhost");
};
export { otherHost, requestNamer };
