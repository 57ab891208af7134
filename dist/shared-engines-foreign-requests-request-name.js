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
export { requestNamer };
