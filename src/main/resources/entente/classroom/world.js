// What the page knows of the two worlds, gathered from the server's news.
import { words } from './words.js';

const COLOURS = 8;

export class Lesson {
  constructor() {
    this.epoch = '';
    this.rev = 0;
    this.frames = [[], []];
    this.view = {};
  }

  /** Takes news in; returns whether the worlds were built anew. */
  take(view) {
    const anew = view.epoch !== this.epoch;
    if (anew) {
      this.frames = [[], []];
      this.sides = view.sides;
      this.scenarios = view.scenarios;
      this.sliders = view.sliders;
      this.colours = this.colouring();
    }
    this.epoch = view.epoch;
    this.rev = view.rev;
    [0, 1].forEach((side) => {
      for (const frame of view.frames[side]) {
        if (frame.round === this.frames[side].length) this.frames[side].push(frame);
      }
    });
    this.view = view;
    return anew;
  }

  path() {
    const [left, right] = this.frames.map((f) => f.length);
    return `/api/lesson?epoch=${this.epoch}&rev=${this.rev}&left=${left}&right=${right}`;
  }

  // A structure has one colour in both worlds.
  colouring() {
    const colours = new Map();
    for (const side of this.sides) {
      for (const structure of side.structures.filter((s) => s.chosen)) {
        if (!colours.has(structure.key)) colours.set(structure.key, colours.size % COLOURS);
      }
    }
    return colours;
  }

  /** Returns the class that colours a posture. */
  colour(posture) {
    if (posture === '~') return 'hedges';
    if (posture === '') return 'apart';
    return 'c' + this.colours.get(posture);
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
    if (held === '~') return words.hedge;
    if (held === '' || held === null) return words.nothing;
    return held.split('+').map((key) => this.structure(side, key)).join(' + ');
  }

  posture(side, key) {
    return key === '~' ? words.hedge : key === '' ? words.apart : this.structure(side, key);
  }

  last(side) {
    return this.frames[side][this.frames[side].length - 1];
  }
}
