import { el } from './dom.js';
import { words, say } from './words.js';

const MOST = 200;
const LARGE = 12;
const WAR = 3;

// What one has of what is held that the other has not.
const without = (one, other) => one.split('+').filter((key) => !other.split('+').includes(key)).join('+');

/** Says one thing that happened in words. */
export function sentence(lesson, side, told) {
  const w = words.told;
  const actor = lesson.state(side, told.actor);
  const target = lesson.state(side, told.target);
  const structure = lesson.structure(side, told.structure);
  const held = (h) => lesson.held(side, h);
  if (told.text) return told.text;
  switch (told.kind) {
    case 'move': {
      const by = words.terms[told.outcome] || told.outcome;
      const [left, joined] = [without(told.from, told.to), without(told.to, told.from)];
      const text = left === '' ? w.moveIn : joined === '' ? w.moveOut : w.move;
      return say(text, actor, held(left), held(joined), by);
    }
    case 'refusal': return say(w.refusal, actor, '', held(without(told.to, told.from)));
    case 'promotion': return say(w.promotion, actor, structure, words.status[told.outcome] || told.outcome);
    case 'suspension': case 'reinstatement': case 'invitation': return say(w[told.kind], actor, structure);
    case 'rung': {
      const [from, to] = told.outcome.split(' to ').map(Number);
      return say(to > from ? w.rungUp : w.rungDown, actor, target, lesson.rungs(side)[to]);
    }
    case 'purpose': return say(told.outcome === 'lapsed' ? w.lapsed : w.found, structure, target);
    case 'admission': case 'withdrawal': case 'entry': case 'exit': return say(w[told.kind], actor, structure);
    case 'summit': return told.structure && !told.actor ? say(w.summitOf, structure) : say(w.summit, actor, target);
    case 'target_lapses': return say(w.lapsed, structure);
    case 'target_returns': return say(w.found, structure, target);
    default: return w[told.kind] ? say(w[told.kind], actor, target) : say(w.other, told.kind.replace(/_/g, ' '), actor, target);
  }
}

/** Returns all that happened in both worlds, by round, in words. */
export function happened(lesson) {
  const lines = [];
  [0, 1].forEach((side) => lesson.frames[side].forEach((frame) => {
    frame.told.forEach((told) => lines.push({ round: frame.round, side, kind: told.kind, high: told.kind === 'rung' ? Math.max(...told.outcome.split(' to ').map(Number)) : 0, text: sentence(lesson, side, told) }));
    if (frame.nuclear) lines.push({ round: frame.round, side, kind: 'nuclear', text: words.nuclear });
  }));
  const both = [];
  const seen = new Map();
  for (const line of lines.sort((a, b) => a.round - b.round || a.side - b.side)) {
    const key = line.round + line.text;
    const twin = seen.get(key);
    if (twin && twin.side !== line.side) {
      twin.side = 2;
    } else {
      seen.set(key, line);
      both.push(line);
    }
  }
  return both;
}

// In a large world pairs step up and down all the time; only those near war are told unless asked.
const small = (lesson, line) => lesson.sides[0].states.length > LARGE && line.kind === 'rung' && line.high < WAR;

/** The lines that tell most, by round. */
export const major = (lesson) => happened(lesson).filter((line) => line.kind !== 'rung' || line.high >= WAR);

/** The newest first, with which world it was. */
export function timeline(lesson, all, change, laboratory) {
  const lines = happened(lesson);
  const told = lines.filter((line) => all || !small(lesson, line));
  const hidden = lines.filter((line) => small(lesson, line)).length;
  return el('div', { class: 'happened' },
    el('p', { class: 'row hint' }, hidden > 0 && el('label', { class: 'check' }, el('input', { type: 'checkbox', id: 'small-steps', checked: all, onchange: (e) => change(e.target.checked) }), say(words.smallSteps, hidden)),
      el('a', { href: 'paper#debrief', target: '_blank', rel: 'opener' }, words.debrief), laboratory),
    told.length === 0 ? el('p', { class: 'hint' }, words.timelineEmpty, el('br'), words.keys) : el('ol', { class: 'timeline', tabindex: 0, 'aria-label': words.tabs.timeline }, told.reverse().slice(0, MOST).map((l) => el('li', { class: 'side' + l.side },
      el('span', { class: 'when' }, say(words.round, l.round)), el('span', { class: 'where' }, l.side === 0 || l.side === 1 ? lesson.short(l.side) : words.both), l.text))));
}
