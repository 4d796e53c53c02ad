// The form of a page in Chromium, against the program: its faults are those of `check`, and its file repeats its run: node page-form.mjs JAR.
// ENTENTE names another program than the jar, SHOTS a folder for pictures, WAIT how many milliseconds it waits at most.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const jar = resolve(process.argv[2] || '../../target/entente.jar');
const program = process.env.ENTENTE ? [process.env.ENTENTE] : ['java', '-Djava.awt.headless=true', '-jar', jar];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folder = mkdtempSync(join(tmpdir(), 'entente-form-'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: true, acceptDownloads: true });
const faults = [];

const run = (...words) => execFileSync(program[0], [...program.slice(1), ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }).toString();

function written(name, ...words) {
  run('page', ...words, '--out', `${name}.html`);
  return join(folder, `${name}.html`);
}

const digestsOf = (file) => {
  const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(readFileSync(file, 'utf8'))[1];
  return JSON.parse(data).sides.map((side) => side.digest);
};

async function open(file, hash = '') {
  const page = await context.newPage();
  page.setDefaultTimeout(Number(process.env.WAIT || 120000));
  page.on('pageerror', (e) => faults.push(e.message));
  page.on('console', (m) => { if (m.type() === 'error') faults.push(m.text()); });
  await page.goto(`file://${file}${hash}`);
  await page.waitForSelector('html[data-repeats=true]');
  return page;
}

/** Types into the field of a path and leaves it, by the keyboard alone. */
async function type(page, path, text) {
  const field = page.locator(`[id="form-${path}"]`);
  if (!(await field.isVisible())) {
    await page.fill('input.find', path);
    await field.waitFor();
  }
  await field.focus();
  await page.keyboard.press('Control+A');
  if (text) await page.keyboard.type(text);
  else await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  // What changed is shown in the next frame.
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
}

/** Returns what the program says of a scenario with values set like that, as `PATH: …`. */
function refused(values) {
  const words = values.flatMap(([path, typed, value = typed]) => ['--set', `${path}=${value}`]);
  const { status, stderr } = spawnSync(program[0], [...program.slice(1), 'run', 'five-states', ...words], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 2, stderr);
  return stderr.split('\n').map((line) => /^\S+:\d+:\d+: (.*)$/.exec(line)).filter(Boolean).map((line) => line[1]).sort();
}

// What a user may get wrong, as it is typed and as a file would have it.
const WRONG = [
  [
    ['structures.platform.entry.promotion', '2.5'], ['structures.platform.agenda.military', '0.9'], ['structures.platform.members', 'CEDER, SOUTH, BIRCH BIRCH', '[CEDER, SOUTH, BIRCH, BIRCH]'],
    ['parameters.relations.fatigue', '20%'], ['mechanisms.umbrella', '-7'], ['structures.north.obligations', '0,4'], ['structures.north.leaders.NORTH', '1e3'], ['structures.north.target', 'SOUHT'],
  ],
  [
    ['structures.platform.entry.promotion', '0'], ['structures.platform.agenda.military', '1 000'], ['structures.platform.leaders.SOUTH', '0.5 shares'], ['mechanisms.umbrella', '40'],
    ['structures.north.obligations', 'often'], ['structures.north.quota', '.nan'], ['structures.north.depth', '1e-9x'], ['structures.north.target', ''],
  ],
];

async function sameFaults(page) {
  let compared = 0;
  for (const values of WRONG) {
    for (const [path, typed] of values) await type(page, path, typed);
    const said = (await page.locator('ul.faults li').allTextContents()).sort();
    assert.deepEqual(said, refused(values));
    assert.ok(await page.isDisabled('button:has-text("Download YAML")'), 'what is wrong is no file');
    compared += said.length;
    for (const [path] of values) await type(page, path, await page.evaluate((p) => fieldsOf(0).get(p).value, path));
    assert.equal(await page.locator('ul.faults li').count(), 0);
  }
  console.log(`ok  ${compared} faults in the program’s words`);
}

async function access(page) {
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(readFileSync(axe, 'utf8'));
    const { violations } = await page.evaluate('axe.run()');
    assert.deepEqual(violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => `${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`), []);
  }
}

