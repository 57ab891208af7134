// build/model/basics/nearest.js
function nearest(word, candidates, limit = Math.max(1, Math.floor(word.length / 3))) {
  return word.length > 100 ? void 0 : candidates.map((candidate) => ({
    candidate,
    distance: editDistance(word.toLowerCase(), candidate.toLowerCase())
  })).filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance)[0]?.candidate;
}
function editDistance(a, b) {
  let rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    let row = [i];
    for (let j = 1; j <= b.length; j++) {
      let substituted = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : 1 / 0;
      row.push(Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, substituted, swapped));
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}

export {
  nearest
};
