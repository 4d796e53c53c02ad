import { $, el, fill, scrollByKeys } from './dom.js';
import { ask, follow, tell } from './server.js';
import { Lesson } from './world.js';
import { WorldMap, legend } from './map.js';
import { stability, shares } from './charts.js';
import { reasons } from './reasons.js';
import { laboratory } from './laboratory.js';
import { timeline } from './timeline.js';
import { Predict } from './predict.js';
import { ClassPanel } from './class.js';
import { Teams } from './teams.js';
import { words, say } from './words.js';

const SPEEDS = [0.5, 1, 2, 4, 8];
const TABS = ['timeline', 'reasons', 'predict', 'class', 'teams'];

scrollByKeys('#key, #panel-body');

const key = takeKey();
const lesson = new Lesson();
// One after the other, so that the last movement of a slider is the one that counts.
let queue = Promise.resolve();
const act = (request) => { queue = queue.then(() => tell('/api/lesson', key, request)); return queue; };
const predict = new Predict(lesson, act);
const group = new ClassPanel(lesson, key, act);
const teams = new Teams(lesson, key);
let tab = 'timeline';
let picked = null;
let why = null;
let measure = 'stability';
let allSteps = false;
let asked = '';
// States looked up, each with what was shown before and how much there was to undo then.
const lookedUp = [];
const parts = {};

// The token comes behind the #, which is never sent, and is taken out of what the window shows.
function takeKey() {
  const given = location.hash.slice(1);
  if (/^[0-9a-f]{36}$/.test(given)) {
    sessionStorage.setItem('token', given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem('token') || '';
}

function button(id, text, action, attributes) {
  return el('button', { id, onclick: action, ...attributes }, text);
}

function buildBar() {
  parts.play = button('play', words.play, playOrPause, { class: 'strong' });
  parts.speed = el('output', { id: 'speed' });
  parts.when = el('output', { id: 'when' });
  parts.seed = el('input', { id: 'seed', inputmode: 'numeric', size: 6, 'aria-label': words.seed, onchange: (e) => act({ do: 'seed', value: e.target.value.trim() }) });
  parts.undo = button('undo', words.undo, undo, { title: words.undoIs, 'aria-keyshortcuts': 'Control+Z' });
  parts.transport = el('div', { class: 'transport' }, parts.play, button('step', words.step, step), button('reset', words.reset, reset, { title: words.resetIs }), parts.undo,
    el('span', { class: 'speed' }, button('slower', '−', () => faster(-1), { 'aria-label': words.slower }), parts.speed, button('faster', '+', () => faster(1), { 'aria-label': words.faster })),
    el('label', { class: 'seed' }, words.seed, parts.seed));
  fill($('bar'), el('h1', {}, 'Entente'), parts.when, parts.transport);
}

const playOrPause = () => act({ do: lesson.view.playing ? 'pause' : 'play' });
const step = () => act({ do: 'step' });
const reset = () => act({ do: 'reset' });

/** Takes back what was done last: a look at a state, which this page alone knows, or what changed the worlds. */
function undo() {
  const last = lookedUp[lookedUp.length - 1];
  if (last && last.undo >= lesson.view.undo) {
    lookedUp.pop();
    picked = last.picked;
    why = null;
    asked = '';
    open(last.tab);
    buttons();
  } else if (lesson.view.undo > 0) {
    parts.undone = true;
    act({ do: 'undo' });
  }
}

function buttons() {
  parts.undo.disabled = lesson.view.undo === 0 && lookedUp.length === 0;
}

function faster(by) {
  const at = SPEEDS.reduce((best, s, i) => (Math.abs(s - lesson.view.speed) < Math.abs(SPEEDS[best] - lesson.view.speed) ? i : best), 0);
  act({ do: 'speed', value: SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))] });
}

function buildWorlds() {
  ['left', 'right'].forEach((name, side) => {
    const world = lesson.sides[side];
    const shape = JSON.stringify([world.label, world.focal, world.aimed, lesson.playing(), lesson.view.twins]);
    if (parts['shape' + side] === shape) {
      setSliders(side, world);
      return;
    }
    parts['shape' + side] = shape;
    const map = new WorldMap(lesson, side, pick);
    map.build();
    const locked = lesson.playing();
    const choice = el('select', { 'aria-label': words.scenario, disabled: locked, id: 'scenario' + side, onchange: (e) => act({ do: 'scene', side, scenario: e.target.value }) },
      lesson.scenarios.map((s) => el('option', { value: s.label, selected: s.label === world.label }, s.name)));
    const share = el('div', { class: 'sharebox' });
    parts['map' + side] = map;
    parts['share' + side] = share;
    fill($(name), el('h2', { class: 'side' + side }, !lesson.view.twins && el('b', { class: 'which' }, side === 0 ? words.left : words.right), lesson.view.twins ? lesson.title(side) : choice, el('small', {}, world.question)), map.picture, share, sliders(side, world, locked));
  });
}

