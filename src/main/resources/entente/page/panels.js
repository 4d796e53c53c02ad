// The panel beside the chart: what happened, why a state stands where it stands, predict and reveal.
const SHOWN = 60;

/** What happened up to now, the latest first; the same in both worlds is told once. */
function happened(on) {
  const told = new Map();
  sides.forEach((side) => (runs[side] ? runs[side].lines : []).forEach((line) => {
    if (line.round > state.round) return;
    const key = sameStates ? `${line.round}|${line.text}` : `${side}|${line.round}|${line.text}`;
    if (!told.has(key)) told.set(key, { ...line, sides: [] });
    told.get(key).sides.push(side);
  }));
  const all = [...told.values()].filter((l) => !state.only || l.sides.length === 1).sort((a, b) => b.round - a.round);
  const elsewhere = sameStates && runs[0] && runs[1] ? worldOf(0).states.filter((s, i) => differs(i, state.round)).length : null;
  return [
    make('div.bar', {}, make('label', {}, make('input', { type: 'checkbox', checked: state.only, onchange: () => on.only() }), ' Only what differs'),
      elsewhere === null ? null : make('span.small', {}, `${elsewhere} of ${worldOf(0).states.length} states ${elsewhere === 1 ? 'stands' : 'stand'} elsewhere in B than in A.`)),
    all.length ? make('ol.lines', {}, ...all.slice(0, SHOWN).map((line) => told1(line, on)))
      : make('p.quiet', {}, state.round === 0 ? 'Nothing has happened yet. Press play, or drag the time below the chart.' : 'Nothing that differs has happened yet.'),
    all.length > SHOWN ? make('p.quiet', {}, `${all.length - SHOWN} earlier lines are not shown.`) : null,
  ];
}

function told1(line, on) {
  const end = line.text.indexOf('. ');
  const first = end < 0 ? line.text : line.text.slice(0, end + 1);
  const side = line.sides[0];
  return make(
    'li', { class: `${line.kind}${line.round === state.round ? ' current' : ''}` },
    make('button.when', { type: 'button', onclick: () => on.go(line.round), title: 'Go there' }, when(line.round, side)),
    make('span.tags', {}, ...line.sides.map(tag)),
    make('span', {}, make('b', {}, first), end < 0 ? '' : line.text.slice(end + 1), ' ',
      ['move', 'ask'].includes(line.kind) && line.state >= 0 ? make('button.link', { type: 'button', onclick: () => on.why(side, line.state, line.round) }, 'Why?') : null),
  );
}

/** Why a state stands where it stands. */
function why(on) {
  const { why: asked } = state;
  if (!asked) return [make('p.quiet', {}, 'Choose a state on a map, or “Why?” beside a move. The model then tells what spoke for and against each step.')];
  const { side, state: i, round, answer } = asked;
  const { name } = worldOf(side).states[i];
  const head = make('h3', {}, tag(side), ` ${name}, ${when(round, side)}`);
  const other = sameStates ? make('button.link', { type: 'button', onclick: () => on.why(1 - side, i, round) }, `The same in world ${'BA'[side]}`) : null;
  if (!answer) return [head, make('p.quiet', {}, 'The model asks the state again …')];
  if (answer.fault) return [head, make('p', {}, `This could not be computed: ${answer.fault}`)];
  const last = answer.text.length > 4 ? answer.text.slice(-4) : answer.text;
  return [
    make('div.bar', {}, head, other),
    ...last.map((text, k) => make(k === 0 && !answer.prospects ? 'p.lead' : 'p', {}, text)),
    answer.reasons.length ? reasons(answer) : null,
    answer.options && answer.options.length > 1 ? options(answer) : null,
    answer.prospects && answer.prospects.length ? prospects(answer) : null,
  ];
}

function reasons(answer) {
  const most = Math.max(...answer.reasons.map((r) => Math.abs(r.amount)));
  const title = answer.prospects ? 'What belonging was worth at its last step' : answer.against ? `Against ${answer.against}` : 'What spoke for it';
  const sum = answer.reasons.reduce((all, r) => all + r.amount, 0);
  return make('figure', {}, make('figcaption', {}, `${title} (sum of these ${signed(sum)})`), make('table.reasons', {}, make('tbody', {}, ...answer.reasons.map((r) => make(
    'tr', {}, make('th', { scope: 'row' }, r.words),
    make('td.bars', {}, make(`span.bar.${r.amount < 0 ? 'against' : 'for'}`, { style: `width:${(Math.abs(r.amount) / most) * 48}%;${r.amount < 0 ? 'right' : 'left'}:50%` })),
    make('td.number', {}, signed(r.amount)),
  )))));
}

function options(answer) {
  return make('table.options', {}, make('caption', {}, 'Open to it, best first'), make('tbody', {}, ...answer.options.map((o) => make(
    'tr', { class: o.chosen ? 'chosen' : '' }, make('th', { scope: 'row' }, o.words[0].toUpperCase() + o.words.slice(1)),
    make('td', {}, [o.chosen ? 'chosen' : '', o.held ? 'held until then' : ''].filter((w) => w).join(', ')), make('td.number', {}, two(o.total)),
  ))));
}

