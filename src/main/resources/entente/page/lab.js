// The laboratory itself: builds the page, listens, and lets the engine run.
// WebAssembly with garbage collection: a module with one structure is valid only where it is there.
const GARBAGE_COLLECTED = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0);
const canRun = () => typeof WebAssembly === 'object' && WebAssembly.validate(GARBAGE_COLLECTED) && typeof DecompressionStream === 'function';

const lab = document.getElementById('lab');
const main = { thread: null, busy: false, dirty: new Set() };
const parts = {};
let ensemble = null;
let frame = 0;

function show() {
  if (frame) return;
  frame = requestAnimationFrame(() => {
    frame = 0;
    parts.maps.forEach((map) => map.update());
    parts.chart.update();
    legend();
    panel();
    parts.undo.disabled = past.length === 0;
    parts.reset.disabled = !changed();
  });
}

const changed = () => state.seed !== data.seed || sides.some((side) => JSON.stringify(state.sets[side]) !== JSON.stringify(data.sides[side].set) || Object.keys(state.forms[side]).length > 0);

function address() {
  const words = [`scenario=${data.worlds.map((w) => encodeURIComponent(w.label)).join(',')}`, `seed=${state.seed}`, `round=${state.round}`];
  sides.forEach((side) => Object.entries(state.sets[side]).forEach(([path, value]) => words.push(`${'ab'[side]}:${path}=${value}`)));
  sides.forEach((side) => Object.entries(state.forms[side]).forEach(([path, text]) => words.push(`form-${'ab'[side]}:${path}=${encodeURIComponent(text)}`)));
  return `#${words.join('&')}`;
}

function remember() { history.replaceState(null, '', address()); }

/** Takes over what a link says; what does not fit is left alone. */
function recall() {
  const said = location.hash.slice(1).split('&').map((w) => w.split('=')).filter((w) => w.length === 2);
  const scenario = said.find(([key]) => key === 'scenario');
  if (!scenario || scenario[1] !== data.worlds.map((w) => encodeURIComponent(w.label)).join(',')) return;
  state.sets = [{}, {}];
  for (const [key, value] of said) {
    if (key === 'seed' && /^-?\d{1,19}$/.test(value)) state.seed = value;
    if (key === 'round') state.round = Math.max(0, Math.min(rounds, Math.round(Number(value)) || 0));
    const typedIn = /^form-([ab]):(.+)$/.exec(key);
    if (typedIn && fieldsOf('ab'.indexOf(typedIn[1])).has(typedIn[2])) drafts['ab'.indexOf(typedIn[1])][typedIn[2]] = decoded(value);
    const set = /^([ab]):(.+)$/.exec(key);
    if (set) {
      const side = 'ab'.indexOf(set[1]);
      const slider = worldOf(side).sliders.find((s) => s.path === set[2]);
      if (slider && Number.isFinite(Number(value))) state.sets[side][slider.path] = Math.max(slider.low, Math.min(slider.high, Number(value)));
    }
  }
}

const decoded = (text) => { try { return decodeURIComponent(text); } catch (fault) { return text; } };

/** Lets act what a link typed in, if nothing is wrong with it. */
function recallForms() {
  sides.forEach((side) => {
    if (faultsOf(side).length === 0) state.forms[side] = { ...drafts[side] };
    rename(side);
  });
}

/** Runs a world again as it is set; while one drags, what is set last is run last. */
function rerun(which) {
  which.forEach((side) => main.dirty.add(side));
  if (main.busy) return;
  main.busy = true;
  turnOver();
}

async function turnOver() {
  const redone = new Set();
  while (main.dirty.size) {
    const [side] = main.dirty;
    main.dirty.delete(side);
    try {
      runs[side] = await main.thread.ask({ ask: 'run', seed: state.seed, ...settings(side) });
    } catch (fault) {
      parts.said.textContent = `This could not be computed: ${fault.message}`;
    }
    redone.add(side);
    if (main.dirty.size === 0) show();
  }
  main.busy = false;
  ensemble.again([...redone]);
  if (state.why) askWhy();
}

