// build/model/basics/format-quantile.js
var formatQuantile = (quantile) => `p(${Number((100 * quantile).toFixed(10))})`;

export {
  formatQuantile
};