function prospects(answer) {
  const percent = (c) => (c < 0.005 ? 'under 1 %' : `${Math.round(100 * c)} %`);
  return make('table.options', {}, make('caption', {}, 'What it may do next, and how likely in a year'), make('tbody', {}, ...answer.prospects.map((p) => make(
    'tr', {}, make('th', { scope: 'row' }, p.words[0].toUpperCase() + p.words.slice(1)), make('td', { colspan: 2, class: 'number' }, p.bar ? `barred: ${p.bar}` : percent(p.chance)),
  ))));
}

/** Two questions before one looks, and then what many runs say. */
function predict(on) {
  const p = state.predict;
  const { title, margin } = data.measures[0];
  const radio = (value, words) => make('label.choice', {}, make('input', { type: 'radio', name: 'stable', value, checked: p.stable === value, disabled: p.revealed, onchange: () => on.predict({ stable: value }) }), ' ', words);
  const states = worldOf(0).states.map((s, i) => [s.name, i]).sort((a, b) => a[0].localeCompare(b[0]));
  const first = make('select', { 'aria-label': 'State', disabled: p.revealed, onchange: (e) => on.predict({ first: e.target.value === '' ? null : Number(e.target.value) }) },
    make('option', { value: '' }, 'choose …'), make('option', { value: '-1', selected: p.first === -1 }, 'none of them'), ...states.map(([name, i]) => make('option', { value: i, selected: p.first === i }, name)));
  const questions = [
    make('fieldset', {}, make('legend', {}, 'Which world is more stable in the end?'), radio('a', 'A'), radio('same', 'about the same'), radio('b', 'B')),
    make('p', {}, make('label', {}, 'Which state of A is the first to change what it holds? ', first)),
  ];
  if (!p.revealed) {
    const ready = p.stable !== null && p.first !== null;
    return [make('p', {}, `Look at both worlds as they start. What will happen? Lines and moves to come are hidden until you reveal them.`), ...questions,
      make('p', {}, make('button.main', { type: 'button', disabled: !ready, onclick: () => on.reveal() }, 'Reveal'))];
  }
  return [...questions, ...revealed(title, margin), make('p', {}, make('button', { type: 'button', onclick: () => on.again() }, 'Predict again'))];
}

function revealed(title, margin) {
  const pairs = [];
  for (let k = 0; k < RUNS; k += 1) if (samples[0][k] && samples[1][k]) pairs.push(sides.map((side) => endOf(side, samples[side][k], 0)));
  const good = pairs.filter((pair) => pair.every((v) => !Number.isNaN(v)));
  const tally = { a: 0, same: 0, b: 0 };
  good.forEach(([a, b]) => { tally[Math.abs(a - b) <= margin ? 'same' : a > b ? 'a' : 'b'] += 1; });
  const movers = new Map();
  const own = sampled(0);
  own.forEach(({ first }) => (first.length ? first : [-1]).forEach((i) => movers.set(i, (movers.get(i) || 0) + 1 / Math.max(1, first.length))));
  const name = (i) => (i < 0 ? 'none of them' : worldOf(0).states[i].name);
  const ranked = [...movers.entries()].sort((a, b) => b[1] - a[1]);
  const top = ranked.slice(0, 5);
  const mine = ranked.find(([i]) => i === state.predict.first);
  if (mine && !top.includes(mine)) top.push(mine);
  const row = (words, n, all, yours) => make('tr', { class: yours ? 'chosen' : '' }, make('th', { scope: 'row' }, words, yours ? ' (you)' : ''), make('td.bars', {}, make('span.bar.for', { style: `width:${all ? (n / all) * 100 : 0}%;left:0` })), make('td.number', {}, String(Math.round(n))));
  const busy = pairs.length < RUNS ? make('p.quiet', { role: 'status' }, `${pairs.length} of ${RUNS} runs of each world …`) : null;
  return [
    busy,
    make('table.reasons.share', {}, make('caption', {}, `${title} in the end, in ${good.length} pairs of runs on the same random numbers`), make('tbody', {},
      row('A is higher', tally.a, good.length, state.predict.stable === 'a'), row(`within ${two(margin)}`, tally.same, good.length, state.predict.stable === 'same'), row('B is higher', tally.b, good.length, state.predict.stable === 'b'))),
    strip(good),
    pairs.length > good.length ? make('p.quiet', {}, `${count(pairs.length - good.length, 'pair', 'pairs')} ended by nuclear use and left out.`) : null,
    make('table.reasons.share', {}, make('caption', {}, `First to change what it holds, in ${own.length} runs of A`), make('tbody', {}, ...top.map(([i, n]) => row(name(i), n, own.length, i === state.predict.first)))),
  ];
}

// A dot for each run, one row for each world.
function strip(pairs) {
  if (!pairs.length) return null;
  const all = pairs.flat();
  const low = Math.min(...all);
  const high = Math.max(...all, low + 0.01);
  const x = (v) => 24 + ((v - low) / (high - low)) * 330;
  return draw('svg.strip', { viewBox: '0 0 370 70', role: 'img', 'aria-label': 'A dot for each run of each world' },
    ...sides.flatMap((side) => [draw(`text.value.${'ab'[side]}`, { x: 4, y: 20 + side * 24 }, 'AB'[side]),
      ...pairs.map((pair, k) => draw(`circle.dot.${'ab'[side]}`, { cx: x(pair[side]), cy: 15 + side * 24 + ((k * 7) % 11) - 5, r: 2.4 }))]),
    draw('text.axis', { x: 24, y: 66 }, two(low)), draw('text.axis', { x: 354, y: 66, 'text-anchor': 'end' }, two(high)));
}
