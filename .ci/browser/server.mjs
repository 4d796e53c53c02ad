// Starts and ends the classroom of a jar, and asks it as pages do.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export async function start(jar, folder, ...words) {
  const child = spawn('java', ['-Djava.awt.headless=true', '-jar', jar, 'classroom', '--no-browser', '--json', ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((done, failed) => {
    let text = '';
    child.stdout.on('data', (part) => {
      text += part;
      if (text.includes('}')) done(JSON.parse(text).address);
    });
    child.on('exit', (code) => failed(new Error(`the classroom ended with ${code}`)));
  });
  const url = new URL(address);
  return { child, address, base: url.origin, port: url.port, token: url.hash.slice(1) };
}

/** Kills a server as a power cut would. */
export const kill = (server) => new Promise((done) => {
  server.child.removeAllListeners('exit');
  server.child.on('exit', done);
  server.child.kill('SIGKILL');
});

/** Asks and returns the answer, whatever it is. */
export async function tell(server, path, key, body) {
  const headers = { 'Content-Type': 'application/json' };
  if (key) headers.Authorization = `Bearer ${key}`;
  const request = () => fetch(server.base + path, { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body) });
  // A connection kept from before, to a server that was killed or had closed it, fails before anything is asked.
  const answer = await request().catch((fault) => {
    if (!['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(fault.cause?.code)) throw fault;
    return request();
  });
  return { ok: answer.ok, status: answer.status, text: await answer.text() };
}

/** Asks and returns what is answered; fails where that is a refusal. */
export async function ask(server, path, key, body) {
  const { ok, status, text } = await tell(server, path, key, body);
  if (!ok) throw new Error(`${path}: ${status} ${text}`);
  return JSON.parse(text);
}

export const instruct = (server, what, more) => ask(server, '/api/lesson', server.token, { do: what, ...more });

/** Returns the seconds of a core that the server has used. */
export function cpu(server) {
  const stat = readFileSync(`/proc/${server.child.pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ');
  return (Number(stat[11]) + Number(stat[12])) / 100;
}
