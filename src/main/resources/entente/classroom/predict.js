import { el, fill, two } from './dom.js';
import { distributions } from './charts.js';
import { words, say } from './words.js';

const RUNS = 200;
const MOST = 10;
// Fewer beside the runs, so that the distribution below is seen without scrolling.
const MOST_REVEALED = 7;

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
    const shape = JSON.stringify([lesson.epoch, poll, !!lesson.view.class]);
    if (shape === this.shape) return;
    this.shape = shape;
    const at = document.activeElement && this.node.contains(document.activeElement) ? document.activeElement.dataset.hands : null;
    fill(this.node, this.controls(poll), this.question('stable', ['left', 'right', 'same'], poll), this.question('first', poll.answers, poll), this.answer(poll.reveal));
    if (at) this.node.querySelector(`[data-hands="${CSS.escape(at)}"]`)?.focus();
  }

  controls(poll) {
    const act = this.act;
    const reveal = poll.reveal;
    if (reveal) {
      return el('p', { class: 'row' }, el('button', { onclick: () => act({ do: 'poll_again' }) }, words.again),
        reveal.broken ? words.broken : !reveal.finished && [el('progress', { max: reveal.runs, value: reveal.done, 'aria-label': words.reveal }), say(words.revealing, reveal.done, reveal.runs)]);
    }
    const phones = this.lesson.view.class && !this.lesson.view.class.ended;
    return [el('p', { class: 'hint' }, words.predictHow), el('p', { class: 'row' },
      phones && el('button', { onclick: () => act({ do: poll.open ? 'poll_close' : 'poll_open' }) }, poll.open ? words.pollClose : words.pollOpen),
      el('button', { class: 'strong', id: 'reveal', onclick: () => act({ do: 'reveal' }) }, say(words.reveal, RUNS)))];
  }

  name(question, answer) {
    if (question === 'first') return answer === '' ? words.nobody : this.lesson.state(0, answer);
    return answer === 'same' ? words.same : this.lesson.title(answer === 'left' ? 0 : 1);
  }

  question(question, answers, poll) {
    const tally = poll[question];
    const all = Object.values(tally).reduce((a, b) => a + b, 0);
    const done = poll.reveal && poll.reveal.finished ? poll.reveal : null;
    const runs = done && (question === 'stable' ? done.stable : done.first[0]);
    const total = done ? Object.values(runs).reduce((a, b) => a + b, 0) || 1 : 1;
    const { rows, others } = this.rows(answers, runs || {}, tally, done ? MOST_REVEALED : MOST);
    const rest = (counts) => others.reduce((sum, answer) => sum + (counts[answer] || 0), 0);
    return el('table', { class: 'poll' }, el('caption', {}, words.q[question]),
      done && el('tr', {}, el('td', {}), el('th', { scope: 'col' }, words.predicted), el('th', { scope: 'col' }, words.happened)),
      rows.map((answer) => {
        const name = this.name(question, answer);
        const n = tally[answer] || 0;
        return el('tr', {}, el('th', { scope: 'row' }, name),
          el('td', {}, poll.reveal ? meter(all ? n / all : 0, String(n), 'guess')
            : el('input', { type: 'number', min: 0, max: 500, value: n, 'data-hands': question + '/' + answer, 'aria-label': say(words.hands, name), onchange: (e) => this.act({ do: 'hands', question, answer, count: Math.max(0, Math.min(500, Math.trunc(Number(e.target.value) || 0))) }) })),
          done && el('td', {}, happened(runs[answer] || 0, total)));
      }),
      done && others.length > 0 && el('tr', {}, el('th', { scope: 'row' }, words.otherStates),
        el('td', {}, meter(all ? rest(tally) / all : 0, String(rest(tally)), 'guess')), el('td', {}, happened(rest(runs), total))),
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
    return { rows: [...states.slice(0, shown), ''], others: states.slice(shown).sort((a, b) => this.name('first', a).localeCompare(this.name('first', b))) };
  }

  answer(reveal) {
    if (!reveal || !reveal.finished) return null;
    return el('div', { class: 'revealed' }, el('p', {}, say(words.distribution, reveal.runs)), distributions(reveal.values),
      el('p', { class: 'legend' }, [0, 1].map((side) => el('span', { class: 'side' + side }, this.lesson.title(side)))),
      el('p', { class: 'hint' }, say(words.sameMeans, two(reveal.margin)), reveal.nuclear[0] + reveal.nuclear[1] > 0 && ' ' + say(words.nuclearRuns, ...reveal.nuclear)));
  }
}

function happened(count, total) {
  return meter(count / total, Math.round((100 * count) / total) + ' %', 'truth');
}

function meter(share, text, kind) {
  const bar = el('span', { class: 'meter ' + kind }, el('i', {}), el('b', {}, text));
  bar.firstChild.style.width = `${Math.round(100 * share)}%`;
  return bar;
}