const on = {
  go(round) {
    state.round = Math.max(0, Math.min(rounds, round));
    show();
    clearTimeout(on.later);
    on.later = setTimeout(remember, 200);
  },
  play() {
    state.playing = !state.playing;
    if (state.playing && state.round >= rounds) state.round = 0;
    on.beat();
    show();
  },
  beat() {
    clearTimeout(on.timer);
    if (!state.playing) return;
    on.timer = setTimeout(() => {
      if (state.round >= rounds) state.playing = false;
      else on.go(state.round + 1);
      on.beat();
      show();
    }, rounds > 60 ? 130 : 260);
  },
  choose(side, i) {
    state.selected = i;
    on.why(side, i, state.round);
  },
  look(i) { parts.maps.forEach((map) => map.look(sameStates || i === null ? i : null)); },
  why(side, i, round) {
    state.tab = 'why';
    state.selected = i;
    state.why = { side, state: i, round, answer: null };
    show();
    askWhy();
  },
  only() { state.only = !state.only; show(); },
  predict(answer) { Object.assign(state.predict, answer); show(); },
  reveal() { state.predict.revealed = true; on.go(rounds); },
  again() { state.predict = { open: true, revealed: false, stable: null, first: null }; on.go(0); },
};

async function askWhy() {
  const asked = state.why;
  try {
    const answer = await main.thread.ask({ ask: 'why', seed: state.seed, state: asked.state, round: asked.round, ...settings(asked.side) });
    if (state.why === asked) asked.answer = answer;
  } catch (fault) {
    asked.answer = { fault: fault.message };
  }
  show();
}

function keep() {
  past.push({ seed: state.seed, sets: state.sets.map((s) => ({ ...s })), forms: state.forms.map((f) => ({ ...f })) });
  if (past.length > 100) past.shift();
}

function restore(before) {
  sides.forEach((side) => { ghosts[side] = null; });
  state.seed = before.seed;
  state.sets = before.sets;
  state.forms = before.forms;
  sides.forEach(drop);
  sliders();
  remember();
  rerun(sides);
}

/** A slider with its value; where it was at first stays marked. */
function slider(side, s) {
  const first = data.sides[side].set[s.path] ?? s.value;
  const span = s.high - s.low;
  const step = span <= 1 ? 0.01 : span <= 20 ? 0.1 : 1;
  const id = `slider-${side}-${s.path}`;
  const words = (v) => (step < 0.1 ? two(v) : step < 1 ? v.toFixed(1) : String(Math.round(v)));
  const value = make('output', { for: id }, words(setTo(side, s)));
  const was = make('span.was', {}, '');
  const input = make('input', {
    id, type: 'range', min: s.low, max: s.high, step, value: setTo(side, s), title: s.text, class: 'ab'[side], style: `--was:${((first - s.low) / span) * 100}%`,
    onpointerdown: () => { input.fresh = true; }, onkeydown: () => { input.fresh = true; },
    oninput: () => {
      if (input.fresh !== false) {
        keep();
        ghosts[side] = runs[side];
        input.fresh = false;
      }
      const v = Number(input.value);
      if (v === s.value && data.sides[side].set[s.path] === undefined) delete state.sets[side][s.path];
      else state.sets[side][s.path] = v;
      value.textContent = words(v);
      was.textContent = Math.abs(v - first) > step / 2 ? `was ${words(first)} ` : '';
      rerun([side]);
    },
    onchange: () => { input.fresh = true; remember(); },
  });
  was.textContent = Math.abs(setTo(side, s) - first) > step / 2 ? `was ${words(first)} ` : '';
  return make('div.slider', {}, make('label', { for: id }, s.name), make('span.values', {}, was, value), input);
}

function sliders() {
  sides.forEach((side) => {
    const world = worldOf(side);
    const open = parts.heads[side].querySelector('details')?.open;
    const more = world.sliders.filter((s) => !s.main);
    fill(
      parts.heads[side],
      make('h2', { class: 'ab'[side], title: world.about }, tag(side), ` ${world.name}`),
      make('div.sliders', {}, ...world.sliders.filter((s) => s.main).map((s) => slider(side, s)),
        more.length ? make('details.more', { open }, make('summary', {}, 'More'), make('div.sheet', {}, ...more.map((s) => make('div', {}, slider(side, s), make('p.small', {}, s.text))))) : null),
    );
  });
  parts.seed.value = state.seed;
  parts.question.textContent = worldOf(0).question || worldOf(0).name;
}

