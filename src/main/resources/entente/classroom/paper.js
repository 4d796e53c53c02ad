import { $, el, fill, two, notice } from './dom.js';
import { ask } from './server.js';
import { Lesson } from './world.js';
import { WorldMap, legend } from './map.js';
import { stability, shares } from './charts.js';
import { major, sentence } from './timeline.js';
import { words, say } from './words.js';

const lesson = new Lesson();
const key = sessionStorage.getItem('token') || '';
const MAJOR = 24;

function tools(extra) {
  return el('p', { class: 'tools row' }, extra, el('button', { class: 'strong', onclick: () => print() }, words.print), el('a', { href: './' }, words.back2));
}

function handout() {
  const world = lesson.sides[0];
  const count = el('input', { type: 'number', min: 1, max: 40, value: 1, id: 'count' });
  const same = el('input', { type: 'checkbox', id: 'same-seed' });
  const sheets = el('div', {});
  const draw = () => fill(sheets, Array.from({ length: Math.max(1, Math.min(40, Number(count.value) || 1)) }, (x, k) => sheet(world, same.checked ? 0 : k)));
  for (const input of [count, same]) input.addEventListener('change', draw);
  draw();
  return [tools([el('label', {}, words.howMany, ' ', count), el('label', { class: 'check' }, same, words.sameSeed)]), sheets];
}

function sheet(world, k) {
  const seed = (BigInt(lesson.view.seed) + BigInt(k)).toString();
  const map = new WorldMap(lesson, 0, () => {});
  map.build();
  map.show(lesson.frames[0][0], []);
  const free = world.states.filter((s) => !s.bound);
  const chosen = world.structures.filter((s) => s.chosen);
  const shown = world.states.length > 16 ? free.filter((s) => s.capability > 0.004) : world.states;
  const example = free.length ? say(world.steps ? words.stepsExample : words.teamsExample, free[0].key, chosen[0] ? chosen[0].key : 'none') : '';
  return el('article', { class: 'sheet' }, el('h1', {}, words.handoutTitle, ': ', world.name), el('p', { class: 'boxes' }, el('span', {}, words.handoutTeam, ' ______________'), el('span', {}, words.handoutSeed, ' ', el('b', {}, seed)), el('span', {}, words.handoutState, ' ______________')),
    el('p', {}, el('b', {}, world.question), ' ', words.handoutTask), el('div', { class: 'pair' }, map.picture, legend(lesson)),
    el('h2', {}, words.handoutStates), el('table', { class: shown.length > 12 ? 'results columns' : 'results' }, el('thead', {}, el('tr', {}, [words.modelsState, words.capability, words.handoutStart].map((h) => el('th', { scope: 'col' }, h)))),
      el('tbody', {}, shown.map((s) => el('tr', {}, el('th', { scope: 'row' }, s.name, ' ', el('code', {}, s.key)), el('td', {}, `${(100 * s.capability).toFixed(1)} %`), el('td', {}, lesson.now(0, lesson.frames[0][0].held[world.states.indexOf(s)]), s.bound && el('small', {}, words.nobodyMay)))))),
    el('h2', {}, words.handoutWords), el('p', {}, chosen.map((s, i) => [i ? ', ' : '', el('code', {}, s.key), ` (${s.name})`]), '; ', say(world.steps ? words.handoutStepsAre : words.handoutWordsAre, world.rounds)),
    el('p', {}, words.handoutExample, ': ', el('code', {}, example)), el('h2', {}, words.handoutPlan), el('table', { class: 'results plan' }, el('thead', {}, el('tr', {}, words.planColumns.map((h) => el('th', { scope: 'col' }, h)))), el('tbody', {}, [1, 2, 3, 4, 5].map(() => el('tr', {}, words.planColumns.map(() => el('td', {})))))),
    el('h2', {}, words.handoutLine), el('p', { class: 'blank' }, say(words.handoutBlank, seed)), el('p', { class: 'hint' }, words.limits));
}