// Leaves alone what is under somebody's hand, unless that hand has undone what it did.
function setSliders(side, world) {
  for (const { key: what } of world.focal ? lesson.sliders : []) {
    const input = $(what + side);
    input.closest('.slider').querySelector('small').hidden = world.own[what] === world[what];
    if (input !== document.activeElement || parts.undone) {
      input.value = world[what];
      input.closest('.slider').querySelector('output').textContent = world[what].toFixed(2);
    }
  }
}

function sliders(side, world, locked) {
  if (!world.focal) return el('p', { class: 'hint' }, words.noFocal);
  return el('div', { class: 'sliders' }, lesson.sliders.map((s) => {
    const value = world[s.key];
    const useless = s.key === 'deterrence_focus' && !world.aimed;
    const id = s.key + side;
    const shown = el('output', { for: id }, value.toFixed(2));
    const sentence = useless ? words.noTarget : words.sliders[s.key] || s.text.replace(/^[^:]*: /, '');
    const own = world.own[s.key];
    const ghost = el('i', { class: 'ghost', title: say(words.startedAt, own.toFixed(2)) });
    ghost.style.setProperty('--at', (own - s.low) / (s.high - s.low));
    return el('div', { class: 'slider' }, el('label', { for: id }, words[s.key], ' ', shown, el('small', { hidden: own === value }, ' ', say(words.startedAt, own.toFixed(2)))), ghost,
      el('input', { type: 'range', id, min: s.low, max: s.high, step: 0.05, value, disabled: locked || useless, 'aria-describedby': id + 'text',
        oninput: (e) => { shown.textContent = Number(e.target.value).toFixed(2); },
        onchange: (e) => act({ do: 'slide', side, what: s.key, value: Number(e.target.value) }) }),
      el('p', { id: id + 'text' }, sentence, ` (${s.low}–${s.high})`));
  }));
}

function buildCourse() {
  parts.course = el('div', { class: 'course' });
  fill($('course'), el('h2', {}, el('select', { id: 'measure', 'aria-label': words.measure, onchange: (e) => { measure = e.target.value; show(lesson.view); } },
    Object.entries(words.measures).map(([name, text]) => el('option', { value: name }, text)))), parts.course);
}

function buildPanel() {
  parts.body = el('div', { id: 'panel-body', role: 'tabpanel', 'aria-labelledby': 'tab-timeline' });
  parts.tabs = TABS.map((name) => el('button', { role: 'tab', id: 'tab-' + name, 'aria-controls': 'panel-body', onclick: () => open(name) }, words.tabs[name]));
  fill($('panel'), el('div', { role: 'tablist', 'aria-label': words.title, onkeydown: turn }, parts.tabs), parts.body);
}

function turn(event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by) {
    open(TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length]);
    $('tab-' + tab).focus();
    event.stopPropagation();
    event.preventDefault();
  }
}

function open(name) {
  tab = name;
  // A click may come before the worlds do, which show the panel when they are there.
  if (lesson.sides) showPanel();
}

function pick(side, state) {
  if (tab !== 'reasons' || !picked || picked.side !== side || picked.state !== state) lookedUp.push({ tab, picked, undo: lesson.view.undo });
  picked = { side, state };
  why = null;
  open('reasons');
  buttons();
}

async function lookWhy() {
  const now = `${lesson.epoch}/${picked.side}/${picked.state}/${lesson.frames[picked.side].length}`;
  if (now === asked || !lesson.sides[picked.side].states.some((s) => s.key === picked.state)) return;
  asked = now;
  try {
    why = await ask(`/api/why?side=${picked.side}&state=${encodeURIComponent(picked.state)}`, key);
  } catch {
    why = null;
    asked = '';
  }
  if (tab === 'reasons') fill(parts.body, reasons(lesson, picked, why));
}

