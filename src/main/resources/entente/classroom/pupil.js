import { $, el, fill, svg, two } from './dom.js';
import { sentence } from './timeline.js';
import { ask, follow, tell, RefusedError } from './server.js';
import { notice } from './dom.js';
import { words, say } from './words.js';

const STORE = 'entente-pupil';
let key = localStorage.getItem(STORE) || '';
let epoch = '';
let rev = 0;
let frames = [];
let view = null;
let choosing = false;
let draft = { round: 0 };
const none = () => (view.steps ? { step: 'stay', structure: '' } : { bloc: '=', seat: '=' });
// Beside staying, as many steps are seen at once; the others are folded.
const SHOWN = 3;
let unfolded = false;
let until = null;
const clock = el('span', { class: 'clock', role: 'timer' });

setInterval(() => { clock.textContent = until ? say(words.timeLeft, Math.max(0, Math.ceil((until - performance.now()) / 1000))) : ''; }, 250);

function joinForm() {
  const code = el('input', { id: 'code', autocapitalize: 'characters', autocomplete: 'off', maxlength: 6, required: true, value: location.hash.slice(1, 7).replace(/[^A-Z0-9]/g, '') });
  const name = el('input', { id: 'name', autocomplete: 'nickname', maxlength: 24, required: true });
  const join = async (event) => {
    event.preventDefault();
    try {
      const answer = await ask('/api/join', null, { code: code.value.trim().toUpperCase(), name: name.value });
      key = answer.key;
      localStorage.setItem(STORE, key);
      start();
    } catch (fault) {
      notice(fault instanceof RefusedError ? fault.message : words.lost);
    }
  };
  fill($('pupil'), el('h1', {}, words.joinTitle), el('form', { onsubmit: join }, el('label', { for: 'code' }, words.code), code, el('label', { for: 'name' }, words.yourName), name, el('button', { class: 'strong', id: 'join' }, words.join)));
  (code.value ? name : code).focus();
}

async function act(request) {
  const answer = await tell('/api/pupil', key, request);
  if (answer && answer.epoch === epoch) draw(answer);
}
const noun = (k) => (view.nouns.find((n) => n.key === k) || { name: k }).name;
const stateName = (k) => (view.states.find((s) => s.key === k) || { name: k }).name;
const said = (k) => (k === '~' ? words.hedge : !k ? words.nothing : k.startsWith('?') ? say(words.hasAsked, noun(k.slice(1))) : k.endsWith('*') ? say(words.frozenPart, noun(k.slice(0, -1))) : noun(k));
const held = (h) => (h || '').split('+').map(said).join(' + ');
const step = (s) => say(words.steps[s.step] || s.step, noun(s.structure));

function start() {
  epoch = '';
  rev = 0;
  frames = [];
  follow(() => `/api/pupil?epoch=${epoch}&rev=${rev}&from=${frames.length}`, () => key, show, () => {
    localStorage.removeItem(STORE);
    notice(words.rejoin);
    joinForm();
  });
}

function show(news) {
  if (news.epoch !== epoch) frames = [];
  news.frames.forEach((f) => { if (f.round === frames.length) frames.push(f); });
  ({ epoch, rev } = news);
  draw(news);
}

function draw(news) {
  view = news;
  until = news.turn && news.turn.left !== null ? performance.now() + news.turn.left : null;
  if (news.state && frames.length && frames[frames.length - 1].held === null) frames = [];
  const at = document.activeElement && document.activeElement.id;
  fill($('pupil'), !news.state || choosing ? takeState() : desk());
  if (at) $(at)?.focus();
}

function takeState() {
  const free = view.states.filter((s) => !s.bound).sort((a, b) => a.pupils - b.pupils || a.name.localeCompare(b.name));
  return [el('h1', {}, words.chooseState), el('p', { class: 'hint' }, view.name), el('ul', { class: 'states' }, free.map((s) => el('li', {}, el('button', { 'data-state': s.key, onclick: () => { choosing = false; act({ do: 'take', state: s.key }); } }, s.name, s.pupils > 0 && el('small', {}, say(words.sharedBy, s.pupils)))))), poll(), takeHome()];
}

function desk() {
  const others = view.company.filter((n, i) => n !== view.name || view.company.indexOf(n) !== i);
  return [el('h1', {}, say(words.youAre, view.name, stateName(view.state))), others.length > 0 && el('p', { class: 'hint' }, say(words.shared, others.join(', '))), now(), around(), facts(), lately(), last(), view.ended ? el('p', { class: 'big' }, words.over) : turn(), poll(), takeHome(),
    !view.ended && el('p', {}, el('button', { class: 'quiet', onclick: () => { choosing = true; fill($('pupil'), takeState()); } }, words.changeState))];
}

// The model itself, to go on with where the lesson ends.
function takeHome() {
  return view.laboratory && el('p', {}, el('a', { id: 'laboratory', href: view.laboratory, target: '_blank' }, words.takeHome));
}

