// The form: what a reader may change of a scenario beside its sliders, its faults, and the file that says only what was changed.
const fields = data.worlds.map((world) => new Map(world.form.fields.map((f) => [f.path, { ...f, ...data.entries[f.entry] }])));
const fieldsOf = (side) => fields[data.sides[side].world];
// What was typed in, with faults or without; what is without acts.
const drafts = [{}, {}];

/** Returns what a world says at a path: as it was typed in, as a slider stands, or as the file has it. */
function saidIn(side, path) {
  const slider = baseOf(side).sliders.find((s) => s.path === path);
  return slider ? numberText(setTo(side, slider)) : drafts[side][path] ?? fieldsOf(side).get(path)?.value;
}

/** Returns all faults of a world as it was typed in. */
function faultsOf(side) {
  const found = [];
  for (const [path, text] of Object.entries(drafts[side])) {
    const field = fieldsOf(side).get(path);
    const wrong = ['number', 'whole'].includes(field.kind) ? numberFault(path, text, field) : null;
    if (wrong) found.push(wrong);
  }
  const checks = new StructureChecks(baseOf(side), (path) => saidIn(side, path), found);
  baseOf(side).form.structures.forEach((structure) => checks.check(structure));
  return found;
}

/** Returns a change as the engine takes it. */
function editOf(side, path, text) {
  const { kind, place, words, value } = fieldsOf(side).get(path);
  if (kind === 'number' || kind === 'whole') return { kind, place, value: numberOf(text) };
  if (kind === 'switch') return { kind, place, value: text === 'true' ? 1 : 0 };
  if (kind === 'choice') return { kind, place, value: words.indexOf(text) };
  if (kind === 'list') return { kind, place, value: wordsOf(text), size: wordsOf(value).length };
  return { kind, place, value: text || null };
}

const editsOf = (side) => Object.entries(state.forms[side]).map(([path, text]) => editOf(side, path, text));

const changedName = (side) => `${baseOf(side).name}, changed`;

/** Gives a world the names that were typed in. */
function rename(side) {
  const form = state.forms[side];
  const base = baseOf(side);
  const named = (path, otherwise) => form[path] || otherwise;
  renamed[side] = Object.keys(form).length === 0 ? null : {
    ...base, name: named('name', changedName(side)), question: named('question', base.question), about: named('about', base.about),
    structures: base.structures.map((s) => ({ ...s, name: named(`structures.${s.key}.name`, s.name) })),
  };
}

/** Takes what was typed in at a path, and lets it act if nothing is wrong. */
function typed(side, path, text) {
  const { value, kind } = fieldsOf(side).get(path);
  const empty = text === '' && !['list', 'text'].includes(kind);
  const same = kind === 'list' ? wordsOf(text).join() === wordsOf(value).join() : text === value;
  const nameless = text === '' && /(^|\.)name$/.test(path);
  if (empty || same || nameless) delete drafts[side][path];
  else drafts[side][path] = text;
  const faults = faultsOf(side);
  if (faults.length === 0 && JSON.stringify(drafts[side]) !== JSON.stringify(state.forms[side])) {
    keep();
    ghosts[side] = runs[side];
    state.forms[side] = { ...drafts[side] };
    rename(side);
    sliders();
    remember();
    rerun([side]);
  }
  show();
}

/** Brings the form back to what acts. */
function drop(side) {
  drafts[side] = { ...state.forms[side] };
  rename(side);
  form.node = null;
}

const plain = (word) => (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(word) && !/^(null|true|false)$/i.test(word) ? word : JSON.stringify(word));

function inYaml(field, text) {
  if (field.kind === 'list') return `[${wordsOf(text).map(plain).join(', ')}]`;
  if (field.kind === 'text') return text ? JSON.stringify(text) : 'null';
  return text;
}

