// build/engines/k6/program.js
const k6Program = {
	name: "k6",
	title: "k6",
	least: "0.50.0",
	install: "`- uses: grafana/setup-k6-action@v1` in a step before",
	variables: { K6_NO_USAGE_REPORT: "true" }
};
export { k6Program };
