// build/net/addresses/wildcard.js
function matchesWildcard(pattern, text, star = "*") {
  let [first, ...pieces] = pattern.split(star), last = pieces.pop();
  if (last === void 0)
    return text === first;
  if (!text.startsWith(first))
    return !1;
  let at = first.length;
  for (let piece of pieces) {
    let found = text.indexOf(piece, at);
    if (found < 0)
      return !1;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

export {
  matchesWildcard
};
