// build/model/basics/is-object.js
var isObject = (data) => typeof data == "object" && data !== null;

export {
  isObject
};