/** Returns the scenario file of a world: what it extends, and what differs. */
function yamlOf(side) {
  const base = baseOf(side);
  const set = new Map([['name', JSON.stringify(changedName(side))]]);
  const unsaid = [];
  base.form.settings.forEach(({ path, value }) => (/^(events|rules)\b/.test(path) ? unsaid.push(`${path}=${value}`) : set.set(path, value)));
  Object.entries(state.sets[side]).forEach(([path, value]) => set.set(path, String(value)));
  Object.entries(state.forms[side]).forEach(([path, text]) => set.set(path, inYaml(fieldsOf(side).get(path), text)));
  const tree = new Map();
  set.forEach((value, path) => {
    const keys = path.split('.');
    const last = keys.pop();
    let at = tree;
    for (const key of keys) {
      if (!(at.get(key) instanceof Map)) at.set(key, new Map());
      at = at.get(key);
    }
    at.set(last, value);
  });
  const lines = (map, indent) => [...map].flatMap(([key, value]) => (value instanceof Map ? [`${indent}${plain(key)}:`, ...lines(value, `${indent}  `)] : [`${indent}${plain(key)}: ${value}`]));
  return [
    `# Written in a page of Entente ${data.version}: ${data.command}`,
    `# At seed ${state.seed} the page’s run of it has the digest ${runs[side].digest}.`,
    base.form.beside ? `# Keep this file beside ${base.form.beside}, which it extends.` : null,
    ...unsaid.map((s) => `# The page was written with --set ${s}, which a file that extends another cannot say.`),
    'kind: scenario', `extends: ${plain(base.form.base)}`, ...lines(tree, ''), '',
  ].filter((line) => line !== null).join('\n');
}

async function download(side) {
  while (main.busy) await new Promise((done) => { setTimeout(done, 30); });
  const stem = baseOf(side).form.base.replace(/\.[^.]*$/, '');
  save(`${stem}-changed.yaml`, new Blob([yamlOf(side)], { type: 'application/yaml' }));
  parts.said.textContent = 'The scenario was saved.';
}

const form = { side: 0, find: '', node: null, inputs: new Map(), open: new Set() };
const titled = (key) => key.replace(/_/g, ' ');

/** Returns the heading that a path stands under. */
function groupOf(side, path) {
  const [first, second] = path.split('.');
  if (second === undefined) return 'Name and question';
  if (first === 'structures') return `Terms of ${worldOf(side).structures.find((s) => s.key === second)?.name || second}`;
  if (first === 'parameters') return `Parameters: ${titled(second)}`;
  return first === 'mechanisms' ? 'Mechanisms' : 'Conditions at the start';
}

function control(side, field, id) {
  const value = drafts[side][field.path] ?? field.value;
  const about = { id, class: 'field', 'aria-describedby': `${id}-about ${id}-fault`, onchange: (e) => typed(side, field.path, e.target.value.trim()) };
  if (field.kind === 'switch' || field.kind === 'choice') {
    const words = field.kind === 'switch' ? ['true', 'false'] : field.words;
    return make('select', about, ...words.map((word) => make('option', { value: word, selected: word === value }, word)));
  }
  if (field.path === 'about' || field.path === 'question') return make('textarea', { ...about, rows: field.path === 'about' ? 4 : 2 }, value);
  return make('input', { ...about, type: 'text', value, inputmode: ['number', 'whole'].includes(field.kind) ? 'decimal' : null, autocomplete: 'off', spellcheck: 'false' });
}

function formField(side, field) {
  const id = `form-${field.path}`;
  const label = field.path.split('.').slice(field.path.startsWith('mechanisms') ? 1 : 2).map(titled).join(', ') || titled(field.path);
  const states = ['list'].includes(field.kind) || field.path.endsWith('.target') ? 'Keys of states.' : '';
  const limits = [field.expected || states, field.range ? `plausible ${field.range}` : '', field.fallback && field.fallback !== '{}' && field.fallback !== '[]' ? `default ${field.fallback}` : ''].filter((s) => s).join('; ');
  const input = control(side, field, id);
  const wrong = make('p.wrong', { id: `${id}-fault` });
  const was = make('span.was');
  form.inputs.set(field.path, { input, wrong, was, field });
  return make('div.formfield', {}, make('label', { for: id }, label), was, input, make('p.small', { id: `${id}-about` }, `${field.text} ${limits ? `${limits[0].toUpperCase()}${limits.slice(1)}${limits.endsWith('.') ? '' : '.'}` : ''}`), wrong);
}

