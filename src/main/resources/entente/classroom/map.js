import { svg, el } from './dom.js';
import { words, say } from './words.js';

const SMALL = 2.3;
const SCALES = [6.2, 11];
const ALONG = 13;
/** Shares of the most capable from which a state is named at the end of a line, and of one that crosses signs. */
const WEIGHTY = [0.02, 0.06];

/** The map of one world: a sign for each state, by posture, its area its capability. */
export class WorldMap {
  constructor(lesson, side, picked) {
    this.lesson = lesson;
    this.side = side;
    this.picked = picked;
    this.picture = svg('svg', { class: 'map', role: 'group' });
  }

  build() {
    const { lesson, side } = this;
    const world = lesson.sides[side];
    const { map } = world;
    this.picture.setAttribute('viewBox', `0 0 ${map.size.join(' ')}`);
    this.picture.setAttribute('aria-label', say(words.mapOf, lesson.title(side)));
    this.circles = [];
    const framed = map.rooms.length > 1;
    const parts = map.rooms.map((room, k) => {
      const clip = `room-${side}-${k}-${Math.random().toString(36).slice(2)}`;
      return [svg('clipPath', { id: clip }, svg('rect', room.box)), framed && svg('rect', { class: 'frame ground', ...room.box }),
        svg('g', { 'clip-path': `url(#${clip})` }, svg('path', { class: 'land', d: land(room) }), k === 0 && map.frame && svg('rect', { class: 'frame', ...map.frame })),
        this.draw(world, k)];
    });
    this.picture.replaceChildren(...parts.flat(2).filter((part) => part));
  }

  // The weightiest are named first.
  draw(world, room) {
    const { map } = world;
    const { box: bounds } = map.rooms[room];
    const scale = map.line ? ALONG : SCALES[room];
    const many = world.states.length > 12;
    const drawn = world.states.map((state, i) => ({ state, i, r: Math.max(many ? 0.8 : 2, Math.sqrt(state.capability) * scale) }))
      .filter((c) => map.room[c.i] === room).sort((a, b) => b.r - a.r);
    drawn.forEach((c) => {
      // Who stands at the edge is drawn whole.
      c.x = Math.min(bounds.x + bounds.width - c.r - 0.9, Math.max(bounds.x + c.r + 0.9, map.x[c.i]));
      c.y = Math.min(bounds.y + bounds.height - c.r - 0.9, Math.max(bounds.y + c.r + 0.9, map.y[c.i]));
    });
    // Rings of what else a state belongs to lie around its sign.
    drawn.forEach((c) => { c.reach = c.r + (many ? (world.steps && c.r > 1.2 ? 1.45 : 0.9) : 0); });
    const names = new Names(drawn, bounds);
    const most = drawn.length && Math.max(...world.states.map((s) => s.capability));
    for (const c of drawn) {
      const size = many ? SMALL : 3.2;
      const width = c.state.name.length * size * 0.56;
      const below = [c.x - width / 2, c.y + c.r + (world.steps ? 2.4 : 1.2)];
      const spot = map.line ? below : names.near(c, width, size) || (many ? names.led(c, width, size, c.state.capability / most) : [c.x + c.r + 0.6, c.y - size / 2]);
      if (spot) {
        names.take(c, spot, width, size);
        c.label = svg('text', { class: many ? 'small' : '', x: spot[0] - c.x, y: spot[1] + size * 0.82 - c.y }, c.state.name);
        c.lead = spot.from && svg('path', { class: 'lead', d: `M${spot.from.map((v, k) => (v - [c.x, c.y][k]).toFixed(2)).join(' ')}L${spot.to.map((v, k) => (v - [c.x, c.y][k]).toFixed(2)).join(' ')}` });
      }
    }
    return drawn.map((c) => this.circle(c));
  }

