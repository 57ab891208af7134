// build/net/clock-skew.js
const toleratedMs = 1e3;
function skewOf({ said, sentAt, receivedAt }) {
	const grainMs = Number.isInteger(said) ? 1e3 : 0;
	return {
		least: said * 1e3 - receivedAt,
		most: said * 1e3 + grainMs - sentAt
	};
}
function certainSkewMs({ least, most }) {
	return least > toleratedMs || most < -1e3 ? Math.round((least + most) / 2) : 0;
}
export { certainSkewMs, skewOf };
