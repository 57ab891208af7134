import { defined } from "./shared-common.js";
import { reach } from "./shared-engines-embedded-protocols-http-request-as.js";
// build/engines/embedded/deployed.js
const deployedAt = ({ url, headers, route, timeoutMs, signal, proxy }, load) => ({
	url,
	timeoutMs,
	signal,
	reach: async (address) => {
		const to = address ?? url;
		const isOwnHost = new URL(to).hostname === new URL(url).hostname;
		const through = address === void 0 ? proxy : void 0;
		const own = isOwnHost ? route : route && defined({ tls: route.tls });
		const reached = {
			timeoutMs,
			proxy: through,
			...defined({ route: own })
		};
		const { options } = await reach(to, reached, load);
		return {
			options,
			headers: isOwnHost ? headers : {}
		};
	}
});
export { deployedAt };
