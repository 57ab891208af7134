// build/engines/answered-windows.js
function answeredBy(series) {
  let sides = [...Map.groupBy(series, ({ side }) => side)];
  return {
    answered: Object.fromEntries(sides.map(([side, own]) => [side, addWindows(own)])),
    answeredOf: [...Map.groupBy(series, ({ side, name }) => `${side} ${name}`).values()].map((own) => ({
      ...own[0],
      windows: addWindows(own)
    }))
  };
}
var addWindows = (several) => Array.from({ length: Math.max(0, ...several.map(({ windows }) => windows.length)) }, (_, at) => several.reduce((sum, { windows }) => sum + (windows[at] ?? 0), 0));

export {
  answeredBy
};
