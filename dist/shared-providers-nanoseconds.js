// build/providers/nanoseconds.js
const toNanoseconds = (ms) => `${BigInt(Math.round(ms)) * 1000000n}`;
function fromNanoseconds(value) {
	const digits = String(value);
	if (!/^\d{1,20}$/.test(digits)) return void 0;
	const microseconds = Number(BigInt(digits) / 1000n);
	return microseconds > 0 ? microseconds / 1e3 : void 0;
}
export { fromNanoseconds, toNanoseconds };