function legend() {
  if (!runs[0]) return;
  const kinds = new Map();
  sides.forEach((side) => {
    if (!runs[side]) return;
    worldOf(side).states.forEach((s, i) => {
      const p = posture(side, state.round, i);
      const keys = p.ring ? [p.key, p.ring] : [p.key];
      keys.forEach((key) => {
        if (!kinds.has(key)) kinds.set(key, [0, 0]);
        kinds.get(key)[side] += 1;
      });
    });
  });
  const names = new Map();
  sides.forEach((side) => worldOf(side).structures.forEach((s) => { if (s.sign && !names.has(s.sign)) names.set(s.sign, s.kind === 'bloc' ? s.name : `seat in ${s.name}`); }));
  names.set('hedge', 'hedges').set('apart', 'stands apart');
  const meaning = { hedge: 'Tied to several poles, bound to none', apart: 'In no bloc, without a seat, and not between several poles' };
  const known = [...names].filter(([key]) => kinds.has(key));
  const chips = known.map(([key, name]) => make(
    'button.chip', { type: 'button', 'aria-pressed': String(state.dimmed === key), title: meaning[key] || `Show only: ${name}`, onclick: () => { state.dimmed = state.dimmed === key ? null : key; show(); } },
    draw('svg.sign', { viewBox: '-1.4 -1.4 2.8 2.8', 'aria-hidden': 'true' }, parts.maps[0].sign.call({ unit: 0.09 }, key, 1)), ` ${name[0].toUpperCase()}${name.slice(1)} `,
    make('b.a', {}, String(kinds.get(key)[0])), ' | ', make('b.b', {}, String(kinds.get(key)[1])),
  ));
  const key = JSON.stringify([known, [...kinds], state.dimmed]);
  if (parts.legend.dataset.key === key) return;
  parts.legend.dataset.key = key;
  const focus = [...parts.legend.children].indexOf(document.activeElement);
  fill(parts.legend, ...chips,
    make('span.key', {}, draw('svg.sign', { viewBox: '-1.6 -1.6 3.2 3.2', 'aria-hidden': 'true' }, draw('circle', { r: 1.25, fill: 'none', stroke: 'var(--seat-1)', 'stroke-width': 0.3 }), draw('rect', { x: -0.6, y: -0.6, width: 1.2, height: 1.2, fill: 'var(--ink2)' })), ' bloc and seat'),
    make('span.key', {}, draw('svg.sign', { viewBox: '-1.6 -1.6 3.2 3.2', 'aria-hidden': 'true' }, draw('circle', { r: 1.2, fill: 'none', stroke: 'var(--ink)', 'stroke-width': 0.35 })), ' A and B differ'),
    small ? make('span.key', {}, draw('svg.sign.wide', { viewBox: '0 0 4 2', 'aria-hidden': 'true' }, draw('path', { d: 'M0,1H4', stroke: 'var(--fear)', 'stroke-width': 0.35, 'stroke-dasharray': '0.4 0.5' })), ` fear above ${FEAR}`) : null);
  if (focus >= 0 && parts.legend.children[focus]) parts.legend.children[focus].focus();
}

function panel() {
  const content = { happened, why, predict, change }[state.tab](on);
  // What one types in stays where it is.
  const typing = state.tab === 'change' && parts.body.firstChild === content[0];
  const focused = document.activeElement && parts.body.contains(document.activeElement) ? [...parts.body.querySelectorAll('button,input,select')].indexOf(document.activeElement) : -1;
  const scrolled = parts.body.scrollTop;
  const key = `${state.tab}`;
  if (!typing) fill(parts.body, ...content);
  if (focused >= 0 && !typing) parts.body.querySelectorAll('button,input,select')[focused]?.focus();
  parts.body.scrollTop = parts.body.dataset.key === key && state.tab !== 'happened' ? scrolled : 0;
  parts.body.dataset.key = key;
  parts.tabs.forEach(({ node, name }) => {
    node.setAttribute('aria-selected', String(state.tab === name));
    node.tabIndex = state.tab === name ? 0 : -1;
  });
}

function choose(tab) {
  state.tab = tab;
  if (tab === 'predict' && !state.predict.revealed) {
    if (!state.predict.open) state.round = 0;
    state.predict.open = true;
  } else if (tab !== 'predict' && !state.predict.revealed) state.predict.open = false;
  show();
}

const styles = () => [...document.querySelectorAll('style')].map((s) => s.textContent).join('\n');