async function saved(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('button:has-text("Download YAML")')]);
  const text = readFileSync(await file.path(), 'utf8');
  writeFileSync(join(folder, file.suggestedFilename()), text);
  assert.match(run('check', file.suggestedFilename()), /: good\s*$/);
  const stated = /has the digest (\w+)\./.exec(text)[1];
  const again = written('again', file.suggestedFilename());
  assert.equal(digestsOf(again)[0], stated, `the program repeats the run of the page:\n${text}`);
  return { text, name: file.suggestedFilename(), again };
}

try {
  const file = written('five', 'five-states');
  const page = await open(file);
  await page.focus('[data-tab=happened]');
  await page.keyboard.press('ArrowLeft');
  await page.waitForSelector('.form');
  await sameFaults(page);
  const before = await page.evaluate(() => runs[0].digest);

  await type(page, 'structures.platform.members', 'CEDAR, BIRCH');
  await page.waitForFunction((b) => runs[0].digest !== b && !main.busy, before);
  await page.fill('input.find', 'structures.platform.entry.rule');
  await page.selectOption('[id="form-structures.platform.entry.rule"]', 'consensus');
  await type(page, 'structures.north.entry.waiting', '8');
  await page.fill('input.find', 'structures.north.hub');
  await page.selectOption('[id="form-structures.north.hub"]', 'true');
  await type(page, 'structures.platform.name', 'Table of the "South"');
  await type(page, 'mechanisms.waves', '0.5');
  await type(page, 'parameters.relations.fatigue', '0.11');
  await type(page, 'question', 'Does it hold: yes or no?');
  await page.focus('[id="slider-0-structures.platform.inclusiveness"]');
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => !main.busy);
  assert.match(await page.textContent('header h1'), /Does it hold/);
  assert.match(await page.textContent('.legend, .lines'), /Table of the "South"/);
  await type(page, 'structures.north.obligations', 'often');
  await access(page);
  await page.screenshot({ path: process.env.SHOTS ? join(process.env.SHOTS, 'form-1280.png') : join(folder, 'form.png') });
  await type(page, 'structures.north.obligations', '');
  const link = page.url().slice(page.url().indexOf('#'));
  const { text } = await saved(page);
  assert.match(text, /^extends: five-states$/m);
  assert.match(text, /members: \[CEDAR, BIRCH\]/);
  assert.doesNotMatch(text, /obligations|states:|quota/);
  const digest = await page.evaluate(() => runs[0].digest);
  console.log('ok  the file is good, and the program repeats the run of the page');

  const linked = await open(file, link);
  await linked.waitForFunction((d) => runs[0].digest === d, digest);
  await linked.close();
  for (let k = 0; k < 10; k += 1) if (await page.locator('.tools button:has-text("Undo")').isEnabled()) await page.click('.tools button:has-text("Undo")');
  await page.waitForFunction((b) => !main.busy && runs[0].digest === b, before);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth).catch(() => assert.fail('wider than a phone'));
  if (process.env.SHOTS) await page.locator('.form').screenshot({ path: join(process.env.SHOTS, 'form-390.png') });
  await page.close();
  console.log('ok  link, undo, access, a phone');

  // A world that a file of one's own makes, with something set over it: the file says that, too.
  writeFileSync(join(folder, 'mine.yaml'), 'kind: scenario\nname: Mine\nextends: five-states\nstructures:\n  platform:\n    inclusiveness: 0.6\n');
  const own = await open(written('mine', 'mine.yaml', '--set', 'structures.north.quota=0.7', '--rounds', '12'));
  await own.click('[data-tab=change]');
  await own.selectOption('.form select', '1');
  await type(own, 'structures.platform.leaders.SOUTH', '0.3');
  await own.waitForFunction(() => !main.busy);
  const mine = await saved(own);
  assert.match(mine.text, /^extends: "?mine\.yaml"?$/m);
  assert.match(mine.text, /quota: 0\.7/);
  assert.match(mine.text, /rounds: 12/);
  await own.close();
  console.log('ok  a file that extends a file, with what was set over it');
  assert.deepEqual(faults, []);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
