// What the page knows of the two worlds, gathered from the server's news.
import { words, say } from './words.js';

const circle = (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

export class Lesson {
  constructor() {
    this.epoch = '';
    this.rev = 0;
    this.frames = [[], []];
    this.view = {};
    // What some state has held so far in one of the worlds, and the marks of what else it held: more, asked, frozen.
    this.seen = new Set();
    this.marks = new Set();
  }

  /** Takes news in; returns whether the worlds were built anew. */
  take(view) {
    const anew = view.epoch !== this.epoch;
    if (anew) {
      this.frames = [[], []];
      this.sides = view.sides;
      this.scenarios = view.scenarios;
      this.sliders = view.sliders;
      this.shapes = view.signs;
      this.signs = this.signing();
      this.seen.clear();
      this.marks.clear();
    }
    this.epoch = view.epoch;
    this.rev = view.rev;
    [0, 1].forEach((side) => {
      for (const frame of view.frames[side]) {
        if (frame.round === this.frames[side].length) {
          this.frames[side].push(frame);
          frame.held.forEach((held) => this.note(held));
        }
      }
    });
    this.view = view;
    return anew;
  }

  path() {
    const [left, right] = this.frames.map((f) => f.length);
    return `/api/lesson?epoch=${this.epoch}&rev=${this.rev}&left=${left}&right=${right}`;
  }

  // A structure has one sign in both worlds: those of blocs and those of seats, in order.
  signing() {
    const signs = new Map();
    const count = { bloc: 0, seat: 0 };
    for (const side of this.sides) {
      for (const { key, bloc } of side.structures.filter((s) => s.chosen)) {
        const kind = bloc ? 'bloc' : 'seat';
        const all = Object.keys(this.shapes).filter((name) => name.startsWith(kind));
        if (!signs.has(key)) signs.set(key, all[count[kind]++ % all.length]);
      }
    }
    return signs;
  }

  /** Returns the name of a posture's sign, which is also the class that colours it. */
  sign(posture) {
    if (posture === '~') return 'hedge';
    if (posture === '') return 'apart';
    return this.signs.get(posture);
  }

  /** Returns the outline of a posture's sign, of the area of a circle of a radius. */
  outline(posture, r) {
    const corners = this.shapes[this.sign(posture)];
    if (!corners.length) return circle(r);
    return 'M' + corners.map(([x, y]) => `${(r * x).toFixed(3)} ${(-r * y).toFixed(3)}`).join('L') + 'Z';
  }

  /** Returns the outline of a ring around a posture's sign, the first for 0: something that is held or asked for too. */
  ring(posture, r, n) {
    return circle(r * Math.max(1, ...this.shapes[this.sign(posture)].map(([x, y]) => Math.hypot(x, y))) + 0.35 + 0.55 * n);
  }

  /** Returns what is held by key: what a state's sign says, what else it belongs to, what it has asked for. */
  parts(held) {
    const all = (held || '').split('+');
    const own = all.filter((k) => !k.startsWith('?'));
    return { first: own[0].replace('*', ''), more: own.slice(1).map((k) => k.replace('*', '')), asked: all.filter((k) => k.startsWith('?')).map((k) => k.slice(1)), frozen: own.some((k) => k.endsWith('*')) };
  }

  note(held) {
    const { first, more, asked, frozen } = this.parts(held);
    [first, ...more, ...asked].forEach((key) => this.seen.add(key));
    if (more.length) this.marks.add('+');
    if (asked.length) this.marks.add('?');
    if (frozen) this.marks.add('*');
  }

  playing() {
    return this.view.class && this.view.class.started && !this.view.class.ended;
  }

  /** Returns what a side is called. */
  title(side) {
    if (this.view.twins) return side === 0 ? words.theClass : words.theModel;
    const name = this.sides[side].name;
    return this.sides[0].name === this.sides[1].name ? `${name} (${side === 0 ? words.left : words.right})` : name;
  }

  /** Returns what a side is called where there is little room. */
  short(side) {
    if (this.view.twins) return side === 0 ? words.classShort : words.modelShort;
    return side === 0 ? words.left : words.right;
  }

  state(side, key) {
    const found = this.sides[side].states.find((s) => s.key === key);
    return found ? found.name : key || '';
  }

  structure(side, key) {
    const found = this.sides[side].structures.find((s) => s.key === key);
    return found ? found.name : key || '';
  }

  /** Returns what is held in words. */
  held(side, held) {
    if (held === '' || held === null) return words.nothing;
    return this.spoken(side, held, words.nothing);
  }

  /** Returns the posture of a state as things are: the same, but who holds nothing stands apart. */
  now(side, held) {
    return this.spoken(side, held, words.apart);
  }

  spoken(side, held, none) {
    const say1 = (key) => {
      if (key === '~') return words.hedge;
      if (key === '') return none;
      if (key.startsWith('?')) return say(words.hasAsked, this.structure(side, key.slice(1)));
      return key.endsWith('*') ? say(words.frozenPart, this.structure(side, key.slice(0, -1))) : this.structure(side, key);
    };
    return (held || '').split('+').map(say1).join(' + ');
  }

  /** Returns a step in words. */
  step(side, { step, structure }) {
    return say(words.steps[step] || step, this.structure(side, structure));
  }

  /** Returns the words for the rungs between two states, from the lowest. */
  rungs(side) {
    return this.sides[side].steps ? words.disputes : words.rungs;
  }

  posture(side, key) {
    return key === '~' ? words.hedge : key === '' ? words.apart : this.structure(side, key);
  }

  last(side) {
    return this.frames[side][this.frames[side].length - 1];
  }
}