/** Saves what is in view, both maps and the chart, as a picture. */
function picture() {
  const width = 1280;
  const [mapHeight, chartHeight] = [300, 330];
  const copy = (node, x, y, w, h) => {
    const clone = node.cloneNode(true);
    Object.entries({ x, y, width: w, height: h }).forEach(([k, v]) => clone.setAttribute(k, v));
    return clone;
  };
  const sheet = draw('svg', { xmlns: SVG, width, height: mapHeight + chartHeight + 90, viewBox: `0 0 ${width} ${mapHeight + chartHeight + 90}` },
    draw('style', {}, styles()), draw('rect', { width: '100%', height: '100%', fill: 'var(--paper)' }),
    draw('text', { x: 16, y: 30, 'font-size': 22, 'font-weight': 700, fill: 'var(--ink)' }, `${worldOf(0).question || worldOf(0).name}`),
    ...sides.flatMap((side) => [
      draw('text', { x: 16 + side * 632, y: 60, 'font-size': 16, 'font-weight': 600, fill: `var(--world-${'ab'[side]})` }, `${'AB'[side]}  ${worldOf(side).name}, ${worldOf(side).sliders.filter((s) => s.main).map((s) => `${s.name.toLowerCase()} ${two(setTo(side, s))}`).join(', ')}`),
      copy(parts.maps[side].svg, 16 + side * 632, 70, 616, mapHeight)]),
    copy(parts.chart.svg, 16, mapHeight + 76, width - 32, chartHeight - 30),
    draw('text', { x: 16, y: mapHeight + chartHeight + 74, 'font-size': 13, fill: 'var(--ink3)' }, `${data.measures[state.measure].title}; ${when(state.round)}; seed ${state.seed}; Entente ${data.version}: ${data.command}`));
  const image = new Image();
  image.onload = () => {
    const canvas = make('canvas', { width: width * 2, height: (mapHeight + chartHeight + 90) * 2 });
    const pen = canvas.getContext('2d');
    pen.scale(2, 2);
    pen.drawImage(image, 0, 0);
    canvas.toBlob((blob) => save('entente.png', blob), 'image/png');
    parts.said.textContent = 'The picture was saved.';
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(sheet))}`;
}

/** Saves the measures of both runs and what states hold as a table. */
function table() {
  const quoted = (s) => (/[",\n]/.test(s) ? `"${s.replace(/"/g, '""')}"` : s);
  const cell = (v) => (Number.isNaN(v) ? '' : String(v));
  const keys = worldOf(0).states.map((s) => s.key);
  const rows = [['world', 'scenario', 'seed', 'round', 'year', ...data.measures.map((m) => m.name), ...(sameStates ? keys.map((k) => `posture_${k}`) : [])].map(quoted).join(',')];
  sides.forEach((side) => {
    for (let r = 0; r <= runs[side].last; r += 1) {
      rows.push(['AB'[side], worldOf(side).label, state.seed, r, worldOf(side).start + r / 4, ...data.measures.map((m, k) => cell(measured(runs[side], r, k))),
        ...(sameStates ? keys.map((k, i) => posture(side, r, i).words) : [])].map((v) => quoted(String(v))).join(','));
    }
  });
  save('entente.csv', new Blob([`${rows.join('\n')}\n`], { type: 'text/csv' }));
  parts.said.textContent = 'The table was saved.';
}

async function link() {
  remember();
  try {
    await navigator.clipboard.writeText(location.href);
    parts.said.textContent = 'The link was copied.';
  } catch (fault) {
    parts.said.textContent = 'The address of this page holds all that is set: copy it from there.';
  }
}

