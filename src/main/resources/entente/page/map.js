// The map of a world: land, states by posture, ties and fears where the states are few.
const FEAR = 0.2;

class WorldMap {
  constructor(side, on) {
    this.side = side;
    this.on = on;
    this.world = worldOf(side);
    const { width, height } = this.world.map;
    this.svg = draw('svg.map', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': `Map of world ${'AB'[side]}: ${this.world.name}. Arrow keys go from state to state.` });
    this.land = draw('g.land');
    this.ties = draw('g.ties');
    this.marks = draw('g.marks');
    this.names = draw('g.names', { 'aria-hidden': 'true' });
    this.svg.append(this.land, this.ties, this.names, this.marks);
    this.hint = make('div.hint', { hidden: true, role: 'status' });
    this.node = make('div.mapbox', {}, this.svg, this.hint);
    this.nodes = this.world.states.map((s, i) => this.mark(s, i));
    this.marks.append(...this.order().map((i) => this.nodes[i]));
    this.current = this.order()[0];
    this.drawLand();
    this.svg.addEventListener('keydown', (e) => this.key(e));
    new ResizeObserver(() => { this.unit = Math.max(width / (this.svg.clientWidth || 600), height / (this.svg.clientHeight || 250)); this.label(); this.update(); }).observe(this.svg);
    this.unit = width / 600;
  }

  // The largest at the bottom, so that small states beside it can be reached.
  order() { return this.world.states.map((s, i) => i).sort((a, b) => this.world.states[b].capability - this.world.states[a].capability); }

  radius(i) {
    const most = Math.max(...this.world.states.map((s) => s.capability));
    const largest = this.world.states.length <= 12 ? 5.2 : 2.6;
    const floor = (this.world.states.length <= 12 ? 12 : 4.2) * this.unit;
    return Math.max(floor, largest * Math.sqrt(this.world.states[i].capability / most));
  }

  drawLand() {
    for (const room of this.world.map.rooms) {
      const { x, y, width, height } = room.box;
      const clip = `room${this.side}${Math.round(x)}`;
      const path = room.land.map((line) => `M${line.reduce((all, v, k) => all + (k % 2 ? `,${v}` : `${k ? 'L' : ''}${v}`), '')}Z`).join('');
      this.land.append(
        draw('clipPath', { id: clip }, draw('rect', { x, y, width, height, rx: 0.6 })),
        draw('rect.sea', { x, y, width, height, rx: 0.6 }),
        draw('g', { 'clip-path': `url(#${clip})` }, draw('path.coast', { d: path })),
      );
    }
    if (this.world.map.frame) {
      const { x, y, width, height } = this.world.map.frame;
      this.land.append(draw('rect.frame', { x, y, width, height }));
    }
  }

  mark(s, i) {
    return draw('g.state', {
      role: 'button', tabindex: -1, 'data-state': s.key, transform: `translate(${this.world.map.x[i]} ${this.world.map.y[i]})`,
      onclick: () => this.on.choose(this.side, i),
      onpointerenter: () => this.on.look(i), onpointerleave: () => this.on.look(null),
      onfocus: () => { this.current = i; this.on.look(i); }, onblur: () => this.on.look(null),
    });
  }

  key(e) {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
    if (way) {
      const { x, y } = this.world.map;
      let best = -1;
      let least = Infinity;
      this.world.states.forEach((s, j) => {
        const dx = x[j] - x[this.current];
        const dy = y[j] - y[this.current];
        const along = dx * way[0] + dy * way[1];
        const across = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
        if (j !== this.current && along > 0.01 && along + 2 * across < least) [best, least] = [j, along + 2 * across];
      });
      if (best >= 0) this.nodes[best].focus();
    } else if (e.key === 'Enter' || e.key === ' ') this.on.choose(this.side, this.current);
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  sign(key, r) {
    const corners = data.signs[key] || [];
    const colour = { fill: key === 'apart' ? 'var(--paper)' : `var(--${key})` };
    const edge = key === 'apart' ? { stroke: 'var(--apart)', 'stroke-width': 2 * this.unit } : key === 'hedge' ? { stroke: 'var(--hedge-edge)', 'stroke-width': 1.2 * this.unit } : {};
    if (corners.length === 0) return draw('circle', { r: key === 'apart' ? r * 0.86 : r, ...colour, ...edge });
    return draw('polygon', { points: corners.map(([px, py]) => `${px * r},${-py * r}`).join(' '), ...colour, ...edge });
  }

  update() {
    const run = runs[this.side];
    if (!run) return;
    this.nodes.forEach((node, i) => {
      const r = this.radius(i);
      const p = posture(this.side, state.round, i);
      const differing = differs(i, state.round);
      const chosen = state.selected === i;
      const look = `${p.key}${p.ring}${differing}${chosen}${r}${state.dimmed && state.dimmed !== p.key && state.dimmed !== p.ring}`;
      node.setAttribute('tabindex', this.current === i ? 0 : -1);
      node.setAttribute('aria-label', `${this.world.states[i].name}: ${p.words}, security ${two(securityOf(this.side, state.round, i))}${differing ? ', differs between the worlds' : ''}`);
      if (node.dataset.look === look) return;
      node.dataset.look = look;
      const outer = p.ring ? r * 1.55 : r * 1.3;
      node.setAttribute('class', `state${state.dimmed && state.dimmed !== p.key && state.dimmed !== p.ring ? ' dim' : ''}`);
      fill(
        node,
        draw('circle.halo', { r: outer + 5 * this.unit, visibility: chosen ? 'visible' : 'hidden', 'stroke-width': 2 * this.unit }),
        p.ring ? draw('circle', { r: r * 1.42, fill: 'var(--paper)', stroke: `var(--${p.ring})`, 'stroke-width': Math.max(2 * this.unit, r * 0.24) }) : draw('circle', { r: Math.max(r * 1.25, 9 * this.unit), fill: 'transparent' }),
        this.sign(p.key, p.ring ? r * 0.82 : r),
        differing ? draw('circle.differs', { r: outer, 'stroke-width': 2.2 * this.unit }) : null,
      );
    });
    if (small) this.drawTies(run);
  }

  // Below the states: who belongs with whom; above them: who fears whom.
  drawTies(run) {
    const n = this.world.states.length;
    const { x, y } = this.world.map;
    const r = Math.min(state.round, run.last);
    const shapes = [];
    const arc = (a, b, lift, attributes) => draw('path', { d: `M${x[a]},${y[a]}Q${(x[a] + x[b]) / 2},${(y[a] + y[b]) / 2 + lift} ${x[b]},${y[b]}`, fill: 'none', ...attributes });
    this.world.structures.forEach((s, k) => {
      if (!s.sign) return;
      for (let i = 0; i < n; i += 1) {
        const holds = run.held[(r * this.world.structures.length + k) * n + i] >= 2;
        const lead = s.founders[0];
        if (holds && lead !== undefined && lead !== i) shapes.push(arc(lead, i, (this.world.map.line ? 0.32 : 0.1) * Math.abs(x[lead] - x[i]) + 4, { stroke: `var(--${s.sign})`, 'stroke-width': 4 * this.unit, class: 'tie' }));
      }
    });
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const fear = Math.max(run.fear[r * n * n + i * n + j], run.fear[r * n * n + j * n + i]);
        if (fear > FEAR) {
          const lift = -0.3 * Math.abs(x[i] - x[j]) - 5;
          shapes.push(arc(i, j, lift, { stroke: 'var(--fear)', 'stroke-width': 2.5 * this.unit, 'stroke-dasharray': `${3 * this.unit} ${4 * this.unit}`, class: 'fear' }));
          shapes.push(draw('text.feartext', { x: (x[i] + x[j]) / 2, y: (y[i] + y[j]) / 2 + lift / 2 - 0.6, 'font-size': 14 * this.unit, 'text-anchor': 'middle' }, two(fear)));
        }
      }
    }
    fill(this.ties, ...shapes);
  }

