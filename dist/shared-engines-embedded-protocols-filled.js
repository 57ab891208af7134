import {
  compile
} from "./shared-engines-embedded-scenario-render.js";
import {
  isTemplate
} from "./shared-language-template.js";

// build/engines/embedded/protocols/filled.js
var filled = (prepare, withText) => (request, to) => {
  let { send } = request.settings;
  if (send === void 0 || !isTemplate(send))
    return;
  let fixed = prepare(request, to), render = compile(send);
  return { begin: (values) => ({ request: withText(fixed, render(values)) }) };
};

export {
  filled
};
