import { svg, el } from './dom.js';
import { words, say } from './words.js';

const WIDTH = 100;
const HEIGHT = 35;
const INSET = { x: 0.5, y: 0.5, width: 41, height: 34 };
const SMALL = 2.3;

/** The map of one world: a circle for each state, coloured by posture, sized by capability. */
export class WorldMap {
  constructor(lesson, side, picked) {
    this.lesson = lesson;
    this.side = side;
    this.picked = picked;
    this.picture = svg('svg', { class: 'map', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'group' });
  }

  build() {
    const { lesson, side } = this;
    const world = lesson.sides[side];
    const { map } = world;
    this.picture.setAttribute('aria-label', say(words.mapOf, lesson.title(side)));
    this.circles = [];
    const crowd = map.crowd;
    const box = crowd ? { x: INSET.width + 4, y: 1.5, width: WIDTH - INSET.width - 6, height: HEIGHT - 3 } : { x: 10, y: 3.5, width: WIDTH - 20, height: HEIGHT - 8 };
    const place = fit(map, map.extent || spread(map), box);
    const inCrowd = (i) => crowd && map.x[i] > crowd[0] && map.x[i] < crowd[2] && map.y[i] > crowd[1] && map.y[i] < crowd[3];
    const parts = [svg('path', { class: 'coast', d: coast(map, place) })];
    if (crowd) {
      const [a, b] = [place(crowd[0], crowd[1]), place(crowd[2], crowd[3])];
      parts.push(svg('rect', { class: 'frame', x: a[0], y: a[1], width: b[0] - a[0], height: b[1] - a[1] }));
    }
    parts.push(...this.draw(world, place, inCrowd, place.line ? 13 : 6.2, crowd ? { ...box, x: INSET.width + 1.5, width: WIDTH - INSET.width - 1.5 } : { x: 0, y: 0, width: WIDTH, height: HEIGHT }));
    if (crowd) {
      const near = fit(map, crowd, INSET);
      const clip = `crowd-${side}-${Math.random().toString(36).slice(2)}`;
      parts.push(svg('clipPath', { id: clip }, svg('rect', INSET)), svg('rect', { class: 'frame ground', ...INSET }),
        svg('g', { 'clip-path': `url(#${clip})` }, svg('path', { class: 'coast', d: coast(map, near) }), this.draw(world, near, (i) => !inCrowd(i), 11, INSET)));
    }
    this.picture.replaceChildren(...parts);
  }

  // Names are written where they meet no circle and no name written before, the weightiest first.
  draw(world, place, leftOut, scale, bounds) {
    const many = world.states.length > 12;
    const drawn = world.states.map((state, i) => ({ state, i, r: Math.max(many ? 0.8 : 2, Math.sqrt(state.capability) * scale) }))
      .filter((c) => !leftOut(c.i)).sort((a, b) => b.r - a.r);
    drawn.forEach((c) => {
      const [x, y] = place(world.map.x[c.i], world.map.y[c.i]);
      // Who stands at the edge is drawn whole.
      c.x = Math.min(WIDTH - c.r - 0.9, Math.max(c.r + 0.9, x));
      c.y = Math.min(HEIGHT - c.r - 0.9, Math.max(c.r + 0.9, y));
    });
    const taken = drawn.map((c) => [c.x - c.r, c.y - c.r, c.x + c.r, c.y + c.r]);
    for (const c of drawn) {
      const size = many ? SMALL : 3.2;
      const width = c.state.name.length * size * 0.6;
      const spots = place.line ? [[c.x - width / 2, c.y + c.r + 1.2]] : [[c.x + c.r + 0.6, c.y - size / 2], [c.x - c.r - width - 0.6, c.y - size / 2], [c.x - width / 2, c.y + c.r + 0.2], [c.x - width / 2, c.y - c.r - size - 0.2]];
      const free = spots.find(([x, y]) => x > bounds.x && x + width < bounds.x + bounds.width && y > Math.max(0, bounds.y - 2) && y + size < bounds.y + bounds.height && !taken.some((t, k) => drawn[k] !== c && x < t[2] && x + width > t[0] && y < t[3] && y + size > t[1]));
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
      onkeydown: (e) => { if (e.key === 'Enter' || e.key === ' ') { pick(); e.preventDefault(); e.stopPropagation(); } } }, title, svg('circle', { class: 'seat', r: r + (r > 1.5 ? 0.8 : 0.45) }), svg('circle', { class: 'bloc', r }), label);
    this.circles.push({ group, title, state, i });
    return group;
  }

  show(frame, differing) {
    if (!frame) return;
    for (const c of this.circles) {
      const held = frame.held[c.i];
      const [first, second] = held.split('+');
      const spoken = `${c.state.name}: ${this.lesson.held(this.side, held)}`;
      c.group.setAttribute('class', `state ${this.lesson.colour(first)}${differing.includes(c.state.key) ? ' differs' : ''}`);
      c.group.children[1].setAttribute('class', second ? 'seat ' + this.lesson.colour(second) : 'seat none');
      if (c.title.textContent !== spoken) {
        c.title.textContent = spoken;
        c.group.setAttribute('aria-label', spoken);
      }
    }
  }
}

const coast = (map, place) => (map.coast || []).map((line) => {
  const points = [];
  for (let i = 0; i < line.length; i += 2) points.push(place(line[i], line[i + 1]).map((v) => v.toFixed(2)).join(' '));
  return 'M' + points.join('L');
}).join('');

const spread = ({ x, y }) => [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];

// Fits an extent into a box, with one scale; a world along one line is laid on its side.
function fit(map, extent, box) {
  const places = spread(map);
  const [wide, high] = [places[2] - places[0], places[3] - places[1]];
  const line = !(map.coast || []).length && Math.min(wide, high) < 0.1 * Math.max(wide, high);
  const upright = line && high > wide;
  const [left, top, right, bottom] = line ? places : extent;
  const w = Math.max(1e-6, upright ? bottom - top : right - left);
  const h = Math.max(1e-6, upright ? right - left : bottom - top);
  const scale = Math.min(box.width / w, box.height / h);
  const [cx, cy] = upright ? [(top + bottom) / 2, (left + right) / 2] : [(left + right) / 2, (top + bottom) / 2];
  const project = (x, y) => {
    const [a, b] = upright ? [y, x] : [x, y];
    return [box.x + box.width / 2 + (a - cx) * scale, box.y + box.height / 2 + (b - cy) * scale];
  };
  project.line = line;
  return project;
}

/** The key of colours under both maps. */
export function legend(lesson) {
  const seen = new Map();
  [0, 1].forEach((side) => lesson.sides[side].postures.forEach((p) => seen.set(p, (seen.get(p) || new Set()).add(lesson.posture(side, p)))));
  return el('p', { class: 'legend' }, [...seen].map(([posture, names]) => el('span', {}, svg('svg', { viewBox: '0 0 10 10', class: lesson.colour(posture), 'aria-hidden': 'true' }, svg('circle', { class: 'bloc', cx: 5, cy: 5, r: 4 })), [...names].join(' / '))), el('span', { class: 'hint' }, words.sizeIs));
}
