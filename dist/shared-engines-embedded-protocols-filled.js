import { isTemplate } from "./shared-load.js";
import { compile } from "./shared-engines-embedded-scenario-render.js";
// build/engines/embedded/protocols/filled.js
const filled = (prepare, withText) => (request, to) => {
	const { send } = request.settings;
	if (send === void 0 || !isTemplate(send)) return void 0;
	const fixed = prepare(request, to);
	const render = compile(send);
	return { begin: (values) => ({ request: withText(fixed, render(values)) }) };
};
const filledBytes = (prepare) => filled(prepare, (request, text) => ({
	...request,
	bytes: Buffer.from(text)
}));
export { filled, filledBytes };