function groups() {
  const { side } = form;
  const wanted = form.find.toLowerCase();
  const found = new Map();
  for (const field of fieldsOf(side).values()) {
    if (wanted && !`${titled(field.path)} ${field.path} ${field.text}`.toLowerCase().includes(wanted)) continue;
    const group = groupOf(side, field.path);
    found.set(group, [...(found.get(group) || []), field]);
  }
  form.inputs.clear();
  fill(form.groups, ...[...found].map(([group, own]) => {
    const sheet = make('div.formfields');
    // A large world has a thousand fields: each group is made when it is opened first.
    const details = make('details', {
      open: wanted !== '' || form.open.has(group),
      ontoggle: () => {
        if (details.open) form.open.add(group);
        else if (wanted === '') form.open.delete(group);
        if (details.open && !sheet.firstChild) {
          fill(sheet, ...own.map((field) => formField(side, field)));
          marks();
        }
      },
    }, make('summary', {}, group, ' ', make('span.small', {}, String(own.length))), sheet);
    return details;
  }), found.size ? null : make('p.quiet', {}, 'Nothing that can be changed is called so.'));
}

/** Says beside each field what is wrong with it, and above what became of the whole. */
function marks() {
  const { side } = form;
  const faults = faultsOf(side);
  const changes = Object.keys(drafts[side]).length;
  form.inputs.forEach(({ input, wrong, was, field }) => {
    const own = faults.filter((f) => f.path === field.path || f.path.startsWith(`${field.path}.`));
    wrong.textContent = own.map((f) => f.words).join(' ');
    if (own.length) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    was.textContent = drafts[side][field.path] === undefined || ['about', 'question'].includes(field.path) ? '' : `was ${field.value || 'nothing'}`;
  });
  form.get.disabled = faults.length > 0;
  const words = faults.length ? `${count(faults.length, 'fault', 'faults')}: the world stays as it was.` : changes ? `${count(changes, 'change', 'changes')}: good.` : 'Nothing is changed here yet.';
  if (form.verdict.textContent !== words) form.verdict.textContent = words;
  const list = faults.map((f) => `${f.path}: ${f.words}`);
  if (form.faults.dataset.list !== list.join('\n')) {
    form.faults.dataset.list = list.join('\n');
    fill(form.faults, ...list.map((text) => make('li', {}, text)));
  }
}

/** The form itself, which stays as it is while one types. */
function change() {
  if (!form.node) {
    form.verdict = make('span', { role: 'status' });
    form.faults = make('ul.faults');
    form.groups = make('div.groups');
    form.get = make('button.main', { type: 'button', title: 'A scenario file that says only what differs', onclick: () => download(form.side) }, 'Download YAML');
    const choose = make('select', { 'aria-label': 'World to change', onchange: (e) => { form.side = Number(e.target.value); groups(); marks(); } },
      ...sides.map((side) => make('option', { value: side, selected: side === form.side }, `${'AB'[side]}: ${worldOf(side).name}`)));
    const find = make('input.find', { type: 'search', value: form.find, placeholder: 'Find a term', 'aria-label': 'Find a term, a mechanism or a parameter', oninput: (e) => { form.find = e.target.value.trim(); groups(); marks(); } });
    form.node = make('div.form', {}, make('div.bar', {}, choose, find, form.get), make('p', {}, form.verdict), form.faults, form.groups);
    groups();
  }
  marks();
  return [form.node];
}
