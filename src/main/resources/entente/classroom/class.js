import { el, fill } from './dom.js';
import { ask } from './server.js';
import { laboratory } from './laboratory.js';
import { happened } from './timeline.js';
import { words, say } from './words.js';

const MOST_NEWS = 6;

/** The class that chooses: the door, the turns, who is there. */
export class ClassPanel {
  constructor(lesson, key, act) {
    this.lesson = lesson;
    this.key = key;
    this.act = act;
    this.node = el('div', { class: 'class' });
    this.shape = '';
    this.seconds = el('input', { type: 'number', min: 0, max: 900, value: 60, id: 'seconds' });
    this.stride = el('input', { type: 'number', min: 1, max: 40, value: 1, id: 'stride' });
    this.auto = el('input', { type: 'checkbox', id: 'auto' });
    this.clock = el('span', { class: 'clock', role: 'timer' });
    this.picture = el('span', { class: 'qr' });
    this.code = '';
    this.at = 0;
    setInterval(() => this.tick(), 250);
  }

  show() {
    const c = this.lesson.view.class;
    this.until = c && c.turn && c.turn.left !== null ? performance.now() + c.turn.left : null;
    this.tick();
    const shape = JSON.stringify([c && { ...c, turn: c.turn && { ...c.turn, left: c.turn.left !== null } }, this.lesson.epoch, this.lesson.view.ended, this.lesson.view.round, this.lesson.view.laboratory]);
    if (shape === this.shape) return;
    this.shape = shape;
    if (!c || c.ended) fill(this.node, this.closed(c));
    else fill(this.node, this.door(c), el('div', {}, this.turns(c), this.roster(c)));
    if (c && !c.ended && this.code !== c.code + this.at) this.draw(c.code + this.at);
  }

  tick() {
    this.clock.textContent = this.until ? say(words.timeLeft, Math.max(0, Math.ceil((this.until - performance.now()) / 1000))) : '';
  }

  async draw(code) {
    this.code = code;
    try {
      const text = await ask(`/api/qr.svg?at=${this.at}`, this.key);
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      picture.setAttribute('role', 'img');
      picture.setAttribute('aria-label', words.joinAt);
      fill(this.picture, document.importNode(picture, true));
    } catch {
      this.code = '';
    }
  }

  closed(c) {
    return [el('div', {}, el('p', {}, words.classHow),
      el('p', { class: 'row' }, el('button', { class: 'strong', id: 'open-class', onclick: () => this.act({ do: 'class_open' }) }, words.openClass)),
      c && el('p', {}, say(words.classEnded, c.folder), ' ', el('a', { href: 'paper#debrief', target: '_blank', rel: 'opener' }, words.debrief), ' ', laboratory(this.lesson, this.key)))];
  }

  door(c) {
    const choose = (e) => { this.at = Number(e.target.value); this.shape = ''; this.show(); };
    return el('div', { class: 'door' }, this.picture,
      el('p', {}, words.joinAt, el('br'), el('b', { class: 'address' }, c.addresses[this.at].replace('http://', ''))),
      c.addresses.length > 1 && el('p', { class: 'hint' }, el('label', {}, words.otherNetwork, ' ', el('select', { id: 'network', onchange: choose }, c.addresses.map((a, k) => el('option', { value: k, selected: k === this.at }, a.replace(/http:..|.join$/g, '')))))),
      el('p', {}, words.code, ' ', el('b', { class: 'code', id: 'code' }, c.code)), !c.lan && !c.started && el('p', { class: 'hint' }, words.onlyHere));
  }

  turns(c) {
    const act = this.act;
    const button = (text, what, strong) => el('button', { class: strong ? 'strong' : '', onclick: () => act({ do: what }) }, text);
    if (!c.started) {
      const start = () => act({ do: 'class_start', seconds: Number(this.seconds.value) || 0, stride: Math.max(1, Number(this.stride.value) || 1), auto: this.auto.checked });
      return el('p', { class: 'row' }, el('label', {}, words.secondsEach, this.seconds), el('label', {}, words.roundsEach, this.stride), el('label', { class: 'check' }, this.auto, words.autoTurn),
        el('button', { class: 'strong', id: 'start-class', onclick: start }, words.startClass));
    }
    const takers = c.pupils.filter((p) => p.state).length;
    return [el('p', { class: 'row' },
      c.turn ? [el('strong', {}, say(words.turnOpen, c.turn.round, c.turn.votes, takers)), c.turn.left !== null && this.clock, button(words.closeTurn, 'turn_close', true)] : !this.lesson.view.ended && button(words.openTurn, 'turn_open', true),
      button(words.endClass, 'class_end', false), el('a', { href: 'paper#debrief', target: '_blank', rel: 'opener' }, words.debrief), laboratory(this.lesson, this.key)), this.news(c)];
  }

  // What came of the last turn in the class's own world.
  news(c) {
    if (c.round === 0) return null;
    const from = Math.max(1, c.round - c.stride + 1);
    const lines = happened(this.lesson).filter((l) => l.round >= from && l.side !== 1);
    return el('div', { class: 'news' }, el('h3', {}, say(words.lastTurn, from === c.round ? c.round : `${from}–${c.round}`)),
      lines.length === 0 ? el('p', { class: 'hint' }, words.nothingHappened) : el('ul', {}, lines.reverse().slice(0, MOST_NEWS).map((l) => el('li', {}, l.text))));
  }

  roster(c) {
    return [el('p', { class: 'hint' }, say(words.pupils, c.pupils.length), ' · ', say(words.record, c.folder)), el('ul', { class: 'roster' }, c.pupils.map((p) => el('li', { class: (p.chose ? 'chose ' : '') + (p.here ? '' : 'away') },
      el('b', {}, p.name), ' ', p.state ? this.lesson.state(0, p.state) : words.noState, !p.here && ` (${words.away})`, p.chose && el('span', { class: 'tick', title: words.chose, role: 'img', 'aria-label': words.chose }, ' ✓'),
      el('button', { class: 'tiny', 'aria-label': say(words.remove, p.name), title: say(words.remove, p.name), onclick: () => this.act({ do: 'remove', id: p.id }) }, '×'))))];
  }
}