function now() {
  const frame = frames[frames.length - 1];
  return frame && frame.held !== null && el('p', { class: 'big', id: 'holds' }, say(words.nowHolds, frame.held === '' ? words.apart : held(frame.held)), el('small', {}, say(words.roundYear, frame.round, view.rounds, Math.floor(frame.year)) + ' · ' + say(words.security, two(frame.security))));
}

// A mark by what is held, of the area of a circle of radius 1, as on the wall.
function mark(heldNow, attributes) {
  const first = (heldNow || '').split('+').filter((k) => !k.startsWith('?')).map((k) => k.replace('*', ''))[0] || '';
  const sign = first === '~' ? 'hedge' : first === '' ? 'apart' : view.card.signs[first];
  const corners = view.card.corners[sign];
  const d = corners.length ? 'M' + corners.map(([x, y]) => `${x} ${-y}`).join('L') + 'Z' : 'M-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0Z';
  return svg('g', { class: sign, ...attributes }, svg('path', { class: 'bloc', d }));
}

// The own state in the middle, who is with it to the left, whom it fears to the right.
function around() {
  const frame = frames[frames.length - 1];
  const { ties, fears } = view.card;
  if (!frame || frame.held === null || ties.length + fears.length === 0) return null;
  const height = 17 * Math.max(1, ties.length, fears.length) + 4;
  // A long name begins, or ends, at the edge.
  const name = (text, x, y) => svg('text', text.length <= 12 ? { x, y, 'text-anchor': 'middle' } : x < 50 ? { x: 1, y, 'text-anchor': 'start' } : { x: 99, y, 'text-anchor': 'end' }, text);
  const row = (list, k) => ((k + 0.5) * height) / list.length;
  const side = (list, x, line) => list.map((s, k) => [svg('path', { class: line, d: `M50 ${height / 2}L${x} ${row(list, k)}` }), mark(s.held, { transform: `translate(${x} ${row(list, k)}) scale(2.6)` }),
    name(stateName(s.state), x, row(list, k) + 7.4), line === 'fear' && svg('text', { x: 50 + (x - 50) * 0.5, y: height / 2 + (row(list, k) - height / 2) * 0.5 + 1.6, 'text-anchor': 'middle' }, two(s.fear))]);
  return el('figure', {}, svg('svg', { class: 'around', viewBox: `0 0 100 ${height}`, role: 'img', 'aria-label': words.aroundYou }, side(ties, 17, 'with'), side(fears, 83, 'fear'),
    svg('circle', { class: 'me', cx: 50, cy: height / 2, r: 5.4 }), mark(frame.held, { transform: `translate(50 ${height / 2}) scale(3)` }), svg('text', { class: 'own', x: 50, y: height / 2 + 10.4, 'text-anchor': 'middle' }, words.you)),
  el('figcaption', { class: 'hint' }, words.aroundIs));
}

function facts() {
  const { ties, fears } = view.card;
  const named = (list, text) => (list.length ? list.map(text).join('; ') : words.nobodyNear);
  const together = [...new Set(ties.map((s) => s.through.join()))].map((keys) => ties.filter((s) => s.through.join() === keys));
  return el('dl', { class: 'facts' }, el('dt', {}, words.withYou), el('dd', { id: 'ties' }, named(together, (all) => say(words.through, all.map((s) => stateName(s.state)).join(', '), all[0].through.map(noun).join(', ')))),
    el('dt', {}, words.threatens), el('dd', { id: 'fears' }, named(fears, (s) => say(words.fearOf, stateName(s.state), two(s.fear)))));
}

// What happened to the own state in the last turn, and what became of its security.
function lately() {
  const frame = frames[frames.length - 1];
  if (!view.started || !frame || frame.round === 0 || frame.held === null) return null;
  const lesson = { state: (side, k) => stateName(k), structure: (side, k) => noun(k), held: (side, h) => held(h), rungs: () => (view.steps ? words.disputes : words.rungs) };
  const told = view.card.lately.map((t) => sentence(lesson, 0, t));
  const before = frames[Math.max(0, frames.length - 1 - view.card.rounds)];
  return el('section', { id: 'lately' }, el('h2', {}, words.lastTurnWas), told.length ? el('ul', {}, told.map((text) => el('li', {}, text))) : el('p', {}, words.nothingToYou),
    before.security !== null && el('p', {}, say(words.securityWas, two(frame.security), two(before.security))));
}

function last() {
  const l = view.last;
  if (!l) return null;
  if (l.step) return el('p', { class: 'last ' + (l.open ? 'good' : 'bad') }, l.open ? say(words.tookStep, l.round, step(l)) : say(words.closedStep, l.round, l.why));
  const [hadBloc, hadSeat] = halves(l.had);
  const wanted = [l.bloc === '=' ? hadBloc : l.bloc, l.seat === '=' ? hadSeat : l.seat].filter((x) => x).join('+');
  const got = (l.held === '~' ? '' : l.held) === wanted;
  return el('p', { class: 'last ' + (got ? 'good' : 'bad') }, say(!l.open ? words.closedYou : got ? words.took : words.refusedYou, l.round));
}

// What is held as bloc and seat.
function halves(h) {
  const keys = h === '~' ? [] : h.split('+').filter((k) => k);
  const isBloc = (k) => view.blocs.some((b) => b.key === k);
  return [keys.find(isBloc) || '', keys.find((k) => !isBloc(k)) || ''];
}

