import { el, svg } from './dom.js';
import { words, say } from './words.js';

const SHOWN = 0.004;

/** What a state can choose next: each option with its terms as bars that end in their sum. */
export function reasons(lesson, picked, why) {
  if (!picked) return el('p', { class: 'hint' }, words.clickState);
  if (!why) return el('p', { class: 'hint', role: 'status' }, el('b', {}, lesson.state(picked.side, picked.state)), ' ', words.looking);
  const { side } = picked;
  if (why.steps) return steps(lesson, side, why);
  const held = (h) => lesson.held(side, h);
  const parts = [el('h3', {}, say(words.reasonsOf, lesson.state(side, why.state), why.round), el('small', {}, lesson.title(side)))];
  if (why.bound) {
    parts.push(el('p', {}, words.bound));
    return el('div', { class: 'reasons' }, parts);
  }
  const t = why.tipped;
  parts.push(el('p', {}, t ? say(words.tippedMove, t.round, held(t.from), held(t.to), words.terms[t.by] || t.by) + (t.admitted ? '' : words.tippedRefused) : words.neverMoved));
  const { used, low, high } = range(why.terms, why.options);
  const bars = el('table', { class: 'options' }, why.options.map((o) => el('tr', { class: o.present ? 'present' : '' },
    el('th', { scope: 'row' }, held(o.held), o.present && el('small', {}, words.present), o.best && el('small', { class: 'best' }, words.best)),
    el('td', {}, bar(o, used, low, high)), el('td', { class: 'sum' }, o.score.toFixed(2)))));
  parts.push(legend(used));
  const told = why.told && el('p', { class: 'told' }, el('b', {}, words.lastReview), why.told);
  return el('div', { class: 'reasons' }, el('div', {}, parts), el('div', {}, el('p', { class: 'hint' }, say(why.open === 1 ? words.oneOpen : words.optionsOpen, why.open)), bars, told));
}

/** What a state might do about each structure: what speaks for and against it, or why it is closed. */
function steps(lesson, side, why) {
  const parts = [el('h3', {}, say(words.reasonsOf, lesson.state(side, why.state), why.round), el('small', {}, lesson.title(side)))];
  if (why.bound) return el('div', { class: 'reasons' }, parts, el('p', {}, words.bound));
  const open = why.steps.filter((s) => s.open);
  const { used, low, high } = range(why.terms, open);
  const rows = why.steps.map((s) => el('tr', { class: s.open ? '' : 'closed' }, el('th', { scope: 'row' }, lesson.step(side, s)),
    s.open ? [el('td', {}, bar(s, used, low, high)), el('td', { class: 'sum' }, s.score.toFixed(2))] : el('td', { class: 'why', colspan: 2 }, say(words.closedAs, s.why))));
  parts.push(why.past.length ? why.past.map((text) => el('p', { class: 'told' }, text)) : el('p', {}, words.noStepYet), legend(used));
  return el('div', { class: 'reasons' }, el('div', {}, parts), el('div', {}, el('p', { class: 'hint' }, words.stepsAre), el('table', { class: 'options' }, rows)));
}

function range(terms, options) {
  return { used: terms.map((term, k) => ({ term, k })).filter(({ k }) => options.some((o) => Math.abs(o.terms[k]) > SHOWN)),
    high: Math.max(0.05, ...options.map((o) => total(o.terms, 1))), low: Math.min(-0.02, ...options.map((o) => total(o.terms, -1))) };
}

const legend = (used) => el('p', { class: 'legend' }, used.map(({ term }, k) => el('span', {}, svg('svg', { viewBox: '0 0 10 10', class: colour(term, k), 'aria-hidden': 'true' }, svg('rect', { width: 10, height: 10 })), words.terms[term] || term)));

// What a step has to outweigh is no reason of the state's, so it is an outline.
const colour = (term, n) => (term === 'cost' ? 'outweighed' : 'k' + (n % 12));

const total = (terms, sign) => terms.reduce((sum, t) => sum + (t * sign > 0 ? t : 0), 0);

function bar(option, used, low, high) {
  const W = 200;
  const x = (v) => 2 + ((v - low) / (high - low)) * (W - 4);
  let up = 0, down = 0;
  const parts = used.map(({ term, k }, n) => {
    const v = option.terms[k];
    const from = v > 0 ? up : down;
    if (v > 0) up += v; else down += v;
    return svg('rect', { class: colour(term, n), x: Math.min(x(from), x(from + v)), width: Math.abs(x(v) - x(0)), y: 2, height: 14 }, svg('title', {}, `${words.terms[term] || term} ${v.toFixed(2)}`));
  });
  const spoken = used.map(({ term, k }) => `${words.terms[term] || term} ${option.terms[k].toFixed(2)}`).join(', ');
  return svg('svg', { viewBox: `0 0 ${W} 18`, preserveAspectRatio: 'none', role: 'img', 'aria-label': spoken }, parts, svg('line', { class: 'zero', x1: x(0), x2: x(0), y1: 0, y2: 18 }),
    ['tick ground', 'tick'].map((line) => svg('path', { class: line, d: `M${x(option.score)} 0v18` })));
}

