import { el, fill, two } from './dom.js';
import { distributions } from './charts.js';
import { words, say } from './words.js';

const RUNS = 200;
// So few that they, and the distribution below, are seen without scrolling.
const MOST = 7;
// All states that have no row of their own.
const OTHERS = '…';

/** Predictions of the class, and beside them what many runs say. */
export class Predict {
  constructor(lesson, act) {
    this.lesson = lesson;
    this.act = act;
    this.node = el('div', { class: 'predict' });
    this.shape = '';
    this.asked = new Set();
  }

  show() {
    const { lesson } = this;
    const poll = lesson.view.poll;
    const questions = ['stable', 'secure', 'first'].map((question) => this.question(question, question === 'first' ? poll.answers : ['left', 'right', 'same'], poll));
    // While hands are counted nothing is built anew but what has other rows: a rebuilt field loses what is typed into it, a rebuilt button the click.
    const shape = JSON.stringify([lesson.epoch, poll.open, poll.answers, poll.reveal, poll.reveal && [poll.stable, poll.secure, poll.first], this.shown, !!lesson.view.class]);
    if (shape === this.shape) {
      for (const input of this.node.querySelectorAll('[data-hands]')) {
        const [question, answer] = input.dataset.hands.split('/');
        if (input !== document.activeElement) input.value = poll[question][answer] || 0;
      }
      return;
    }
    this.shape = shape;
    const at = document.activeElement && this.node.contains(document.activeElement) ? document.activeElement : null;
    fill(this.node, this.controls(poll), questions, this.answer(poll.reveal));
    const again = at && at.dataset.hands !== undefined && this.node.querySelector(`[data-hands="${CSS.escape(at.dataset.hands)}"]`);
    if (again) {
      again.value = at.value;
      again.focus();
      again.select();
    }
  }

  controls(poll) {
    const act = this.act;
    const reveal = poll.reveal;
    if (reveal) {
      return el('p', { class: 'row controls' }, el('button', { onclick: () => act({ do: 'poll_again' }) }, words.again),
        reveal.broken ? words.broken : !reveal.finished && [el('progress', { max: reveal.runs, value: reveal.done, 'aria-label': words.reveal }), say(words.revealing, reveal.done, reveal.runs)]);
    }
    const phones = this.lesson.view.class && !this.lesson.view.class.ended;
    return el('p', { class: 'row controls' }, el('span', { class: 'hint' }, words.predictHow),
      phones && el('button', { onclick: () => act({ do: poll.open ? 'poll_close' : 'poll_open' }) }, poll.open ? words.pollClose : words.pollOpen),
      el('button', { class: 'strong', id: 'reveal', onclick: () => act({ do: 'reveal' }) }, say(words.reveal, RUNS)));
  }

  name(question, answer) {
    if (question === 'first') return answer === '' ? words.nobody : this.lesson.state(0, answer);
    return answer === 'same' ? words.same : this.lesson.title(answer === 'left' ? 0 : 1);
  }

