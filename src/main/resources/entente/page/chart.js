// The lines of both worlds over time, half of many runs behind them, and the moves along the time axis.
class Chart {
  constructor(on) {
    this.on = on;
    this.svg = draw('svg.chart', { role: 'img' });
    this.scrub = make('input.scrub', {
      type: 'range', min: 0, max: rounds, step: 1, value: 0, 'aria-label': 'Time',
      oninput: () => on.go(Number(this.scrub.value)),
    });
    this.play = make('button.play', { type: 'button', 'aria-pressed': 'false', 'aria-label': 'Play', onclick: () => on.play() }, '▶');
    this.now = make('output.now');
    this.node = make('div.chartbox', {}, this.svg, make('div.timeline', {}, this.play, make('div.track', {}, this.scrub, this.now)));
    this.svg.addEventListener('pointerdown', (e) => { this.svg.setPointerCapture(e.pointerId); this.drag(e); });
    this.svg.addEventListener('pointermove', (e) => { if (e.buttons) this.drag(e); });
    new ResizeObserver(() => this.update()).observe(this.svg);
  }

  drag(e) {
    const box = this.svg.getBoundingClientRect();
    this.on.go(Math.max(0, Math.min(rounds, Math.round(((e.clientX - box.left - this.left) / (this.right - this.left)) * rounds))));
  }

  update() {
    const width = this.svg.clientWidth;
    const height = this.svg.clientHeight;
    if (width < 50 || height < 50) return;
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const narrow = width < 480;
    this.left = 46;
    this.right = width - (narrow ? 68 : 124);
    this.top = 12;
    this.bottom = height - 40;
    const hidden = state.predict.open && !state.predict.revealed;
    const bands = hidden ? [[], []] : sides.map((side) => bandOf(side, state.measure));
    const [low, high] = this.range(bands, hidden);
    const x = (r) => this.left + (r / rounds) * (this.right - this.left);
    const y = (v) => this.bottom - ((v - low) / (high - low)) * (this.bottom - this.top);
    const parts = [...this.axes(x, y, low, high)];
    sides.forEach((side) => parts.push(this.band(bands[side], side, x, y)));
    const flag = divergence();
    if (flag && (!hidden || flag.round <= state.round)) parts.push(...this.flag(flag, x));
    [1, 0].forEach((side) => parts.push(...this.line(side, x, y, hidden)));
    sides.forEach((side) => parts.push(...this.ticks(side, x, hidden)));
    parts.push(draw('line.cursor', { x1: x(state.round), x2: x(state.round), y1: this.top, y2: this.bottom + 22 }));
    parts.push(...this.values(x, y, hidden, narrow));
    if (sides.every((side) => !runs[side] || this.firstDefined(side) > state.round)) {
      const first = Math.min(...sides.map((side) => this.firstDefined(side)));
      if (first < Infinity) parts.push(draw('text.note', { x: x(first), y: this.bottom - 8, 'text-anchor': x(first) > width * 0.6 ? 'end' : 'start' }, `starts in ${Math.floor(worldOf(0).start + first / 4)}: it looks back ${Math.round(first / 4)} years`));
    }
    fill(this.svg, ...parts);
    this.svg.setAttribute('aria-label', this.words());
    this.scrub.value = state.round;
    this.scrub.setAttribute('aria-valuetext', when(state.round));
    this.now.textContent = when(state.round);
    // Clear of the button to play at the left, and of the edge at the right.
    const at = (state.round / rounds) * (this.right - this.left);
    this.now.style.left = `${Math.max(this.now.offsetWidth / 2 - 4, Math.min(this.right - this.left + 60 - this.now.offsetWidth / 2, at))}px`;
    this.scrub.parentElement.style.marginLeft = `${this.left}px`;
    this.scrub.parentElement.style.marginRight = `${width - this.right}px`;
    this.play.textContent = state.playing ? '❚❚' : '▶';
    this.play.setAttribute('aria-pressed', String(state.playing));
    this.play.setAttribute('aria-label', state.playing ? 'Pause' : 'Play');
  }

  words() {
    const { title } = data.measures[state.measure];
    return `${title} at ${when(state.round)}: ${sides.map((side) => `world ${'AB'[side]} ${two(measured(runs[side], state.round, state.measure))}`).join(', ')}`;
  }

  firstDefined(side) {
    for (let r = 0; runs[side] && r <= runs[side].last; r += 1) if (!Number.isNaN(measured(runs[side], r, state.measure))) return r;
    return Infinity;
  }

  range(bands, hidden) {
    const values = bands.flat().flatMap((b) => [b.low, b.high]);
    for (const run of [...runs, ...ghosts]) for (let r = 0; run && r <= (hidden ? Math.max(state.round, 1) : run.last); r += 1) values.push(measured(run, r, state.measure));
    const real = values.filter((v) => !Number.isNaN(v));
    if (!real.length) return [0, 1];
    const low = Math.min(...real);
    const high = Math.max(...real);
    const spare = Math.max(0.02, (high - low) * 0.08);
    return [Math.max(0, low - spare), Math.min(1, high + spare)];
  }

