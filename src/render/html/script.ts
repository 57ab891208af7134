/**
 * The report's one script: sorts a table by a column, filters its rows, and lets the keyboard
 * scroll what is too wide. The page is complete without it. It reads only the text of cells and
 * writes only text and attributes, so that foreign text stays text.
 */
export const reportScript = `'use strict';
const units = { 'µs': 1e-6, us: 1e-6, ms: 1e-3, s: 1, m: 60, min: 60, h: 3600, d: 86400, B: 1, kB: 1e3, MB: 1e6, GB: 1e9, k: 1e3, M: 1e6 };
const fewRows = 6;
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
// 'under 0.1 ms' and '−3.5%' are numbers, 'no data' and '–' are not; '1m 30s' is 90.
const numberOf = text => {
  if (/^(\\d+[hms] ?)+$/.test(text))
    return text.split(' ').reduce((sum, part) => sum + parseInt(part, 10) * units[part.at(-1)], 0);
  const found = /^[^\\d+\\-−.]*([+\\-−]?[\\d,]*\\.?\\d+)\\s*([a-zµ]*)/i.exec(text);
  return found ? Number(found[1].replace('−', '-').replaceAll(',', '')) * (units[found[2]] ?? 1) : NaN;
};
const groupsOf = body => {
  const groups = [];
  for (const row of body.rows) {
    const goesWithLast = row.classList.contains('part') || row.cells[0]?.classList.contains('why');
    if (goesWithLast && groups.length > 0) groups.at(-1).push(row);
    else groups.push([row]);
  }
  return groups;
};
const textAt = ([row], column) => row.cells[column]?.textContent.trim() ?? '';

function makeSortable(table, body) {
  const original = groupsOf(body);
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    // Pictures have no order.
    const isEmpty = original.every(group => textAt(group, column) === '');
    if (isEmpty || head.textContent.trim() === '') return;
    const button = make('button', { type: 'button' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      for (const other of heads) other.removeAttribute('aria-sort');
      const order = { null: 'descending', descending: 'ascending' }[before];
      if (order) head.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      const isNumber = head.classList.contains('number');
      const compare = (a, b) => {
        const [one, other] = [textAt(a, column), textAt(b, column)];
        if (!isNumber) return sign * one.localeCompare(other, 'en', { numeric: true });
        const [x, y] = [numberOf(one), numberOf(other)];
        if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
        return sign * (x - y);
      };
      body.append(...(order ? original.toSorted(compare) : original).flat());
    });
  });
}

function makeFilter(table, body) {
  const groups = groupsOf(body);
  const search = make('input', { type: 'search' });
  const open = make('input', { type: 'checkbox' });
  const count = make('output', { className: 'soft small' });
  const isOpen = ([row]) => row.querySelector('.mark:not(.pass)') !== null;
  const opens = groups.filter(isOpen).length;
  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/);
    let shown = 0;
    for (const group of groups) {
      const text = group.map(row => row.textContent).join(' ').toLowerCase();
      const isShown = words.every(word => text.includes(word)) && (!open.checked || isOpen(group));
      for (const row of group) row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    count.textContent = shown === groups.length ? '' : shown + ' of ' + groups.length + ' rows';
  };
  search.addEventListener('input', apply);
  open.addEventListener('change', apply);
  const tools = make('div', { className: 'tools' }, make('label', {}, 'Filter ', search));
  if (opens > 0 && opens < groups.length)
    tools.append(make('label', {}, open, ' Only what did not pass'));
  tools.append(count);
  table.parentElement.before(tools);
}

for (const table of document.querySelectorAll('.scroll > table')) {
  const body = table.tBodies[0];
  const rows = groupsOf(body).length;
  if (rows > 1) makeSortable(table, body);
  if (rows >= fewRows) makeFilter(table, body);
}

const reachByKeyboard = () => {
  for (const wide of document.querySelectorAll('.scroll')) {
    const title = wide.closest('section')?.querySelector('h2')?.textContent ?? 'Table';
    if (wide.scrollWidth > wide.clientWidth) {
      wide.tabIndex = 0;
      wide.setAttribute('role', 'region');
      wide.setAttribute('aria-label', title);
    } else for (const name of ['tabindex', 'role', 'aria-label']) wide.removeAttribute(name);
  }
};
reachByKeyboard();
addEventListener('resize', reachByKeyboard);
`

/** By this alone a browser runs it, and no other script. */
export const reportScriptHash = 'sha256-ZVQ1vw3ixZdv/HLxiNWtqQnrjQk2N5JBU3k18jS+xpM='
