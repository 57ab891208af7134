import {
  compileChecks
} from "./shared-engines-embedded-scenario-check.js";
import {
  compileFirst
} from "./shared-language-json-path.js";

// build/engines/embedded/scenario/capture.js
import { RE2JS } from "./vendor/re2js.js";
import { Cookie } from "./vendor/tough-cookie.js";
function compileCaptures(captures) {
  let all = captures.map((capture) => ({ capture, find: finderOf(capture) }));
  return (response, values) => {
    for (let { capture, find } of all) {
      let found = find(response);
      if (found === void 0)
        return `${describe(capture)} finds nothing for \`${capture.name}\``;
      values.capture(capture.name, found);
    }
  };
}
var capturesBody = (captures) => captures.some(({ from }) => from === "json" || from === "regex");
function describe(capture) {
  switch (capture.from) {
    case "json":
      return capture.path;
    case "regex":
      return `the expression ${capture.pattern}`;
    case "header":
      return `the header ${capture.header}`;
    case "cookie":
      return `the cookie ${capture.cookie}`;
  }
}
function finderOf(capture) {
  switch (capture.from) {
    case "json": {
      let find = compileFirst(capture.path);
      return (response) => find(response.json);
    }
    case "regex": {
      let pattern = RE2JS.compile(capture.pattern);
      return (response) => {
        let matcher = pattern.matcher(response.text);
        if (matcher.find())
          return matcher.group(matcher.groupCount() > 0 ? 1 : 0) ?? void 0;
      };
    }
    case "header":
      return (response) => response.header(capture.header);
    case "cookie":
      return (response) => response.all("set-cookie").map((text) => Cookie.parse(text)).findLast((cookie) => cookie?.key === capture.cookie)?.value;
  }
}

// build/engines/embedded/scenario/examine.js
function compileExamine(expect, captures) {
  let check = compileChecks(expect), take = compileCaptures(captures);
  return (response, ms, values) => {
    let why = orMessage(() => check(response, ms, values));
    if (why !== void 0)
      return { fault: { error: "expect", message: why } };
    let missing = orMessage(() => take(response, values));
    return missing === void 0 ? void 0 : { fault: { error: "capture", message: missing } };
  };
}
function orMessage(look) {
  try {
    return look();
  } catch (error) {
    return error.message;
  }
}

export {
  capturesBody,
  compileExamine
};
