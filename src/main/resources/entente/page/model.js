// What the page knows: the data that it was written with, what is set, the runs, and the engine's threads.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const data = read('data');

/** Returns what is like something but for some of it: fields of an object, or elements of a list by their places. */
function like(first, but) {
  if ([first, but].some((v) => v === null || typeof v !== 'object') || Array.isArray(but)) return but;
  const all = Array.isArray(first) ? first.slice() : { ...first };
  for (const [key, value] of Object.entries(but)) all[key] = like(all[key], value);
  return all;
}
// The file says of a second world only what the first does not say already.
data.worlds = data.worlds.map((world, k) => (k === 0 ? world : like(data.worlds[0], world)));

const sides = [0, 1];
const baseOf = (side) => data.worlds[data.sides[side].world];
// Worlds with names that were typed in.
const renamed = [null, null];
const worldOf = (side) => renamed[side] || baseOf(side);
const rounds = Math.max(...sides.map((side) => worldOf(side).rounds));
const sameStates = JSON.stringify(worldOf(0).states.map((s) => s.key)) === JSON.stringify(worldOf(1).states.map((s) => s.key));
const small = Math.max(...sides.map((side) => worldOf(side).states.length)) <= 12;
// How many runs the shading is made of, and how many rounds lie between two of its points.
const RUNS = small ? 200 : 40;
const EVERY = small ? 1 : 4;
const M = data.measures.length;

const state = {
  seed: data.seed, sets: data.sides.map((s) => ({ ...s.set })), forms: [{}, {}], round: 0, measure: 0, tab: 'happened',
  selected: null, only: false, playing: false, dimmed: null, why: null,
  predict: { open: false, revealed: false, stable: null, first: null },
};
const runs = [null, null];
const ghosts = [null, null];
const samples = [[], []];
const past = [];

/** Returns a number of a world as it is set. */
const setTo = (side, slider) => state.sets[side][slider.path] ?? slider.value;

function settings(side) {
  const chosen = worldOf(side).sliders.filter((s) => state.sets[side][s.path] !== undefined);
  const edits = editsOf(side);
  const numbers = edits.filter((e) => e.kind === 'number');
  return {
    side, world: data.sides[side].world,
    places: [...chosen.map((s) => s.place), ...numbers.map((e) => e.place)],
    values: [...chosen.map((s) => state.sets[side][s.path]), ...numbers.map((e) => e.value)],
    edits: edits.filter((e) => e.kind !== 'number'),
  };
}

/** Returns the quarter that a round stands for. */
function when(round, side = 0) {
  const quarter = Math.round(worldOf(side).start * 4) + Math.max(round, 1) - 1;
  const year = Math.floor(quarter / 4);
  return round === 0 ? `start of ${year}` : `${year} Q${quarter - 4 * year + 1}`;
}

const lastRound = (side) => (runs[side] ? runs[side].last : worldOf(side).rounds);
const measured = (run, round, m) => (run && round <= run.last ? run.measures[round * M + m] : NaN);

/** Returns what a state holds: its signs, and words for it. */
function posture(side, round, i) {
  const world = worldOf(side);
  const run = runs[side];
  const r = Math.min(round, run.last);
  const n = world.states.length;
  const code = run.postures[r * n + i];
  const bloc = world.structures[((code >> 8) & 255) - 1];
  const seat = world.structures[(code & 255) - 1];
  const seated = seat && seat.sign ? seat : null;
  const key = bloc ? bloc.sign : seated ? seated.sign : code >> 16 ? 'hedge' : 'apart';
  const words = bloc && seated ? `${bloc.name} and a seat in ${seated.name}` : bloc ? bloc.name : seated ? `seat in ${seated.name}` : code >> 16 ? 'hedges' : 'stands apart';
  return { key, ring: bloc && seated ? seated.sign : null, words, held: [bloc?.key, seated?.key, code >> 16].join() };
}

const STATUS = ['', 'asked to join', '', 'suspended', 'partner', 'observer', 'member'];

/** Returns all memberships of a state, each with its status. */
function memberships(side, round, i) {
  const world = worldOf(side);
  const run = runs[side];
  const r = Math.min(round, run.last);
  const n = world.states.length;
  return world.structures
    .map((s, k) => ({ name: s.name, status: STATUS[run.held[(r * world.structures.length + k) * n + i]] }))
    .filter((s) => s.status);
}