async function debrief() {
  const sheetOf = await ask('/api/debrief', key);
  const c = lesson.view.twins && lesson.view.class;
  const held = (h, side = 0) => lesson.held(side, h);
  const name = (k) => lesson.state(0, k);
  // Where states change portfolios what was chosen is a step.
  const did = (h) => (h && h.step ? lesson.step(0, h) : held(h));
  const chose = (m) => (m.chosen.step ? say(words.momentStep, m.round, name(m.state), did(m.chosen), did(m.model)) : say(m.turn ? words.momentRow : words.momentKept, m.round, name(m.state), held(m.chosen), held(m.turn ? m.model : m.had)));
  const moved = (m) => say(words.momentMove, m.round, lesson.title(m.side), m.text || sentence(lesson, m.side, { kind: 'move', actor: m.state, from: m.had, to: m.chosen, outcome: m.tipped }));
  // Stability looks back five years; before that there is none to tell.
  const effect = (m) => (m.stability === null || m.branch === null ? say(words.earlyEffect, two(m.security), two(m.branchSecurity), m.others)
    : say(c ? words.momentEffect : words.moveEffect, two(m.stability), two(m.branch), two(m.security), two(m.branchSecurity), m.others));
  // What changes no number that is told here did not matter.
  const felt = (m) => m.others > 0 || two(m.security) !== two(m.branchSecurity) || (m.stability !== null && m.branch !== null && two(m.stability) !== two(m.branch));
  const matter = sheetOf.moments.filter(felt);
  const unfelt = sheetOf.moments.length - matter.length;
  const moments = matter.map((m) => el('li', {}, c ? chose(m) : moved(m), el('br'), effect(m)));
  const [left, right] = [lesson.last(0), lesson.last(1)];
  const all = major(lesson);
  const lines = all.slice(0, MAJOR);
  const maps = [0, 1].map((side) => {
    const map = new WorldMap(lesson, side, () => {});
    map.build();
    map.show(lesson.last(side), []);
    return el('figure', {}, el('figcaption', {}, lesson.title(side)), map.picture, shares(lesson, side));
  });
  const rows = sheetOf.choices.slice(0, 60);
  return [tools(), el('article', { class: 'sheet' }, el('h1', {}, words.debriefTitle, ': ', lesson.sides[0].name), el('p', {}, el('b', {}, lesson.sides[0].question), ' ', left.measures.stability === null || right.measures.stability === null ? say(words.courseEarly, left.round) : say(c ? words.courseTwins : words.courseEnd, left.round, two(left.measures.stability), two(right.measures.stability))),
    el('h2', {}, words.courseTitle), stability(lesson), el('div', { class: 'pair' }, maps), legend(lesson),
    el('h2', {}, c ? words.moments : words.movesThat), sheetOf.moments.length ? [el('p', { class: 'hint' }, c ? words.momentsHow : words.movesHow), moments.length > 0 && el('ol', {}, moments), unfelt > 0 && el('p', { class: 'unfelt' }, say(c ? words.unfelt : words.unfeltMoves, unfelt))] : el('p', {}, c ? words.noMoments : words.noMoves),
    c && [
      el('h2', {}, words.allChoices), rows.length ? el('table', { class: 'results' }, el('thead', {}, el('tr', {}, ['#', words.modelsState, words.was, words.classChose, words.modelWould].map((h) => el('th', { scope: 'col' }, h)))),
        el('tbody', {}, rows.map((r) => el('tr', {}, el('td', {}, r.round), el('th', { scope: 'row' }, name(r.state)), el('td', {}, held(r.had)), el('td', {}, did(r.chosen), !r.open && el('small', {}, words.notOpenShort)), el('td', {}, did(r.model), r.turn && el('small', {}, words.ownTurn)))))) : el('p', {}, words.noChoices)],
    el('h2', {}, words.timelineTitle), el('ul', { class: 'told' }, lines.map((l) => el('li', {}, `${say(words.round, l.round)} · ${l.side === 0 || l.side === 1 ? lesson.short(l.side) : words.both}: ${l.text}`)), all.length > lines.length && el('li', {}, '…')),
    el('h2', {}, words.questionsTitle), el('ul', {}, (c ? words.questions : words.questionsAlone).map((q) => el('li', {}, q))),
    c && el('p', { class: 'hint' }, words.replayWith, ' ', el('code', {}, `entente run ${c.folder}/scenario.yaml --choices ${c.folder}/choices.csv --seed ${lesson.view.seed}`)), el('p', { class: 'hint' }, words.limits))];
}

async function show() {
  try {
    lesson.take(await ask(lesson.path(), key));
    fill($('paper'), location.hash === '#debrief' ? await debrief() : handout());
    document.documentElement.lang = words.lang;
    document.title = location.hash === '#debrief' ? words.debriefTitle : words.handoutTitle;
    document.body.dataset.ready = 'yes';
  } catch (fault) {
    notice(fault.message, true);
  }
}

show();