function turn() {
  const t = view.turn;
  if (!view.started) return el('p', { class: 'big' }, words.waitStart);
  if (!t) return el('p', { class: 'big' }, words.waitTurn);
  if (draft.round !== t.round) draft = { round: t.round, ...none(), ...(t.mine || {}) };
  return el('form', { class: 'turn', onsubmit: (e) => { e.preventDefault(); act({ do: 'choose', ...draft }); } },
    el('h2', {}, say(words.chooseNow, t.round), ' ', clock), view.steps ? steps() : [half('bloc', words.bloc, words.noBloc), half('seat', words.seat, words.noSeat)],
    el('button', { class: 'strong', id: 'choose' }, words.choose), el('p', { class: 'hint', role: 'status' }, t.mine ? words.chosen : words.willKeep));
}

// The open steps with what they are expected to do, then the closed ones with the reason.
function steps() {
  const all = [...view.steps.filter((s) => s.open), ...view.steps.filter((s) => !s.open)];
  const one = (s, text, why) => el('label', { class: s.open === false ? 'shut' : '' },
    el('input', { type: 'radio', name: 'step', id: `step-${s.step}-${s.structure}`, value: s.step, checked: draft.step === s.step && draft.structure === s.structure, disabled: s.open === false, onchange: () => { draft.step = s.step; draft.structure = s.structure; } }),
    s.structure !== '' && svg('svg', { class: 'glyph', viewBox: '-1.4 -1.4 2.8 2.8', 'aria-hidden': 'true' }, mark(s.structure, {})), el('span', {}, text, why && el('small', {}, why)));
  const line = (s) => one(s, step(s), s.open ? s.effect : say(words.closedAs, s.why));
  const more = all.slice(SHOWN);
  const chosen = more.some((s) => draft.step === s.step && draft.structure === s.structure);
  return el('fieldset', { class: 'steps' }, el('legend', {}, words.chooseStep), one({ step: 'stay', structure: '' }, words.stayPut), all.slice(0, SHOWN).map(line),
    more.length > 0 && el('details', { open: unfolded || chosen, ontoggle: (e) => { unfolded = e.target.open; } }, el('summary', {}, say(words.moreSteps, more.length)), more.map(line)));
}

function half(name, title, none) {
  const options = view[name + 's'];
  if (options.length < 2) return null;
  const chosen = (o) => (draft[name] === '=' ? o.held : draft[name] === o.key);
  return el('fieldset', {}, el('legend', {}, title), options.map((o) => el('label', { class: o.open ? '' : 'shut' },
    el('input', { type: 'radio', name, id: `${name}-${o.key}`, value: o.key, checked: chosen(o), disabled: !o.open, onchange: () => { draft[name] = o.held ? '=' : o.key; } }),
    o.key === '' ? none : noun(o.key), o.held && el('small', {}, words.haveIt), !o.open && el('small', {}, words.notOpenNow))));
}

const worldNames = ({ names }) => (names[0] === names[1] ? [`${names[0]} (${words.left})`, `${names[1]} (${words.right})`] : names);

// What the runs say, beside what was predicted.
function revealed({ told, stable, secure, leaver, ...p }) {
  const names = worldNames(p);
  const called = (answer) => (answer === 'same' ? words.same : names[answer === 'left' ? 0 : 1]);
  const someone = (k) => (k === '' ? words.nobody : stateName(k));
  const percent = (share) => `${Math.round(100 * share)} %`;
  const came = (sentence, counts, said) => el('p', {}, say(sentence, told.runs, names[0], counts.left, names[1], counts.right, counts.same), said && el('b', {}, ' ' + say(words.youSaid, called(said))));
  return el('section', { class: 'ask', id: 'revealed' }, el('h2', {}, words.whatCame), came(words.stableCame, told.stable, stable), came(words.secureCame, told.secure, secure),
    el('p', {}, told.first.map((f, side) => say(words.firstCame, names[side], someone(f.state), percent(f.share))).join(' '), leaver !== null && el('b', {}, ' ' + say(words.youSaid, someone(leaver)))));
}

function poll() {
  const p = view.poll;
  if (p.told) return revealed(p);
  if (!p.open) return null;
  const choice = (question, mine, answers) => el('label', {}, words.q[question], el('select', { id: 'q-' + question, onchange: (e) => e.target.value !== '-' && act({ do: 'predict', question, answer: e.target.value }) },
    el('option', { value: '-' }, '–'), answers.map(([value, text]) => el('option', { value, selected: mine === value }, text))));
  const worlds = worldNames(p);
  const sides = [['left', worlds[0]], ['right', worlds[1]], ['same', words.same]];
  return el('section', { class: 'ask' }, el('h2', {}, words.yourPrediction), choice('stable', p.stable, sides), choice('secure', p.secure, sides),
    choice('first', p.leaver, p.first.map((k) => [k, k === '' ? words.nobody : stateName(k)])));
}

document.documentElement.lang = words.lang;
document.title = words.joinTitle;
if (key) start();
else joinForm();
