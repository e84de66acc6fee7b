// What the page can do where scripts may run: search, filter, sort, keys, and the second check. Everything it shows it writes as text.
import { checkSums, fixed, read, rowOf } from './checker.ts';

const zh = document.documentElement.lang === 'zh-CN';
const say = (chinese, english) => (zh ? chinese : english);
const every = (selector, from = document) => [...from.querySelectorAll(selector)];
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const units = every('section.unit');
const rows = units.flatMap((unit) => every('.rows tbody tr', unit));
const lines = every('tr[data-u], .defs tbody tr, .list tbody tr').filter((row) => !row.closest('.unit'));
const state = { words: [], lost: false, unitClass: '' };
const has = (text) => state.words.every((word) => text.includes(word));
const textOf = new WeakMap();
const lower = (element) => {
  let text = textOf.get(element);
  if (text === undefined) {
    text = element.textContent.toLowerCase();
    textOf.set(element, text);
  }
  return text;
};

// A row stays if it and the name of its unit hold all words; groups stay above what stays below them.
function filter() {
  const busy = state.words.length > 0 || state.lost;
  let shown = 0;
  for (const unit of units) {
    const name = unit.querySelector('h3').textContent.toLowerCase();
    const own = state.words.filter((word) => !name.includes(word));
    const wrong = state.unitClass !== '' && unit.dataset.c !== state.unitClass;
    let kept = 0;
    for (const row of every('.rows tbody tr', unit)) {
      const isGroup = row.className !== '';
      const isFull = row.cells[1].textContent === row.cells[2].textContent;
      const hit = own.every((word) => lower(row).includes(word)) && !(state.lost && (isFull || isGroup));
      row.hidden = busy && !hit;
      if (hit) kept += 1;
    }
    unit.hidden = wrong || (busy && kept === 0 && !(own.length === 0 && !state.lost));
    if (!unit.hidden) shown += 1;
  }
  for (const row of lines) row.hidden = state.words.length > 0 && !has(lower(row));
  counter.textContent = busy || state.unitClass !== '' ? say(`${shown} 个单位`, `${shown} units`) : '';
}

const counter = make('output', { ariaLive: 'polite' });
const search = make('input', { type: 'search', id: 'search', placeholder: say('单位、指标、填报值……', 'unit, indicator, value …') });
let waiting = 0;
search.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    state.words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    filter();
  }, 120);
});
const lost = make('input', { type: 'checkbox', id: 'lost' });
lost.addEventListener('change', () => {
  state.lost = lost.checked;
  filter();
});
const sums = JSON.parse(document.getElementById('sums').textContent);
const titles = every('#ranking h3').map((heading) => heading.textContent.split('\u3000')[0].split('  ')[0]);
const classes = make('select', { id: 'classes' }, make('option', { value: '' }, say('全部类别', 'all classes')));
for (const [index] of sums.classes.entries())
  if (units.some((unit) => unit.dataset.c === String(index)))
    classes.append(make('option', { value: String(index) }, titles.shift() ?? sums.classes[index].id));
classes.addEventListener('change', () => {
  state.unitClass = classes.value;
  filter();
});
const help = make(
  'dialog',
  { ariaLabel: say('快捷键', 'Keys') },
  make(
    'p',
    {},
    say(
      '/ 查找　j、k 下一个、上一个单位　n、p 下一个、上一个找到的行　Esc 清除查找　? 本说明',
      '/ search; j, k next and previous unit; n, p next and previous row found; Esc clears the search; ? these keys',
    ),
  ),
  make('form', { method: 'dialog' }, make('button', {}, say('关闭', 'Close'))),
);
const keys = make('button', { type: 'button' }, say('快捷键 ?', 'keys ?'));
keys.addEventListener('click', () => help.showModal());
const tools = make(
  'div',
  { className: 'tools', role: 'search' },
  make('label', { htmlFor: 'search' }, say('查找', 'Search')),
  search,
  ...(classes.length > 2 ? [make('label', { htmlFor: 'classes' }, say('类别', 'Class')), classes] : []),
  ...(rows.length > 0 ? [make('span', {}, lost, make('label', { htmlFor: 'lost' }, say(' 只看失分', ' losses only')))] : []),
  keys,
  counter,
);
document.getElementById('main').prepend(tools, help);

// Sorting: figures by size, texts by code units; what has no figure comes last.
const figureOf = (text) => {
  const found = /^[+−-]?\d+(\.\d+)?/.exec(text.trim());
  return found ? Number(found[0].replace('−', '-').replace('+', '')) : undefined;
};
function sortBy(table, column, heading) {
  const down = heading.ariaSort !== 'descending';
  for (const other of every('thead th', table)) other.removeAttribute('aria-sort');
  heading.ariaSort = down ? 'descending' : 'ascending';
  const sign = down ? -1 : 1;
  const keyed = [...table.tBodies[0].rows].map((row) => ({
    row,
    text: row.cells[column].textContent,
    figure: figureOf(row.cells[column].textContent),
  }));
  const figures = keyed.some(({ figure }) => figure !== undefined);
  keyed.sort((a, b) => {
    if (!figures) return a.text < b.text ? -sign : a.text > b.text ? sign : 0;
    if (a.figure === undefined || b.figure === undefined) return (a.figure === undefined) - (b.figure === undefined);
    return sign * (a.figure - b.figure);
  });
  table.tBodies[0].append(...keyed.map(({ row }) => row));
}
for (const table of every('table.sort'))
  for (const [column, heading] of every('thead th', table).entries()) {
    if (heading.querySelector('a')) continue;
    const button = make('button', { type: 'button' }, ...heading.childNodes);
    button.addEventListener('click', () => sortBy(table, column, heading));
    heading.replaceChildren(button);
  }

