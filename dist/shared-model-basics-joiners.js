// build/model/basics/joiners.js
var innerJoiner = "(?<=[^\\x00-\\x7F\\u200C\\u200D])[\\u200C\\u200D](?=[^\\x00-\\x7F\\u200C\\u200D])", butJoiners = (characters, flags = "u") => new RegExp(`(?!${innerJoiner})${characters}`, flags);

export {
  butJoiners
};