  axes(x, y, low, high) {
    const parts = [];
    const span = high - low;
    const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5].find((s) => span / s <= 5) || 0.5;
    for (let v = Math.ceil(low / step) * step; v <= high + 1e-9; v += step) {
      parts.push(draw('line.rule', { x1: this.left, x2: this.right, y1: y(v), y2: y(v) }));
      parts.push(draw('text.axis', { x: this.left - 6, y: y(v) + 5, 'text-anchor': 'end' }, v.toFixed(step < 0.1 ? 2 : 1)));
    }
    const { start } = worldOf(0);
    const years = rounds / 4;
    const every = [1, 2, 5, 10, 20].find((s) => years / s <= (this.right - this.left) / 70) || 50;
    for (let year = Math.ceil(start / every) * every; year <= start + years; year += every) {
      parts.push(draw('text.axis', { x: x((year - start) * 4), y: this.bottom + 37, 'text-anchor': 'middle' }, String(year)));
    }
    parts.push(draw('line.base', { x1: this.left, x2: this.right, y1: this.bottom + 11, y2: this.bottom + 11 }));
    return parts;
  }

  band(band, side, x, y) {
    if (!band.length) return null;
    const up = band.map((b) => `${x(b.round)},${y(b.high)}`);
    const down = band.map((b) => `${x(b.round)},${y(b.low)}`).reverse();
    return draw(`polygon.band.${'ab'[side]}`, { points: [...up, ...down].join(' ') });
  }

  path(run, x, y, from, to) {
    let path = '';
    for (let r = from; r <= Math.min(to, run.last); r += 1) {
      const v = measured(run, r, state.measure);
      if (!Number.isNaN(v)) path += `${path ? 'L' : 'M'}${x(r).toFixed(1)},${y(v).toFixed(1)}`;
    }
    return path;
  }

  line(side, x, y, hidden) {
    if (!runs[side]) return [];
    const name = `path.line.${'ab'[side]}`;
    const parts = [];
    if (ghosts[side] && !hidden) parts.push(draw(`${name}.ghost`, { d: this.path(ghosts[side], x, y, 0, rounds) }));
    if (!hidden) parts.push(draw(`${name}.later`, { d: this.path(runs[side], x, y, state.round, rounds) }));
    parts.push(draw(name, { d: this.path(runs[side], x, y, 0, state.round) }));
    return parts;
  }

  values(x, y, hidden, narrow) {
    const marks = sides.map((side) => ({ side, v: measured(runs[side], state.round, state.measure) })).filter((m) => !Number.isNaN(m.v));
    const parts = marks.map((m) => draw(`circle.point.${'ab'[m.side]}`, { cx: x(state.round), cy: y(m.v), r: 5 }));
    // At the end of the axis, what the lines come to; never one over the other.
    const ends = sides
      .map((side) => ({ side, v: measured(runs[side], hidden ? state.round : lastRound(side), state.measure) }))
      .filter((e) => !Number.isNaN(e.v)).sort((a, b) => b.v - a.v);
    let above = -Infinity;
    for (const e of ends) {
      const at = Math.max(y(e.v) + 5, above + 20);
      above = at;
      const words = hidden || narrow ? `${'AB'[e.side]} ${two(e.v)}` : `${'AB'[e.side]} ${Math.floor(worldOf(e.side).start + lastRound(e.side) / 4)}: ${two(e.v)}`;
      parts.push(draw(`text.value.${'ab'[e.side]}`, { x: this.right + 6, y: at }, words));
    }
    let lower = Infinity;
    const left = x(state.round) > this.left + 80;
    for (const m of marks.sort((a, b) => a.v - b.v)) {
      if (hidden || state.round >= lastRound(m.side)) continue;
      const at = Math.min(y(m.v) + (m === marks[0] ? 20 : -9), lower - 20);
      lower = at;
      parts.push(draw(`text.value.${'ab'[m.side]}.strong`, { x: x(state.round) + (left ? -9 : 9), y: at, 'text-anchor': left ? 'end' : 'start' }, `${'AB'[m.side]} ${two(m.v)}`));
    }
    return parts;
  }

  flag({ round, state: i }, x) {
    const right = x(round) > (this.left + this.right) / 2;
    return [
      draw('line.flagline', { x1: x(round), x2: x(round), y1: this.top, y2: this.bottom + 11 }),
      draw('text.flag', { x: x(round) + (right ? -5 : 5), y: this.top + 8, 'text-anchor': right ? 'end' : 'start', onclick: () => this.on.go(round) }, `First difference: ${worldOf(0).states[i].name}, ${when(round)}`),
    ];
  }

  ticks(side, x, hidden) {
    if (!runs[side]) return [];
    const from = this.bottom + 11;
    return runs[side].lines.filter((l) => l.kind === 'move' && (!hidden || l.round <= state.round)).map((l) =>
      draw(`line.tick.${'ab'[side]}`, { x1: x(l.round), x2: x(l.round), y1: from, y2: from + (side ? 9 : -9), class: `tick ${'ab'[side]}${l.round > state.round ? ' ahead' : ''}` }));
  }
}