const securityOf = (side, round, i) => runs[side].security[Math.min(round, runs[side].last) * worldOf(side).states.length + i];

/** Returns whether a state stands elsewhere in one world than in the other. */
function differs(i, round) {
  if (!sameStates || !runs[0] || !runs[1]) return false;
  const [a, b] = sides.map((side) => posture(side, round, i));
  return a.held !== b.held;
}

function divergence() {
  if (!sameStates || !runs[0] || !runs[1]) return null;
  const last = Math.min(runs[0].last, runs[1].last);
  for (let r = 0; r <= last; r += 1) {
    const i = worldOf(0).states.findIndex((s, k) => differs(k, r));
    if (i >= 0) return { round: r, state: i };
  }
  return null;
}

/** A thread with an engine; asks and waits for answers. */
class Thread {
  constructor() {
    this.waiting = new Map();
    this.next = 1;
    this.address = URL.createObjectURL(new Blob([read('worker')], { type: 'text/javascript' }));
    this.worker = new Worker(this.address);
    this.worker.onmessage = ({ data: said }) => {
      for (const id of said.dropped || []) this.settle(id, (wait) => wait.done(null));
      if (said.id) this.settle(said.id, (wait) => (said.fault ? wait.failed(new Error(said.fault)) : wait.done(said.answer)));
    };
    this.ready = new Promise((done, failed) => {
      this.worker.onerror = (e) => failed(new Error(e.message || 'the thread does not start'));
      this.ask({ ask: 'start', code: document.getElementById('engine').textContent.trim(), worlds: data.worlds.map((w) => w.tables) }).then(done, failed);
    });
  }

  settle(id, how) {
    const wait = this.waiting.get(id);
    this.waiting.delete(id);
    if (wait) how(wait);
  }

  ask(message) {
    const id = this.next;
    this.next += 1;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      this.worker.postMessage({ ...message, id });
    });
  }

  cancel(what) { this.worker.postMessage({ ask: 'cancel', what }); }
}

/** Runs both worlds many times in the background, on the same random numbers, until there are enough. */
class Ensemble {
  constructor(changed) {
    this.changed = changed;
    this.version = 0;
    this.threads = [];
  }

  begin() {
    const spare = Math.max(1, Math.min(3, (navigator.hardwareConcurrency || 2) - 1));
    for (let k = 0; k < spare; k += 1) {
      const thread = new Thread();
      this.threads.push(thread);
      thread.ready.then(() => this.work(thread, this.version), () => {});
    }
  }

  again(changedSides) {
    this.version += 1;
    changedSides.forEach((side) => { samples[side] = []; });
    this.taken = new Set();
    this.threads.forEach((thread) => {
      thread.cancel('sample');
      thread.ready.then(() => this.work(thread, this.version), () => {});
    });
  }

  async work(thread, version) {
    if (!this.taken) this.taken = new Set();
    for (let replicate = 0; replicate < RUNS && version === this.version; replicate += 1) {
      const missing = sides.filter((side) => !samples[side][replicate]);
      if (this.taken.has(replicate) || missing.length === 0) continue;
      this.taken.add(replicate);
      let answer = null;
      try {
        answer = await thread.ask({ ask: 'sample', sides: missing.map(settings), seed: state.seed, replicate, every: EVERY });
      } catch (fault) {
        return;
      }
      if (!answer || version !== this.version) return;
      missing.forEach((side, k) => { samples[side][replicate] = { values: answer.values[k], first: answer.first[k] }; });
      this.changed();
    }
  }
}

const sampled = (side) => samples[side].filter((s) => s);

/** Returns what half of the sampled runs lie between in each round that was kept. */
function bandOf(side, m) {
  const own = sampled(side);
  if (own.length < 10) return [];
  const band = [];
  for (let k = 0; k * EVERY <= worldOf(side).rounds; k += 1) {
    const values = own.map((s) => s.values[k * M + m]).filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
    if (values.length >= 10) band.push({ round: k * EVERY, low: quantile(values, 0.25), high: quantile(values, 0.75) });
  }
  return band;
}

function quantile(sorted, share) {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  return sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

/** Returns the value of a measure at the end of a sampled run; NaN where nuclear use ended it. */
const endOf = (side, sample, m) => sample.values[Math.floor(worldOf(side).rounds / EVERY) * M + m];
