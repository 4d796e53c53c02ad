// The engine in its own thread. Questions come as messages with a number; answers carry it back.
let engine = null;
const queue = [];
let turning = false;

async function start({ code, worlds }) {
  const packed = Uint8Array.from(atob(code), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  engine = (await teavm.load(new Uint8Array(bytes))).exports;
  worlds.forEach(({ words, numbers, shape }) => {
    engine.load(words.map((w) => `${w}\0`).join(''), Float64Array.from(numbers, (n) => (n === null ? NaN : n)), Int32Array.from(shape));
  });
}

const set = ({ world, places, values }) => engine.set(world, Int32Array.from(places), Float64Array.from(values));

function run(message) {
  set(message);
  const digest = engine.run(message.world, message.seed);
  return {
    digest, last: engine.last(), nuclear: engine.nuclear(), measures: engine.measures(), security: engine.security(),
    postures: engine.postures(), held: engine.held(), fear: engine.fear(), lines: JSON.parse(engine.lines()),
  };
}

function sample(message) {
  const values = [];
  const first = [];
  for (const side of message.sides) {
    set(side);
    values.push(engine.sample(side.world, message.seed, message.replicate, message.every));
    first.push(Array.from(engine.first()));
  }
  return { values, first };
}

function why(message) {
  set(message);
  return JSON.parse(engine.why(message.world, message.seed, message.state, message.round));
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