  // The names of the heaviest states that have room; the others are named when one looks at them.
  label() {
    const size = (small ? 16 : 13) * this.unit;
    const boxes = [];
    const names = [];
    const { x, y, width, height } = this.world.map;
    const overlaps = (a) => boxes.some((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h);
    this.order().forEach((i) => { const r = this.radius(i) * (small ? 1.45 : 1.3); boxes.push({ x: x[i] - r, y: y[i] - r, w: 2 * r, h: 2 * r }); });
    for (const i of this.order().slice(0, small ? 12 : 40)) {
      const { name } = this.world.states[i];
      const w = name.length * size * 0.6;
      const r = this.radius(i) * (small ? 1.6 : 1.1) + 2 * this.unit;
      const at = [[x[i] - w / 2, y[i] + r, 'u'], [x[i] + r, y[i] - size / 2, 'r'], [x[i] - r - w, y[i] - size / 2, 'l'], [x[i] - w / 2, y[i] - r - size * 1.1, 'o']];
      for (const [bx, by] of at) {
        const box = { x: bx, y: by, w, h: size * 1.1 };
        if (bx >= 0.3 && bx + w <= width - 0.3 && by >= 0 && by + size <= height && !overlaps(box)) {
          boxes.push(box);
          names.push(draw('text', { x: bx + w / 2, y: by + size * 0.88, 'font-size': size, 'text-anchor': 'middle', 'stroke-width': 3 * this.unit }, name));
          break;
        }
      }
    }
    fill(this.names, ...names);
  }

  look(i) {
    this.hint.hidden = i === null || !runs[this.side];
    if (this.hint.hidden) return;
    const p = posture(this.side, state.round, i);
    const others = memberships(this.side, state.round, i);
    fill(
      this.hint,
      make('strong', {}, this.world.states[i].name),
      make('span', {}, `${p.words[0].toUpperCase()}${p.words.slice(1)} · security ${two(securityOf(this.side, state.round, i))}`),
      others.length > 1 || others.some((m) => m.status !== 'member') ? make('span.small', {}, others.map((m) => `${m.name}: ${m.status}`).join(' · ')) : null,
    );
    const box = this.svg.getBoundingClientRect();
    const { a: scale, e, f } = this.svg.getScreenCTM();
    const px = this.world.map.x[i] * scale + e - box.left;
    const py = this.world.map.y[i] * scale + f - box.top;
    this.hint.style.left = `${Math.max(4, Math.min(box.width - this.hint.offsetWidth - 4, px - this.hint.offsetWidth / 2))}px`;
    const below = py + this.radius(i) * 1.7 * scale + 6;
    this.hint.style.top = `${below + this.hint.offsetHeight < box.height ? below : py - this.radius(i) * 1.7 * scale - this.hint.offsetHeight - 6}px`;
  }
}
