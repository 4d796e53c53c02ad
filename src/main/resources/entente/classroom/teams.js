import { el, fill, two } from './dom.js';
import { tell } from './server.js';
import { teamLines } from './charts.js';
import { words, say } from './words.js';

/** Teams on paper: their lines typed or from a file, replayed side by side. */
export class Teams {
  constructor(lesson, key) {
    this.lesson = lesson;
    this.key = key;
    this.text = el('textarea', { rows: 4, id: 'team-lines', 'aria-label': words.teamsTitle, spellcheck: 'false', maxlength: 60000 });
    this.result = el('div', { class: 'replayed', role: 'region', tabindex: 0, 'aria-live': 'polite', 'aria-label': words.teamsResult });
    const file = el('input', { type: 'file', accept: '.txt,.csv,text/plain,text/csv', class: 'hidden', id: 'team-file', onchange: (e) => this.load(e.target) });
    this.node = el('div', { class: 'teams' }, el('div', {}, el('p', { class: 'hint' }, words.teamsHow), this.text,
      el('p', { class: 'row' }, el('button', { class: 'strong', id: 'replay', onclick: () => this.replay() }, words.replay), el('label', { class: 'button', for: 'team-file' }, words.upload), file, el('a', { href: 'paper#handout', target: '_blank', rel: 'opener' }, words.handout))), this.result);
  }

  show() {
    if (this.text.placeholder) return;
    const free = this.lesson.sides[0].states.find((s) => !s.bound);
    const structure = this.lesson.sides[0].structures.find((s) => s.chosen);
    if (free && structure) this.text.placeholder = say(this.lesson.sides[0].steps ? words.stepsExample : words.teamsExample, free.key, structure.key);
  }

  async load(input) {
    const [file] = input.files;
    if (file && file.size <= 60000) this.text.value = await file.text();
    else if (file) fill(this.result, el('p', { class: 'fault' }, words.errors.large));
    input.value = '';
  }

  async replay() {
    const answer = await tell('/api/teams', this.key, { text: this.text.value });
    if (!answer) return;
    if (answer.faults) {
      fill(this.result, el('ul', { class: 'fault' }, answer.faults.map((f) => el('li', {}, f))));
      return;
    }
    const { lesson } = this;
    const held = (h) => lesson.held(0, h);
    fill(this.result, el('p', { class: 'hint' }, words.teamsPicture), teamLines(answer.teams, lesson.sides[0].rounds, lesson.sides[0].start), el('table', { class: 'results' },
      el('thead', {}, el('tr', {}, [words.team, words.seed, words.modelsState, words.endsIn, words.meanSecurity, words.stabilityEnd, words.refusedTimes].map((h) => el('th', { scope: 'col' }, h)))),
      el('tbody', {}, answer.teams.flatMap((t, k) => t.states.map((s, i) => el('tr', {},
        el('th', { scope: 'row', class: 't' + (k % 8) }, i ? '' : t.name), el('td', {}, i ? '' : t.seed), el('td', {}, lesson.state(0, s.state)),
        el('td', {}, held(s.held), el('small', {}, `${words.modelAlone}: ${held(s.modelHeld)}`)), el('td', {}, two(s.security), el('small', {}, `${words.modelAlone}: ${two(s.modelSecurity)}`)),
        el('td', {}, i ? '' : two(t.end)), el('td', {}, i ? '' : `${t.refused} / ${t.notOpen}`)))))));
  }
}