function build() {
  const button = (words, title, onclick) => make('button', { type: 'button', title, onclick }, words);
  parts.undo = button('↶ Undo', 'Take the last change back', () => { if (past.length) restore(past.pop()); });
  parts.reset = button('Reset', 'All as it was at first', () => { keep(); restore({ seed: data.seed, sets: data.sides.map((s) => ({ ...s.set })), forms: [{}, {}] }); });
  parts.seed = make('input.seed', {
    type: 'text', inputmode: 'numeric', value: state.seed, 'aria-label': 'Seed of the random numbers', size: 4,
    onchange: () => {
      if (!/^-?\d{1,18}$/.test(parts.seed.value.trim())) { parts.seed.value = state.seed; return; }
      keep();
      restore({ seed: parts.seed.value.trim(), sets: state.sets, forms: state.forms });
    },
  });
  parts.question = make('span');
  parts.said = make('span.said', { role: 'status' });
  parts.heads = sides.map(() => make('div.head'));
  parts.maps = sides.map((side) => new WorldMap(side, on));
  parts.chart = new Chart(on);
  parts.legend = make('div.legend', { role: 'group', 'aria-label': 'Postures: states in A and in B' });
  parts.body = make('div.panelbody', { role: 'tabpanel', id: 'panel', tabindex: -1 });
  parts.tabs = [['happened', 'What happened'], ['why', 'Why'], ['predict', 'Predict'], ['change', 'Change']].map(([name, words]) => ({ name, node: make('button.tab', { type: 'button', role: 'tab', 'aria-controls': 'panel', 'data-tab': name, onclick: () => choose(name) }, words) }));
  const list = make('div.tabs', {
    role: 'tablist', 'aria-label': 'Beside the chart',
    onkeydown: (e) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
      if (!step) return;
      const at = parts.tabs.findIndex((t) => t.name === state.tab);
      const next = parts.tabs[(at + step + parts.tabs.length) % parts.tabs.length];
      choose(next.name);
      next.node.focus();
      e.stopPropagation();
      e.preventDefault();
    },
  }, ...parts.tabs.map((t) => t.node));
  const measure = make('select', { 'aria-label': 'What the lines show', onchange: (e) => { state.measure = Number(e.target.value); show(); } }, ...data.measures.map((m, k) => make('option', { value: k }, m.title)));
  parts.proof = make('span.proof', { role: 'status' });
  fill(
    lab,
    make('header', {}, make('h1', { title: worldOf(0).question }, make('b', {}, 'Entente'), parts.question),
      make('div.tools', {}, parts.said, parts.undo, parts.reset, button('Copy link', 'A link to what is set and seen', link), button('Picture', 'Save maps and chart as PNG', picture), button('Table', 'Save the runs as CSV', table), make('label.seedlabel', {}, 'Seed ', parts.seed))),
    make('main', {}, ...sides.map((side) => make('section.world', { class: `world ${'ab'[side]}`, 'aria-label': `World ${'AB'[side]}` }, parts.heads[side], parts.maps[side].node)),
      parts.legend,
      make('section.time', { 'aria-label': 'Over time' }, make('div.bar', {}, measure, make('span.small', {}, `one run each; shading: half of ${RUNS} runs`)), parts.chart.node),
      make('section.panel', { 'aria-label': 'What happened, and why' }, list, parts.body)),
    make('footer', {}, parts.proof, make('span', {}, 'Keys: ← → a quarter, J K a move, space plays, Ctrl Z undoes.'), make('span', {}, 'A model compares; it does not forecast.')),
  );
  sliders();
  document.addEventListener('keydown', keys);
}

function keys(e) {
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z') { parts.undo.click(); e.preventDefault(); return; }
  if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) return;
  const moves = [...new Set(sides.flatMap((side) => (runs[side] ? runs[side].lines : []).filter((l) => l.kind === 'move').map((l) => l.round)))].sort((a, b) => a - b);
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  const onButton = /^(BUTTON|SUMMARY)$/.test(e.target.tagName);
  if (key === 'ArrowLeft') on.go(state.round - 1);
  else if (key === 'ArrowRight') on.go(state.round + 1);
  else if (key === 'Home') on.go(0);
  else if (key === 'End') on.go(rounds);
  else if (key === ' ' && !onButton) on.play();
  else if (key === 'j') on.go(moves.find((r) => r > state.round) ?? state.round);
  else if (key === 'k') on.go(moves.reverse().find((r) => r < state.round) ?? state.round);
  else return;
  e.preventDefault();
}

/** Repeats the first run of each world and compares it with what the program computed. */
async function prove() {
  const digests = [];
  for (const side of sides) {
    const chosen = worldOf(side).sliders.filter((s) => data.sides[side].set[s.path] !== undefined);
    runs[side] = await main.thread.ask({ ask: 'run', seed: data.seed, world: data.sides[side].world, places: chosen.map((s) => s.place), values: chosen.map((s) => data.sides[side].set[s.path]) });
    digests.push(runs[side].digest);
  }
  const repeats = sides.every((side) => digests[side] === data.sides[side].digest);
  document.documentElement.dataset.repeats = String(repeats);
  parts.proof.className = `proof ${repeats ? 'good' : 'bad'}`;
  parts.proof.textContent = repeats ? `✓ This browser repeated the program’s runs bit for bit (${digests[0].slice(0, 8)}, ${digests[1].slice(0, 8)}).` : 'This browser computed other numbers than the program. Do not rely on what it shows.';
}

async function begin() {
  if (!canRun()) {
    fill(lab, make('p.loading', {}, 'This browser cannot run the model: it lacks WebAssembly with garbage collection. Chrome and Edge have it from version 119, Firefox from 120, Safari from 18.2.'));
    return;
  }
  recall();
  recallForms();
  const asked = state.round;
  try {
    main.thread = new Thread();
    await main.thread.ready;
    build();
    ensemble = new Ensemble(() => show());
    await prove();
  } catch (fault) {
    document.documentElement.dataset.repeats = 'false';
    fill(lab, make('p.loading', {}, `The model could not be started here: ${fault.message}`));
    return;
  }
  state.round = asked || (location.hash ? 0 : rounds);
  ensemble.begin();
  if (changed()) rerun(sides);
  show();
}

begin();
