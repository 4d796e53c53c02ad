import { svg } from './dom.js';
import { words, say } from './words.js';

/** Pixels of a wall to a unit of a chart that is drawn for its box: its numbers have nine tenths of the size of texts. */
const unit = () => (parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.9) / 11;

// Units from which a sentence stands in one line.
const WIDE = 320;

/** A measure of both worlds by round, with the first difference marked; in the proportions of a box, if one is given. */
export function stability(lesson, measure = 'stability', box = null) {
  const W = box ? Math.max(230, box.width / unit()) : 460;
  const H = box ? Math.max(60, (W * box.height) / box.width) : 150;
  const L = 34, R = 84, T = 12, B = 24;
  const rounds = Math.max(lesson.sides[0].rounds, lesson.sides[1].rounds);
  const x = (r) => L + (r / rounds) * (W - L - R);
  const y = (v) => H - B - v * (H - T - B);
  const parts = [];
  for (const v of [0, 0.5, 1]) {
    parts.push(svg('line', { class: 'grid', x1: L, x2: W - R, y1: y(v), y2: y(v) }), svg('text', { x: L - 5, y: y(v) + 4, 'text-anchor': 'end' }, v));
  }
  const start = lesson.sides[0].start;
  for (let r = 0; r <= rounds; r += rounds > 60 ? 40 : 20) {
    parts.push(svg('text', { x: x(r), y: H - 7, 'text-anchor': 'middle' }, start + r / 4));
  }
  const first = lesson.view.divergence;
  if (first !== null) {
    parts.push(svg('line', { class: 'divergence', x1: x(first), x2: x(first), y1: T, y2: H - B }),
      svg('text', { class: 'mark', x: x(first) + 4, y: H - B - 5 }, say(words.diverged, first)));
  }
  const ends = [0, 1].map((side) => {
    const drawn = lesson.frames[side].filter((f) => f.measures[measure] !== null);
    parts.push(svg('path', { class: 'line side' + side, d: path(drawn.map((f) => [x(f.round), y(f.measures[measure])])) }));
    const end = drawn[drawn.length - 1];
    return end ? { side, x: x(end.round), y: y(end.measures[measure]), v: end.measures[measure] } : null;
  }).filter((e) => e);
  if (ends.length === 2 && Math.abs(ends[0].y - ends[1].y) < 13) {
    const down = ends[0].y > ends[1].y ? 0 : 1;
    const middle = (ends[0].y + ends[1].y) / 2;
    ends[down].label = middle + 7;
    ends[1 - down].label = middle - 7;
  }
  for (const e of ends) {
    parts.push(svg('circle', { class: 'side' + e.side, cx: e.x, cy: e.y, r: 3 }),
      svg('text', { class: 'side' + e.side, x: e.x + 7, y: (e.label || e.y) + 4 }, `${lesson.short(e.side)} ${e.v.toFixed(2)}`));
  }
  // What a pointer is over says its values.
  for (let r = 0; r < Math.max(...lesson.frames.map((frames) => frames.length)); r += 1) {
    const values = [0, 1].map((side) => [side, lesson.frames[side][r] && lesson.frames[side][r].measures[measure]]).filter(([, v]) => typeof v === 'number');
    if (values.length) {
      const text = `${say(words.round, r)} (${Math.floor(start + r / 4)}): ${values.map(([side, v]) => `${lesson.short(side)} ${v.toFixed(2)}`).join(', ')}`;
      parts.push(svg('rect', { class: 'hit', x: x(r - 0.5), y: T, width: x(1) - x(0), height: H - T - B }, svg('title', {}, text)));
    }
  }
  // To the right, where the names of lines would be: the first difference is marked early. A narrow chart has two lines of it.
  if (ends.length === 0) {
    const lines = W < WIDE ? words.undefinedYet.split(/(?<=:) /) : [words.undefinedYet];
    lines.forEach((line, k) => parts.push(svg('text', { class: 'mark', x: W - 4, y: y(0.75) + 14 * k, 'text-anchor': 'end' }, line)));
  }
  return svg('svg', { class: 'chart', viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': words.measures[measure] + ': ' + ends.map((e) => `${lesson.short(e.side)} ${e.v.toFixed(2)}`).join(', ') }, parts);
}

const path = (points) => (points.length ? 'M' + points.map((p) => p.map((v) => v.toFixed(1)).join(' ')).join('L') : '');

/** Shares of postures of one world by round, one on the other. */
export function shares(lesson, side) {
  const W = 400, H = 44;
  const world = lesson.sides[side];
  const x = (r) => (r / world.rounds) * W;
  const drawn = lesson.frames[side];
  const below = drawn.map(() => 0);
  const areas = world.postures.map((posture, k) => {
    const low = drawn.map((f, i) => [x(f.round), H - below[i] * H]);
    drawn.forEach((f, i) => { below[i] += f.shares[k]; });
    const high = drawn.map((f, i) => [x(f.round), H - below[i] * H]);
    return svg('path', { class: 'area ' + lesson.sign(posture), d: path([...high, ...low.reverse()]) + 'Z' });
  });
  const now = drawn[drawn.length - 1];
  const spoken = now ? world.postures.map((p, k) => `${lesson.posture(side, p)} ${Math.round(now.shares[k] * 100)} %`).join(', ') : '';
  return svg('svg', { class: 'shares', viewBox: `0 0 ${W} ${H}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': `${words.shares}: ${spoken}` }, areas,
    svg('line', { class: 'now', x1: now ? x(now.round) : 0, x2: now ? x(now.round) : 0, y1: 0, y2: H }));
}

/** Two distributions on one axis from 0 to 1, the left one above it, the right one below. */
export function distributions(values) {
  const W = 400, H = 140, BINS = 25;
  const counts = values.map((list) => {
    const bins = new Array(BINS).fill(0);
    list.filter((v) => v !== null).forEach((v) => { bins[Math.min(BINS - 1, Math.floor(v * BINS))] += 1; });
    return bins;
  });
  const most = Math.max(1, ...counts.flat());
  const bars = counts.map((bins, side) => bins.map((n, b) => {
    const h = (n / most) * 50;
    return svg('rect', { class: 'side' + side, x: (b / BINS) * W + 1, width: W / BINS - 2, y: side === 0 ? 58 - h : 80, height: h });
  }));
  const axis = [0, 0.25, 0.5, 0.75, 1].map((v) => svg('text', { x: Math.min(W - 12, Math.max(8, v * W)), y: 75, 'text-anchor': 'middle' }, v));
  return svg('svg', { class: 'chart counts', viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': say(words.distribution, values[0].length) }, bars, axis);
}

/** One thin and one thick line for each team. */
export function teamLines(teams, rounds, start) {
  const W = 400, H = 150, L = 30, B = 24;
  const x = (r) => L + (r / rounds) * (W - L - 90);
  const y = (v) => H - B - v * (H - B - 8);
  const draw = (list) => path(list.map((v, r) => [r, v]).filter(([, v]) => v !== null).map(([r, v]) => [x(r), y(v)]));
  const ends = teams.map((t, k) => ({ k, name: t.name, y: y(t.end === null ? 0 : t.end) })).sort((a, b) => a.y - b.y);
  ends.forEach((e, i) => { e.label = i === 0 ? e.y : Math.max(e.y, ends[i - 1].label + 12); });
  return svg('svg', { class: 'chart', viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': words.teamsPicture },
    [0, 0.5, 1].map((v) => [svg('line', { class: 'grid', x1: L, x2: W - 90, y1: y(v), y2: y(v) }), svg('text', { x: L - 4, y: y(v) + 4, 'text-anchor': 'end' }, v)]),
    [0, rounds / 2, rounds].map((r) => svg('text', { x: x(r), y: H - 7, 'text-anchor': 'middle' }, Math.round(start + r / 4))),
    teams.map((t, k) => [svg('path', { class: `line thin t${k % 8}`, d: draw(t.alone) }), svg('path', { class: `line t${k % 8}`, d: draw(t.stability) })]),
    ends.map((e) => [svg('circle', { class: 't' + (e.k % 8), cx: x(rounds) + 6, cy: e.label, r: 3 }), svg('text', { x: x(rounds) + 12, y: e.label + 4 }, e.name.slice(0, 12))]));
}
