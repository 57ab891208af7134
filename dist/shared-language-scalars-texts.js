import {
  textOption
} from "./shared-language-text-option.js";
import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  describe,
  quote
} from "./shared-language-yaml-tree.js";
import {
  butJoiners
} from "./shared-model-basics-joiners.js";

// build/language/scalars/texts.js
var unprintable = butJoiners("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]"), longestName = 100, longestPath = 500, name = textOption({
  type: "text",
  expected: "a text",
  hint: "put it into quotes",
  schema: { minLength: 1, maxLength: longestName, pattern: "\\S" },
  parse: (text2) => {
    let value = text2.trim();
    if (value === "")
      return { refused: "expected a text; found an empty one" };
    if ([...value].length > longestName)
      return {
        refused: `a text of ${[...value].length} characters, ${quote(value)}; at most ${longestName} are allowed`
      };
    let index = value.search(unprintable);
    return index >= 0 ? {
      refused: `the text ${quote(value)} holds a line break or another character that cannot be shown`,
      index
    } : value === "__proto__" ? { refused: 'the name "__proto__" is taken' } : { value };
  }
}), file = textOption({
  type: "file",
  expected: "the path of a file",
  hint: "put it into quotes",
  schema: { minLength: 1, maxLength: longestPath },
  parse: (text2) => {
    let value = text2.trim();
    if (value === "")
      return { refused: "expected the path of a file; found an empty text" };
    let index = value.search(unprintable);
    return index >= 0 ? { refused: `the path ${quote(value)} holds a character that cannot be shown`, index } : value.length <= longestPath ? { value } : { refused: `the path ${quote(value)} is longer than ${longestPath} characters` };
  }
}), innerFolder = textOption({
  type: "folder",
  expected: "a folder",
  hint: "such as node_modules",
  schema: { minLength: 1, maxLength: longestPath },
  parse: (text2) => {
    let value = text2.trim().replace(/\/+$/, "");
    return value !== "" && !value.startsWith("/") && value.length <= longestPath && !unprintable.test(value) && value.split("/").every((part) => !/^\.{0,2}$/.test(part)) ? { value } : {
      refused: `expected a folder within the app's; found ${quote(text2)}`,
      hint: "such as node_modules or packages/api/dist"
    };
  }
}), userName = textOption({
  type: "user",
  expected: "the name of a user",
  hint: "such as nobody, in quotes",
  schema: { pattern: "^\\s*[A-Za-z_][\\w.-]{0,31}\\s*$" },
  parse: (text2) => {
    let value = text2.trim();
    return /^[A-Za-z_][\w.-]{0,31}$/.test(value) ? { value } : { refused: `expected the name of a user; found ${quote(text2)}`, hint: "such as nobody" };
  }
}), gitRef = textOption({
  type: "git ref",
  expected: "the name of a commit",
  hint: "such as base, main or v1.2.0, in quotes",
  schema: { pattern: "^\\s*(?!-)[\\w./@^~{}+-]{1,200}\\s*$" },
  parse: (text2) => {
    let value = text2.trim();
    return /^(?!-)[\w./@^~{}+-]{1,200}$/.test(value) ? { value } : {
      refused: `expected the name of a commit; found ${quote(text2)}`,
      hint: "such as base, main or v1.2.0"
    };
  }
}), time = textOption({
  type: "time",
  expected: "a time",
  hint: "such as 2026-11-03T14:02:10Z",
  schema: {
    pattern: "^\\s*\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)\\s*$"
  },
  parse: (text2) => {
    let value = text2.trim();
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)) ? { value } : {
      refused: `expected a time; found ${quote(text2)}`,
      hint: "a date, a time and an offset, such as 2026-11-03T14:02:10Z"
    };
  }
});
function text({ most, expected }) {
  return textOption({
    type: "text",
    expected,
    hint: "put it into quotes",
    schema: { minLength: 1, maxLength: most },
    parse: (value) => value.trim() === "" ? { refused: `expected ${expected}; found an empty text` } : value.length > most ? { refused: `a text of ${value.length} characters; at most ${most} are allowed` } : { value }
  });
}
function choice(words) {
  let expected = words.length === 1 ? `\`${words[0]}\`` : `one of ${words.map((word) => `\`${word}\``).join(", ")}`;
  return textOption({
    type: words.map((word) => `\`${word}\``).join(" or "),
    expected,
    hint: "put it into quotes",
    schema: { enum: words },
    parse: (written) => {
      let value = words.find((word) => word === written.trim());
      if (value)
        return { value };
      let near = nearest(written, words);
      return {
        refused: `expected ${expected}; found ${quote(written)}`,
        hint: near && `did you mean \`${near}\`?`
      };
    }
  });
}
var flag = {
  type: "`true` or `false`",
  schema: { type: "boolean" },
  read: (spot) => spot.node.kind === "boolean" ? spot.node.value : mistake(spot, { message: `expected true or false; found ${describe(spot.node)}` })
};

export {
  name,
  file,
  innerFolder,
  userName,
  gitRef,
  time,
  text,
  choice,
  flag
};
