// build/model/basics/defined.js
function defined(properties) {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== void 0));
}

export {
  defined
};
