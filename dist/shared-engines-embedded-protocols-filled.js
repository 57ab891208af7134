import { isTemplate } from "./shared-common.js";
import { compile } from "./shared-engines-embedded-scenario-render.js";
import { expectedText } from "./shared-engines-embedded-protocols-exchange.js";
// build/engines/embedded/protocols/filled.js
const filled = (prepare, withTexts) => (request, to) => {
	const { send, expect } = request.settings;
	const said = expect?.body;
	const [toSend, toExpect] = [send, said].map((text) => text !== void 0 && isTemplate(text) ? compile(text) : void 0);
	if (!toSend && !toExpect) return void 0;
	const fixed = prepare(request, to);
	return { begin: (values) => ({ request: withTexts(fixed, {
		send: toSend?.(values),
		expected: toExpect && expectedText(said, toExpect(values))
	}) }) };
};
export { filled };
