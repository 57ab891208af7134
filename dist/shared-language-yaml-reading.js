import {
  printable
} from "./shared-language-yaml-tree.js";

// build/language/yaml/reading.js
function mistake(spot, { message, hint, at }) {
  let where = at ?? spot.node.at, place = spot.reading.place(where), given = spot.reading.overriddenAt?.(where)?.path, path = given !== void 0 && `${given}.`.startsWith(`${spot.path}.`) ? "" : spot.path, text = printable(path ? `${path}: ${message}` : message);
  spot.reading.found.push({
    place,
    section: sectionOf(spot.path),
    mistake: { message: text, ...hint && { hint: printable(hint) }, place }
  });
}
var sectionOf = (path) => path.split(/[.[]/, 1)[0] ?? "";
function refer(spot, to, name) {
  let { node, path, reading } = spot;
  reading.references.push({
    to,
    name,
    path,
    place: reading.place(node.at)
  });
}
function refuseFile(spot, remark) {
  return spot.reading.found.length = 0, mistake(spot, remark);
}
var isOverridden = ({ overriddenAt }, at) => overriddenAt?.(at) !== void 0, sortedMistakes = (reading) => reading.found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).map(({ mistake: mistake2 }) => mistake2);

export {
  mistake,
  sectionOf,
  refer,
  refuseFile,
  isOverridden,
  sortedMistakes
};