  circle({ state, i, r, x, y, label, lead }) {
    const pick = () => this.picked(this.side, state.key);
    const title = svg('title', {}, state.name);
    const group = svg('g', { class: 'state', tabindex: 0, role: 'button', transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`, 'data-state': state.key, onclick: pick,
      onkeydown: (e) => { if (e.key === 'Enter' || e.key === ' ') { pick(); e.preventDefault(); e.stopPropagation(); } } }, title, svg('g', {}), svg('path', { class: 'bloc' }), lead, label);
    this.circles.push({ group, title, state, i, r });
    return group;
  }

  show(frame, differing) {
    if (!frame) return;
    for (const c of this.circles) {
      const held = frame.held[c.i];
      const { first, more, asked, frozen } = this.lesson.parts(held);
      const spoken = `${c.state.name}: ${this.lesson.now(this.side, held)}`;
      c.group.setAttribute('class', `state ${this.lesson.sign(first)}${frozen ? ' frozen' : ''}${differing.includes(c.state.key) ? ' differs' : ''}`);
      const [, rings, bloc] = c.group.children;
      // The outermost first, so that the inner ones lie on it.
      const around = [...more.map((key) => ['seat ', key]), ...asked.map((key) => ['seat asked ', key])];
      rings.replaceChildren(...around.map(([kind, key], n) => svg('path', { class: kind + this.lesson.sign(key), d: this.lesson.ring(first, c.r, n) })).reverse());
      bloc.setAttribute('d', this.lesson.outline(first, first === '' ? c.r - 0.18 : c.r));
      if (c.title.textContent !== spoken) {
        c.title.textContent = spoken;
        c.group.setAttribute('aria-label', spoken);
      }
    }
  }
}

/** Where names of signs have room: they meet no other sign, no name and no line written before. */
class Names {
  constructor(signs, bounds) {
    this.signs = signs;
    this.bounds = bounds;
    this.taken = [];
    this.lines = [];
  }

  /** Returns a free place beside a sign, none if there is none. */
  near(c, width, size) {
    const side = c.reach * 0.75;
    const spots = [[c.x + c.reach + 0.3, c.y - size / 2], [c.x - c.reach - width - 0.3, c.y - size / 2], [c.x - width / 2, c.y + c.reach + 0.1], [c.x - width / 2, c.y - c.reach - size - 0.1],
      [c.x + side, c.y + side], [c.x + side, c.y - side - size], [c.x - side - width, c.y + side], [c.x - side - width, c.y - side - size]];
    // Nearer to another sign than to its own a name would be read as that one's.
    return spots.find((spot) => this.free(c, spot, width, size) && this.signs.every((o) => o === c || gap(o, spot, width, size) > gap(c, spot, width, size)));
  }

  /** Returns the nearest free place from which a line leads to a sign that is heavy enough, none if all are far. */
  led(c, width, size, weight) {
    const past = weight >= WEIGHTY[0] && this.leading(c, width, size, 16, (o) => o.r > 1.4);
    return past || (weight >= WEIGHTY[1] && this.leading(c, width, size, 40, () => false)) || null;
  }

  leading(c, width, size, most, barring) {
    for (let far = 1; far < most; far += 1) {
      for (let k = 0; k < 32; k += 1) {
        const [dx, dy] = [Math.cos((k * Math.PI) / 16), Math.sin((k * Math.PI) / 16)];
        const spot = [c.x + dx * (c.reach + far + width / 2) - width / 2, c.y + dy * (c.reach + far + size / 2) - size / 2];
        spot.to = [Math.min(spot[0] + width, Math.max(spot[0], c.x)), Math.min(spot[1] + size * 0.9, Math.max(spot[1], c.y))];
        const length = Math.hypot(spot.to[0] - c.x, spot.to[1] - c.y);
        spot.from = [c.x + ((spot.to[0] - c.x) * c.r * 0.8) / length, c.y + ((spot.to[1] - c.y) * c.r * 0.8) / length];
        if (length > c.reach && this.free(c, spot, width, size) && !this.taken.some((t) => along(spot, (x, y) => x > t[0] && x < t[2] && y > t[1] && y < t[3]))
          && !this.signs.some((o) => o !== c && barring(o) && along(spot, (x, y) => Math.hypot(x - o.x, y - o.y) < o.r))) return spot;
      }
    }
    return null;
  }

  free(c, [x, y], width, size) {
    const { bounds } = this;
    return x > bounds.x && x + width < bounds.x + bounds.width && y > Math.max(0, bounds.y - 2) && y + size < bounds.y + bounds.height
      && !this.taken.some((t) => x < t[2] && x + width > t[0] && y < t[3] && y + size > t[1])
      && this.signs.every((o) => o === c || gap(o, [x, y], width, size) > 0)
      && !this.lines.some((line) => along(line, (px, py) => px > x && px < x + width && py > y && py < y + size));
  }

  take(c, spot, width, size) {
    this.taken.push([spot[0], spot[1], spot[0] + width, spot[1] + size]);
    if (spot.from) this.lines.push(spot);
  }
}

/** How far a name is from a sign. */
const gap = (o, [x, y], width, size) => Math.hypot(Math.max(x - o.x, 0, o.x - x - width), Math.max(y - o.y, 0, o.y - y - size)) - o.reach;

/** Whether something holds at some point of a line. */
const along = ({ from, to }, holds) => Array.from({ length: 21 }, (_, k) => k / 20).some((t) => holds(from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])));

const land = (room) => room.land.map((line) => {
  const points = [];
  for (let i = 0; i < line.length; i += 2) points.push(`${line[i].toFixed(2)} ${line[i + 1].toFixed(2)}`);
  return 'M' + points.join('L') + 'Z';
}).join('');

const meaning = (posture) => words.postures[posture === '~' ? 'hedge' : posture === '' ? 'apart' : 'structure'];

/** The key of colours under both maps: of all that a state may hold, or only of what some state has held so far. */
export function legend(lesson, soFar = false) {
  const seen = new Map();
  [0, 1].forEach((side) => lesson.sides[side].postures.filter((p) => !soFar || lesson.seen.has(p)).forEach((p) => seen.set(p, (seen.get(p) || new Set()).add(lesson.posture(side, p)))));
  return el('p', { class: 'legend' }, [...seen].map(([posture, names]) => el('span', { title: meaning(posture) }, svg('svg', { viewBox: '0 0 10 10', class: lesson.sign(posture), 'aria-hidden': 'true' }, svg('path', { class: 'bloc', transform: 'translate(5 5)', d: lesson.outline(posture, 3.2) })), [...names].join(' / '))), el('span', { class: 'hint' }, [words.sizeIs, ...rings(lesson, soFar)].join('; ')));
}

// What rings and pale signs mean, where there are some.
function rings(lesson, soFar) {
  if (!lesson.sides.some((s) => s.steps)) return [];
  const drawn = (mark) => !soFar || lesson.marks.has(mark);
  return [drawn('+') && words.rings, drawn('?') && words.ringsAsked, drawn('*') && words.ringsFrozen].filter((text) => text);
}