  question(question, answers, poll) {
    const tally = poll[question];
    const all = Object.values(tally).reduce((a, b) => a + b, 0);
    const done = poll.reveal && poll.reveal.finished ? poll.reveal : null;
    const runs = done && (question === 'first' ? done.first[0] : done[question]);
    const { rows, others } = this.rows(answers, runs || {}, tally, MOST);
    this.shown = question === 'first' ? rows : this.shown;
    const rest = (counts) => others.reduce((sum, answer) => sum + (counts[answer] || 0), 0);
    const lines = others.length > 0 ? [...rows, OTHERS] : rows;
    const of = (counts, answer) => (answer === OTHERS ? rest(counts) : counts[answer] || 0);
    const predicted = new Map(percents(lines.map((a) => of(tally, a))).map((p, k) => [lines[k], p]));
    const happened = done && new Map(percents(lines.map((a) => of(runs, a))).map((p, k) => [lines[k], p]));
    const guess = (answer) => meter(predicted.get(answer), all ? `${of(tally, answer)} · ${predicted.get(answer)} %` : '0', 'guess');
    const truth = (answer) => meter(happened.get(answer), happened.get(answer) + ' %', 'truth');
    return el('table', { class: 'poll ' + question }, el('caption', {}, words.q[question]),
      done && el('tr', {}, el('td', {}), el('th', { scope: 'col' }, words.predicted), el('th', { scope: 'col' }, words.happened)),
      rows.map((answer) => {
        const name = this.name(question, answer);
        const n = tally[answer] || 0;
        return el('tr', {}, el('th', { scope: 'row' }, name),
          el('td', {}, poll.reveal ? guess(answer)
            : el('input', { type: 'number', min: 0, max: 500, value: n, 'data-hands': question + '/' + answer, 'aria-label': say(words.hands, name), onfocus: (e) => e.target.select(), onchange: (e) => this.act({ do: 'hands', question, answer, count: Math.max(0, Math.min(500, Math.trunc(Number(e.target.value) || 0))) }) })),
          done && el('td', {}, truth(answer)));
      }),
      done && others.length > 0 && el('tr', {}, el('th', { scope: 'row' }, words.otherStates),
        el('td', {}, guess(OTHERS)), el('td', {}, truth(OTHERS))),
      others.length > 0 && !poll.reveal && el('tr', {}, el('td', { colspan: 2 }, el('select', { 'aria-label': words.anotherState, onchange: (e) => { this.asked.add(e.target.value); this.shape = ''; this.show(); } },
        el('option', { value: '' }, words.anotherState), others.map((answer) => el('option', { value: answer }, this.name(question, answer)))))));
  }

  // Of many states those that runs or hands name, those that were asked for, then the largest; nobody is always there.
  rows(answers, runs, tally, most) {
    if (answers.length <= most) return { rows: answers, others: [] };
    const size = new Map(this.lesson.sides[0].states.map((s) => [s.key, s.capability]));
    const weight = (a) => 1e6 * (runs[a] || 0) + 1e3 * (tally[a] || 0) + (this.asked.has(a) ? 100 : 0) + size.get(a);
    const states = answers.filter((a) => a !== '').sort((a, b) => weight(b) - weight(a));
    const shown = Math.max(most - 1, states.filter((a) => this.asked.has(a) || tally[a]).length);
    // The order does not hang on hands that are still counted.
    const revealed = Object.keys(runs).length > 0;
    const rows = states.slice(0, shown).sort((a, b) => (revealed ? weight(b) - weight(a) : size.get(b) - size.get(a)));
    return { rows: [...rows, ''], others: states.slice(shown).sort((a, b) => this.name('first', a).localeCompare(this.name('first', b))) };
  }

  answer(reveal) {
    if (!reveal || !reveal.finished) return null;
    return el('div', { class: 'revealed' }, el('p', {}, say(words.distribution, reveal.runs)), distributions(reveal.values),
      el('p', { class: 'legend' }, [0, 1].map((side) => el('span', { class: 'side' + side }, this.lesson.title(side)))),
      el('p', { class: 'hint' }, say(words.sameMeans, two(reveal.margin)), reveal.nuclear[0] + reveal.nuclear[1] > 0 && ' ' + say(words.nuclearRuns, ...reveal.nuclear)));
  }
}

/** Returns counts as whole percents that sum to 100: the largest remainders are rounded up. */
export function percents(counts) {
  const all = counts.reduce((a, b) => a + b, 0);
  if (!all) return counts.map(() => 0);
  const exact = counts.map((n) => (100 * n) / all);
  const whole = exact.map((p) => Math.floor(p + 1e-9));
  const missing = 100 - whole.reduce((a, b) => a + b, 0);
  exact.map((p, k) => [p - whole[k], k]).sort((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, missing).forEach(([, k]) => { whole[k] += 1; });
  return whole;
}

function meter(percent, text, kind) {
  const bar = el('span', { class: 'meter ' + kind }, el('i', {}), el('b', {}, text));
  bar.firstChild.style.width = `${percent}%`;
  return bar;
}
