// The engine in its own thread. Questions come as messages with a number; answers carry it back.
let engine = null;
let tables = [];
// Worlds with other words, lists or whole numbers, by side: such a change makes its tables anew.
const edited = [null, null];
const queue = [];
let turning = false;

async function start({ code, worlds }) {
  const packed = Uint8Array.from(atob(code), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  tables = worlds;
  engine = (await teavm.load(new Uint8Array(bytes))).exports;
  worlds.forEach((world) => engine.load(...packedTables(world)));
}

function packedTables({ words, numbers, shape }) {
  return [words.map((w) => `${w}\0`).join(''), Float64Array.from(numbers, (n) => (n === null ? NaN : n)), Int32Array.from(shape)];
}

/** Returns the tables of a world after changes, and where a place of its shape went. */
function change({ words, numbers, shape }, edits) {
  const own = words.slice();
  const word = (w) => own.push(w) - 1;
  const after = shape.slice();
  // From the end, so that a list of another length moves no place that is still to come.
  const ordered = edits.slice().sort((a, b) => b.place - a.place);
  for (const { kind, place, value, size } of ordered) {
    if (kind === 'list') after.splice(place, size + 1, value.length, ...value.map(word));
    else if (kind === 'text') after[place] = value === null ? -1 : word(value);
    else after[place] = value;
  }
  const grown = edits.filter((e) => e.kind === 'list');
  const shift = (place) => grown.reduce((at, e) => (e.place < place ? at + e.value.length - e.size : at), place);
  return { tables: { words: own, numbers, shape: after }, shift };
}

/** Returns the engine's number of a world after changes, and where a place of its shape went. */
function place({ side, world, edits }) {
  if (!edits || edits.length === 0) return { number: world, shift: (at) => at };
  const key = JSON.stringify(edits);
  const before = edited[side];
  if (!before || before.key !== key) {
    const { tables: made, shift } = change(tables[world], edits);
    const number = before ? before.number : engine.load(...packedTables(made));
    if (before) engine.reload(number, ...packedTables(made));
    edited[side] = { key, number, shift };
  }
  return edited[side];
}

function set(message) {
  const { number, shift } = place(message);
  engine.set(number, Int32Array.from(message.places, shift), Float64Array.from(message.values));
  return number;
}

function run(message) {
  const digest = engine.run(set(message), message.seed);
  return {
    digest, last: engine.last(), nuclear: engine.nuclear(), measures: engine.measures(), security: engine.security(),
    postures: engine.postures(), held: engine.held(), fear: engine.fear(), lines: JSON.parse(engine.lines()),
  };
}

function sample(message) {
  const values = [];
  const first = [];
  for (const side of message.sides) {
    values.push(engine.sample(set(side), message.seed, message.replicate, message.every));
    first.push(Array.from(engine.first()));
  }
  return { values, first };
}

function why(message) {
  return JSON.parse(engine.why(set(message), message.seed, message.state, message.round));
}

function fork(message) {
  set(message);
  return engine.fork(message.world, message.seed, message.round, Int32Array.from(message.after.places), Float64Array.from(message.after.values));
}

const theory = (message) => engine.theory(Float64Array.from(message.sizes));

const work = { run, fork, sample, why, theory };

// One job a turn, so that a message which cancels the others is heard in between.
function turn() {
  const message = queue.shift();
  turning = queue.length > 0;
  if (!message) return;
  try {
    postMessage({ id: message.id, answer: work[message.ask](message) });
  } catch (fault) {
    postMessage({ id: message.id, fault: String(fault && fault.message ? fault.message : fault) });
  }
  if (turning) setTimeout(turn, 0);
}

onmessage = async ({ data }) => {
  if (data.ask === 'start') {
    try {
      await start(data);
      postMessage({ id: data.id, answer: true });
    } catch (fault) {
      postMessage({ id: data.id, fault: String(fault && fault.message ? fault.message : fault) });
    }
    return;
  }
  if (data.ask === 'cancel') {
    const dropped = queue.filter((m) => m.ask === data.what).map((m) => m.id);
    for (let k = queue.length - 1; k >= 0; k -= 1) if (queue[k].ask === data.what) queue.splice(k, 1);
    postMessage({ dropped });
    return;
  }
  queue.push(data);
  if (!turning) {
    turning = true;
    setTimeout(turn, 0);
  }
};
