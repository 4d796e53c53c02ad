import { notice } from './dom.js';
import { words, say } from './words.js';

/** A refusal, with the code that the server gave. */
export class RefusedError extends Error {
  constructor(status, code, detail) {
    super(say(words.errors[code] || words.errors.other, words.errors[code] ? detail : code));
    this.status = status;
    this.code = code;
  }
}

export async function ask(path, key, body) {
  const headers = {};
  if (key) headers.Authorization = 'Bearer ' + key;
  if (body) headers['Content-Type'] = 'application/json';
  const answer = await fetch(path, { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body), cache: 'no-store' });
  if (!answer.ok) {
    const refusal = await answer.json().catch(() => ({}));
    throw new RefusedError(answer.status, refusal.error || String(answer.status), refusal.detail || '');
  }
  return answer.headers.get('Content-Type').startsWith('image/') ? answer.text() : answer.json();
}

/** Asks and says what went wrong; returns null then. */
export async function tell(path, key, body) {
  try {
    return await ask(path, key, body);
  } catch (fault) {
    notice(fault.message);
    return null;
  }
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));

/** Asks for news again and again; the server answers when there is some. */
export async function follow(path, key, show, stop) {
  let lost = false;
  for (let wait = 500; ; ) {
    let news;
    try {
      news = await ask(path(), key());
      if (lost) notice(words.back);
      lost = false;
      wait = 500;
    } catch (fault) {
      if (fault instanceof RefusedError && fault.status === 401) {
        stop(fault);
        return;
      }
      if (!(fault instanceof RefusedError) && !(fault instanceof TypeError)) throw fault;
      lost = true;
      notice(words.lost, true);
      await pause(wait);
      wait = Math.min(4000, wait * 2);
      continue;
    }
    try {
      show(news);
    } catch (fault) {
      // A fault of the page is no lost connection; it is reported, and the next news may be shown again.
      reportError(fault);
      await pause(wait);
    }
  }
}
