// build/net/clock-skew.js
function skewOf({ said, sentAt, receivedAt }) {
  let grainMs = Number.isInteger(said) ? 1e3 : 0;
  return { least: said * 1e3 - receivedAt, most: said * 1e3 + grainMs - sentAt };
}
function certainSkewMs({ least, most }) {
  return least > 1e3 || most < -1e3 ? Math.round((least + most) / 2) : 0;
}

export {
  skewOf,
  certainSkewMs
};
