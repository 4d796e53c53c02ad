import { svg, el } from './dom.js';
import { words, say } from './words.js';

const SMALL = 2.3;
const SCALES = [6.2, 11];
const ALONG = 13;
const FEW = 6;

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

  // Names are written where they meet no circle and no name written before, the weightiest first.
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
    const taken = drawn.map((c) => [c.x - c.r, c.y - c.r, c.x + c.r, c.y + c.r]);
    for (const c of drawn) {
      const size = many ? SMALL : 3.2;
      const width = c.state.name.length * size * 0.6;
      const spots = map.line ? [[c.x - width / 2, c.y + c.r + (world.steps ? 2.4 : 1.2)]] : [[c.x + c.r + 0.6, c.y - size / 2], [c.x - c.r - width - 0.6, c.y - size / 2], [c.x - width / 2, c.y + c.r + 0.2], [c.x - width / 2, c.y - c.r - size - 0.2]];
      // Nearer to another circle than to its own a name would be read as that one's.
      const gap = (o, [x, y]) => Math.hypot(Math.max(x - o.x, 0, o.x - x - width), Math.max(y - o.y, 0, o.y - y - size)) - o.r;
      const own = (spot) => drawn.every((o) => o === c || gap(o, spot) > gap(c, spot));
      const free = spots.find(([x, y]) => (map.line || own([x, y])) && x > bounds.x && x + width < bounds.x + bounds.width && y > Math.max(0, bounds.y - 2) && y + size < bounds.y + bounds.height && !taken.some((t, k) => drawn[k] !== c && x < t[2] && x + width > t[0] && y < t[3] && y + size > t[1]));
      const spot = free || (!many && spots[0]);
      if (spot) {
        taken.push([spot[0], spot[1], spot[0] + width, spot[1] + size]);
        c.label = svg('text', { class: many ? 'small' : '', x: spot[0] - c.x, y: spot[1] + size * 0.82 - c.y }, c.state.name);
      }
    }
    return drawn.map((c) => this.circle(c));
  }

  circle({ state, i, r, x, y, label }) {
    const pick = () => this.picked(this.side, state.key);
    const title = svg('title', {}, state.name);
    const group = svg('g', { class: 'state', tabindex: 0, role: 'button', transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`, 'data-state': state.key, onclick: pick,
      onkeydown: (e) => { if (e.key === 'Enter' || e.key === ' ') { pick(); e.preventDefault(); e.stopPropagation(); } } }, title, svg('g', {}), svg('path', { class: 'bloc' }), label);
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

const land = (room) => room.land.map((line) => {
  const points = [];
  for (let i = 0; i < line.length; i += 2) points.push(`${line[i].toFixed(2)} ${line[i + 1].toFixed(2)}`);
  return 'M' + points.join('L') + 'Z';
}).join('');

const meaning = (posture) => words.postures[posture === '~' ? 'hedge' : posture === '' ? 'apart' : 'structure'];

/** The key of colours under both maps. */
export function legend(lesson) {
  const seen = new Map();
  [0, 1].forEach((side) => lesson.sides[side].postures.forEach((p) => seen.set(p, (seen.get(p) || new Set()).add(lesson.posture(side, p)))));
  return el('p', { class: seen.size > FEW ? 'legend many' : 'legend' }, [...seen].map(([posture, names]) => el('span', { title: meaning(posture) }, svg('svg', { viewBox: '0 0 10 10', class: lesson.sign(posture), 'aria-hidden': 'true' }, svg('path', { class: 'bloc', transform: 'translate(5 5)', d: lesson.outline(posture, 3.2) })), [...names].join(' / '))), lesson.sides.some((s) => s.steps) && el('span', {}, words.ringsAre), el('span', { class: 'hint' }, words.sizeIs));
}
