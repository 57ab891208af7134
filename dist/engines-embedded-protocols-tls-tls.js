import { answered, closedByServer, failureOf, handshakeBytes, servernameOf, socketOpener } from "./shared-load.js";
import { endOnce, part, socketPerRequest, stopwatch, timed } from "./shared-engines-embedded-protocols-exchange.js";
import { dayMs, matchesWildcard } from "./shared-common.js";
import { compare } from "./shared-config.js";
// build/engines/embedded/protocols/tls/failures.js
const reasons = [
	[/^CERT_HAS_EXPIRED$/, "certificate expired"],
	[/^CERT_NOT_YET_VALID$/, "certificate not yet valid"],
	[/^ERR_TLS_CERT_ALTNAME_INVALID$|^HOSTNAME_MISMATCH$/, "certificate for another name"],
	[/^DEPTH_ZERO_SELF_SIGNED_CERT$|^SELF_SIGNED_CERT_IN_CHAIN$/, "certificate self-signed"],
	[/^UNABLE_TO_VERIFY_LEAF_SIGNATURE$|^UNABLE_TO_GET_ISSUER_CERT/, "certificate from unknown issuer"],
	[/^CERT_REVOKED$/, "certificate revoked"],
	[/^ERR_SSL_(.*_)?(PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL)$/, "version not supported"],
	[/^ERR_SSL_.*HANDSHAKE_FAILURE$|^ERR_SSL_NO_.*CIPHER/, "handshake refused"],
	[/^ERR_SSL_.*(CERTIFICATE_REQUIRED|BAD_CERTIFICATE)$/, "client certificate required"]
];
const notTls = {
	kind: "failed",
	error: "protocol",
	message: "the server does not speak TLS"
};
function handshakeFailure({ code = "" }) {
	if (/^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)$/.test(code)) return notTls;
	const reason = reasons.find(([pattern]) => pattern.test(code))?.[1];
	return reason === void 0 ? void 0 : answered(reason);
}
// build/engines/embedded/protocols/tls/shown.js
const longestChain = 20;
function shownBy(socket, now) {
	const chain = chainOf(socket);
	return {
		days: leftOf(chain, now) / dayMs,
		version: Number(/^TLSv(\d\.\d)$/.exec(socket.getProtocol() ?? "")?.[1] ?? 0),
		cipher: keyBits(socket.getCipher().standardName),
		chain: chain.length
	};
}
const leftOf = (chain, now) => Math.min(...chain.map(({ valid_to }) => Date.parse(valid_to) - now));
function chainOf(socket) {
	const chain = [];
	let next = socket.getPeerCertificate(true);
	while (next?.valid_to && !chain.includes(next) && chain.length < longestChain) {
		chain.push(next);
		next = next.issuerCertificate;
	}
	return chain;
}
const keyBits = (suite) => /CHACHA20/.test(suite) ? 256 : Number(/_(128|192|256)_/.exec(suite)?.[1] ?? 0);
// build/engines/embedded/protocols/tls/fault.js
function faultOf(socket, { version, cipher, issuer, expires }, now) {
	if (version && socket.getProtocol() !== version) return fault(`the version is ${socket.getProtocol()}, expected ${version}`);
	const { standardName } = socket.getCipher();
	if (cipher && !matchesWildcard(cipher, standardName)) return fault(`the cipher suite is ${standardName}, expected ${cipher}`);
	if (!issuer && !expires) return void 0;
	const chain = chainOf(socket);
	const issuedBy = String(chain[0]?.issuer.CN ?? "");
	if (issuer && !matchesWildcard(issuer, issuedBy)) return fault(`the issuer is ${JSON.stringify(issuedBy)}, expected ${issuer}`);
	if (!expires) return void 0;
	const left = leftOf(chain, now);
	if (compare(left, expires.comparator, expires.value)) return void 0;
	const days = (ms) => `${Math.floor(ms / dayMs)} days`;
	return fault(`the certificates expire in ${days(left)}, expected ${expires.comparator} ${days(expires.value)}`);
}
const fault = (message) => ({
	error: "expect",
	message
});
// build/engines/embedded/protocols/tls/tls.js
const prepare = ({ name, settings }, { side }) => ({
	side,
	name,
	isGood: (code) => String(code).startsWith("TLSv"),
	servername: settings.servername,
	expected: settings.expect ?? {}
});
const connect = (options) => {
	const { host, hostname } = new URL(options.url);
	const url = `https://${host}`;
	const open = socketOpener({
		...options,
		url
	}, [], {
		resumes: false,
		verifies: false
	});
	const named = servernameOf(hostname);
	return socketPerRequest(open, (opened, request, course, onEnd) => shakeHands(opened, request.servername ?? named, request.expected, course, onEnd));
};
function shakeHands(open, servername, expected, course, onEnd) {
	const lap = stopwatch();
	const { end, giveUp } = endOnce({
		close: () => part(socket),
		destroy: () => socket.destroy()
	}, onEnd);
	const socket = timed(open(servername, () => true), course.phases, lap);
	socket.once("secureConnect", () => {
		Object.assign(course.bytes, handshakeBytes(socket));
		course.handshake = shownBy(socket, Date.now());
		const refused = socket.authorizationError;
		end(refused ? refusedFor(String(refused)) : outcomeOf(socket, expected));
	});
	socket.on("error", (error) => end(handshakeFailure(error) ?? failureOf(error)));
	socket.on("close", () => end(closedByServer));
	return giveUp;
}
function outcomeOf(socket, expected) {
	const fault = faultOf(socket, expected, Date.now());
	const code = socket.getProtocol() ?? "TLS";
	return fault ? {
		kind: "answered",
		code,
		fault
	} : answered(code);
}
const refusedFor = (code) => handshakeFailure({ code }) ?? {
	kind: "failed",
	error: "tls",
	message: code,
	code
};
export { connect, prepare };