function go(elements, step) {
  const there = elements.filter((element) => !element.hidden && !element.closest('[hidden]'));
  const current = there.indexOf(document.activeElement);
  const next = current < 0 ? (step > 0 ? 0 : there.length - 1) : current + step;
  const element = there[next];
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
  element.scrollIntoView({ block: 'start' });
}
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && document.activeElement === search) {
    search.value = '';
    state.words = [];
    filter();
    search.blur();
    return;
  }
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '') || help.open) return;
  const acts = {
    '/': () => search.focus(),
    '?': () => help.showModal(),
    j: () => go(units, 1),
    k: () => go(units, -1),
    n: () => go(rows, 1),
    p: () => go(rows, -1),
  };
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
// An anchor in what the filter hides is shown again.
addEventListener('hashchange', () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('[hidden]')) return;
  search.value = '';
  lost.checked = false;
  classes.value = '';
  Object.assign(state, { words: [], lost: false, unitClass: '' });
  filter();
  target.scrollIntoView();
});

/** Figures that a table shows otherwise than they are added up. */
function compareTables(report) {
  const print = (figure) => fixed(figure, sums.decimals);
  const is = (unit, node, element, due) => {
    if (!element) return;
    report.checked += 1;
    const seen = element.textContent.trim().split(' ')[0];
    if (seen !== due) report.wrong.push({ unit, node, what: 'printed', seen, due });
  };
  for (const [index, unit] of sums.units.entries()) {
    const tree = sums.trees[unit.tree] ?? [];
    const shown = every('.rows tbody tr', document.getElementById(`u${index + 1}`) ?? make('div'));
    let at = 0;
    for (const [place, row] of unit.rows.entries()) {
      if (row === null) continue;
      const { node, max, p } = rowOf(tree[place], row);
      const cells = shown[at]?.cells;
      at += 1;
      is(unit.name, node.id, cells?.[1], print(max));
      if (p) is(unit.name, node.id, cells?.[2], print(p));
    }
    const line = every(`#ranking tr[data-u="${index + 1}"] a[href^="#t"]`)[0];
    if (unit.points !== null) is(unit.name, say('总分', 'total'), line, print(read(unit.points)));
  }
}

const whats = {
  steps: say('各步失分之和', 'what the steps cost'),
  below: say('下级不在本版内', 'the rows below are not in this edition'),
  adjustments: say('加减分明细不在本版内', 'adjustments are not in this edition'),
  endless: say('加减分有未定的项', 'adjustments are open'),
  imported: say('总分由别的机关评定', 'the total was given by somebody else'),
  without: say('“未否决时”的总分没有逐步列出', 'the total without vetoes has no steps here'),
  vetoes: say('一票否决不在本版内', 'vetoes are not in this edition'),
  stages: say('计分步骤不在本版内', 'stages are not in this edition'),
  possible: say('可能最高分有未定的项', 'the highest possible total is open'),
  others: say('其他单位不在本版内', 'other units are not in this edition'),
  printed: say('表里显示的数字', 'the figure in the table'),
};
function showCheck() {
  const result = document.getElementById('result');
  let report;
  try {
    report = checkSums(sums);
    compareTables(report);
  } catch (error) {
    result.replaceChildren(make('p', { className: 'bad' }, say(`复核没有完成：${error.message}`, `The check failed: ${error.message}`)));
    return;
  }
  const { checked, wrong, open } = report;
  const head =
    wrong.length === 0
      ? make('p', { className: 'good' }, say(`复核：${checked} 个合计全部相符`, `Checked: all of ${checked} figures agree`))
      : make(
          'p',
          { className: 'bad' },
          say(`复核：${checked} 个合计中 ${wrong.length} 处不符`, `Checked: ${wrong.length} of ${checked} figures differ`),
        );
  const most = 200;
  const item = ({ unit, node, what, seen, due }) =>
    make(
      'li',
      {},
      say(
        `${unit} ${node}：${whats[what] ?? what}，页面为 ${seen}，应为 ${due}`,
        `${unit} ${node}: ${whats[what] ?? what}, ${seen} on the page, ${due} due`,
      ),
    );
  const kinds = [...new Set(open.map(({ what }) => what))];
  const unchecked = kinds.map((what) => {
    const own = open.filter((one) => one.what === what);
    const names = [...new Set(own.map(({ unit }) => unit))].filter(Boolean);
    const listed = names.slice(0, 10).join(say('、', ', ')) + (names.length > 10 ? ' …' : '');
    return make(
      'li',
      {},
      `${whats[what] ?? what}${say(`：${own.length} 处`, `: ${own.length}`)}${listed === '' ? '' : say(`（${listed}）`, ` (${listed})`)}`,
    );
  });
  result.replaceChildren(
    head,
    ...(wrong.length > 0
      ? [make('ul', {}, ...wrong.slice(0, most).map(item), ...(wrong.length > most ? [make('li', {}, `… ${wrong.length - most}`)] : []))]
      : []),
    ...(unchecked.length > 0 ? [make('p', {}, say('没有复核的：', 'Not checked:')), make('ul', {}, ...unchecked)] : []),
  );
}
// After the page is there to be read.
setTimeout(showCheck, 0);
filter();
