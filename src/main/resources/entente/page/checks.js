// What `check` says of a value, in its words: the definitions come from the program, and the browser test holds these sentences against its own.
const DECIMAL = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const WHOLE = /^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const ROUNDING = 1e-9;
const SEATS = ['founders', 'members', 'observers', 'partners', 'frozen'];
const VECTORS = ['military', 'cyber', 'information', 'political', 'economic'];

/** Returns the number that a word stands for in YAML, infinite and undefined ones too, or null. */
function numberOf(word) {
  if (DECIMAL.test(word) || WHOLE.test(word)) return Number(word);
  if (/^[-+]?\.(inf|Inf|INF)$/.test(word)) return word.startsWith('-') ? -Infinity : Infinity;
  return /^\.(nan|NaN|NAN)$/.test(word) ? NaN : null;
}

/** Returns a number as messages have it. */
function numberText(value) {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value);
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (size >= 1e-3 && size < 1e7) return String(value);
  const [digits, exponent] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}

/** Returns the nearest whole number, of two the even one. */
function rint(value) {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

const quoted = (text) => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
const rounded = (sum) => numberText(rint(sum * 1e12) / 1e12);
const wordsOf = (text) => text.split(/[\s,]+/).filter((word) => word);

/** Returns a fault as it is told. */
function fault(path, value, expected, maybe = '') {
  const inWords = value === 'nothing' || (!value.startsWith('"') && value.includes(' '));
  const hint = maybe ? ` Maybe ${maybe}${maybe.endsWith('.') ? '' : '.'}` : '';
  return { path, words: `${inWords ? '' : 'value '}${value}, expected ${expected}.${hint}` };
}

function distance(a, b) {
  const d = [];
  for (let i = 0; i <= a.length; i += 1) {
    d.push([]);
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) d[i][j] = i + j;
      else {
        d[i][j] = Math.min(d[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.length][b.length];
}

/** Returns the valid word that was probably meant; empty if none is near enough. */
function nearest(word, valid) {
  let best = '';
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  const lower = word.toLowerCase().replace(/[- ]/g, '_');
  for (const candidate of valid) {
    const away = Math.abs(lower.length - candidate.length) >= least ? least : distance(lower, candidate.toLowerCase());
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** Returns what was probably meant by a text that is no number. */
function meant(word) {
  if (word.endsWith('%')) {
    const percent = numberOf(word.slice(0, -1).trim());
    return percent === null ? '' : `${numberText(percent / 100)}, as a share`;
  }
  const point = word.replace(/,/g, '.');
  if (numberOf(point) !== null) return `${point}, with a point`;
  const bare = word.replace(/[_ ']/g, '');
  if (numberOf(bare) !== null) return `${bare}, without separators`;
  if (/^(nan|[-+]?inf(inity)?)$/i.test(word)) return 'leave it out for the default';
  const head = word.toLowerCase().replace(/[a-z/ \t]+$/, '');
  return head && numberOf(head) !== null ? `${head}, without the unit` : '';
}

function numberFault(path, text, { kind, low, high, expected }) {
  const number = numberOf(text);
  if (number === null) return fault(path, quoted(text), expected, meant(text));
  if (kind === 'whole' && (number !== rint(number) || !WHOLE.test(text))) return fault(path, text, expected, Number.isFinite(number) ? numberText(rint(number)) : '');
  if (number >= low && number <= high && Number.isFinite(number)) return null;
  if (Number.isNaN(number)) return fault(path, text, expected);
  if (high === 1 && number >= 2 && number <= 100) return fault(path, text, expected, `${numberText(number / 100)}, as a share`);
  const limit = number < low ? low : high;
  return fault(path, text, expected, Math.abs(limit) < Number.MAX_VALUE ? `${numberText(limit)}, the nearest allowed` : '');
}

/** What holds between the terms of structures and the states of a world. */
class StructureChecks {
  constructor(world, said, found) {
    this.states = world.states.map((s) => s.key);
    this.portfolios = world.portfolios;
    this.said = said;
    this.found = found;
    this.bound = new Map();
  }

  touched(path) { return this.found.some((f) => f.path === path || f.path.startsWith(`${path}.`)); }

  tell(...words) { this.found.push(fault(...words)); }

  unknown(key, path) { this.tell(path, quoted(key), 'the key of a state', nearest(key, this.states)); }

  check(structure) {
    const path = `structures.${structure.key}`;
    this.target(path);
    const lists = new Map(SEATS.map((list) => [list, structure[list] || wordsOf(this.said(`${path}.${list}`) || '')]));
    const seen = new Map();
    lists.forEach((keys, list) => keys.forEach((key, i) => this.seat(structure, key, list, `${path}.${list}.${i}`, seen)));
    this.leaders(path, [...lists.get('founders'), ...lists.get('members')], structure.leaders);
    if (!this.touched(`${path}.agenda`)) {
      const sum = VECTORS.reduce((all, vector) => all + numberOf(this.said(`${path}.agenda.${vector}`)), 0);
      if (!(Math.abs(sum - 1) <= ROUNDING)) this.tell(`${path}.agenda`, `emphases with a sum of ${rounded(sum)}`, 'a sum of 1', 'name all five; others default');
    }
  }

  target(path) {
    const target = this.said(`${path}.target`);
    const focus = numberOf(this.said(`${path}.deterrence_focus`));
    if (target) {
      if (!this.states.includes(target)) this.unknown(target, `${path}.target`);
    } else if (focus > 0) this.tell(`${path}.deterrence_focus`, `${numberText(focus)} without a target`, 'a target, or 0', 'add a key target');
  }

  seat({ key: own, commitment, founders }, key, list, path, seen) {
    if (!this.states.includes(key)) this.unknown(key, path);
    if (seen.has(key)) {
      this.tell(path, `${key} again`, `each state once in a structure; it is among its ${seen.get(key)}`, 'delete one');
      return;
    }
    seen.set(key, list);
    const binds = this.portfolios ? commitment === 'exclusive' && !founders.includes(key) : commitment !== 'standing';
    if (!binds) return;
    const half = `${commitment} ${key}`;
    if (this.bound.has(half)) {
      this.tell(path, `${key}, which is in ${this.bound.get(half)} too`, commitment === 'exclusive' ? 'each state in at most one exclusive structure' : 'each state in at most one structure held beside', 'delete it in one of them');
    } else this.bound.set(half, own);
  }

  leaders(path, members, leaders) {
    let sum = 0;
    for (const key of leaders) {
      const where = `${path}.leaders.${key}`;
      if (!this.touched(where)) sum += numberOf(this.said(where));
      if (!members.includes(key)) this.tell(where, key, 'leaders among the founders and members', 'add it to founders');
    }
    if (sum > 1 + ROUNDING) this.tell(`${path}.leaders`, `shares with a sum of ${rounded(sum)}`, 'a sum of at most 1');
  }
}