function showPanel() {
  parts.tabs.forEach((t, i) => {
    t.setAttribute('aria-selected', String(TABS[i] === tab));
    t.tabIndex = TABS[i] === tab ? 0 : -1;
  });
  parts.body.setAttribute('aria-labelledby', 'tab-' + tab);
  const waits = lesson.view.class && !lesson.view.class.started && !lesson.view.class.ended;
  document.body.classList.toggle('large', tab === 'teams' || (tab === 'class' && waits));
  document.body.classList.toggle('predicting', tab === 'predict');
  const turns = lesson.view.class && lesson.view.class.started && !lesson.view.class.ended;
  document.body.classList.toggle('wide', (tab === 'reasons' && picked !== null) || (tab === 'class' && turns));
  document.body.classList.toggle('lobby', tab === 'class' && waits);
  showCourse();
  const panel = { predict, class: group, teams }[tab];
  if (panel) {
    panel.show();
    if (parts.body.firstChild !== panel.node) fill(parts.body, panel.node);
  } else if (tab === 'timeline') {
    const list = parts.body.querySelector('.timeline');
    const scrolled = list ? list.scrollTop : 0;
    const at = document.activeElement && document.activeElement.id;
    fill(parts.body, timeline(lesson, allSteps, (now) => { allSteps = now; showPanel(); }, laboratory(lesson, key)));
    const anew = parts.body.querySelector('.timeline');
    if (anew) anew.scrollTop = scrolled;
    if (at === 'small-steps') $(at)?.focus();
  } else {
    fill(parts.body, reasons(lesson, picked, why));
    if (picked) lookWhy();
  }
}

function divergence() {
  const { view } = lesson;
  if (view.divergence === null) {
    const same = lesson.sides[0].states.map((s) => s.key).join() === lesson.sides[1].states.map((s) => s.key).join();
    return same ? words.sameSoFar : words.otherStates;
  }
  const who = view.diverging.map((k) => lesson.state(0, k));
  return say(words.divergedLong, view.divergence, who.slice(0, 4).join(', ') + (who.length > 4 ? ' …' : ''));
}

let built = '';

function show(view) {
  const anew = lesson.take(view);
  const shape = lesson.epoch + lesson.playing();
  if (anew || shape !== built) {
    built = shape;
    asked = '';
    buildWorlds();
    parts.undone = false;
  }
  const playing = lesson.playing();
  parts.transport.hidden = !!playing;
  parts.play.textContent = view.playing ? words.pause : view.ended ? words.playAgain : words.play;
  parts.play.title = view.ended ? words.playAgainIs : '';
  parts.play.setAttribute('aria-pressed', String(view.playing));
  buttons();
  parts.speed.textContent = say(words.perSecond, view.speed);
  if (document.activeElement !== parts.seed) parts.seed.value = view.seed;
  const last = lesson.last(0).round > lesson.last(1).round ? lesson.last(0) : lesson.last(1);
  parts.when.textContent = say(words.roundYear, view.round, lesson.sides[0].rounds, Math.floor(last.year)) + (view.ended ? ' · ' + words.ended : '');
  [0, 1].forEach((side) => {
    parts['map' + side].show(lesson.last(side), view.divergence === null ? [] : differing());
    fill(parts['share' + side], shares(lesson, side));
  });
  const key = legend(lesson, true);
  if (key.outerHTML !== parts.legend) fill($('key'), key);
  parts.legend = key.outerHTML;
  showPanel();
}

/** Draws the lines for the box that they have, which a panel may have made another. */
function showCourse() {
  const chart = stability(lesson, measure);
  fill(parts.course, chart, el('p', { class: 'divergent' }, divergence()));
  const box = chart.getBoundingClientRect();
  if (box.width > 0 && box.height > 0) chart.replaceWith(stability(lesson, measure, box));
}

function differing() {
  const [a, b] = [lesson.last(0), lesson.last(1)];
  return lesson.sides[0].states.filter((s, i) => a.held[i] !== b.held[i]).map((s) => s.key);
}

// A button that was clicked does not keep the keyboard, so that space plays; one that was reached by Tab does.
document.addEventListener('click', (event) => {
  if (event.detail > 0) event.target.closest('button')?.blur();
});

document.addEventListener('keydown', (event) => {
  const t = event.target;
  // In a field to type in the browser undoes what was typed.
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey && !(t.tagName === 'TEXTAREA' || (t.tagName === 'INPUT' && t.type !== 'range'))) {
    if (!lesson.playing()) undo();
    event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName) || (event.key === ' ' && t.tagName === 'BUTTON')) return;
  const free = !lesson.playing();
  const actions = { ' ': free && playOrPause, ArrowRight: free && step, r: free && reset, '+': () => faster(1), '-': () => faster(-1) };
  const action = actions[event.key] || (/^[1-5]$/.test(event.key) && (() => open(TABS[event.key - 1])));
  if (action) {
    action();
    event.preventDefault();
  }
});

document.documentElement.lang = words.lang;
document.title = words.title;
buildBar();
buildCourse();
buildPanel();
follow(() => lesson.path(), () => key, show, (fault) => {
  fill($('left'), el('p', { class: 'fault' }, fault.message));
});
