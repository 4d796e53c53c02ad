// The first lesson as its page says, word by word, in Chromium: its classroom, its prediction, its class of phones, its sheets, its comparison and its picture: node lesson.mjs JAR.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ask, kill, start } from './server.mjs';

const jar = resolve(process.argv[2] || '../../target/entente.jar');
const manual = readFileSync('src/site/markdown/lessons.md', 'utf8');
const lesson = manual.slice(manual.indexOf('\n## 1.'), manual.indexOf('\n## 2.'));
const commands = [...lesson.matchAll(/```\nentente (.*)\n```/g)].map((found) => found[1]);
const folder = mkdtempSync(join(tmpdir(), 'entente-lesson-'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const faults = [];
let server;

const found = (pattern) => {
  const match = pattern.exec(lesson);
  assert.ok(match, `the page no longer says ${pattern}`);
  return match;
};

function watch(page) {
  page.setDefaultTimeout(120000);
  page.on('pageerror', (e) => faults.push(e.stack));
  return page;
}

async function step(name, test) {
  await test();
  console.log(`ok  ${name}`);
}

/** Drags a slider of the right world to a value, by keys. */
async function slide(page, key, value) {
  const slider = page.locator(`#${key}1`);
  await slider.focus();
  const steps = Math.round((value - Number(await slider.inputValue())) / Number(await slider.getAttribute('step')));
  for (let k = 0; k < Math.abs(steps); k += 1) await page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
  assert.equal(await page.textContent(`output[for=${key}1]`), value.toFixed(2));
}

async function sheetOf(page, text) {
  const [sheet] = await Promise.all([page.context().waitForEvent('page'), page.click(`text=${text}`)]);
  await sheet.waitForSelector('body[data-ready]');
  return watch(sheet);
}

async function classroom() {
  const command = commands.find((words) => words.startsWith('classroom '));
  server = await start(jar, folder, ...command.split(' ').slice(1).filter((word) => word !== '--lan'), '--port', '0');
  const page = watch(await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage());
  await page.goto(server.address);

  await step('0-5: two worlds in round 0', async () => {
    await page.waitForFunction(() => document.getElementById('when').textContent.startsWith('Round 0 '));
    assert.equal(await page.locator('#left .map .state').count(), 8);
  });
  await step('5-10: predict, with the platform aimed', async () => {
    const [, inclusiveness, focus] = found(/set ι to ([\d.]+), as on the left, and δ to ([\d.]+)/);
    await slide(page, 'inclusiveness', Number(inclusiveness));
    assert.equal(await page.inputValue('#inclusiveness0'), await page.inputValue('#inclusiveness1'), 'as on the left');
    await slide(page, 'deterrence_focus', Number(focus));
    await page.click('#tab-predict');
    await page.waitForSelector('#reveal');
  });
  await step('10-15: reveal', async () => {
    await page.click('#reveal');
    await page.waitForSelector('.revealed svg');
  });
  await step('15-35: a class plays the left world', async () => {
    const names = found(/each takes ([A-Z]\w+(?:, [A-Z]\w+)* or [A-Z]\w+)\. Ten turns of four rounds, a minute each/)[1].split(/, | or /);
    const view = await ask(server, '/api/lesson', server.token);
    const keyOf = (name) => view.sides[0].states.find((s) => s.name === name).key;
    await page.click('#tab-class');
    await page.click('button:has-text("Open a class")');
    await page.waitForSelector('#seconds');
    const { code } = (await ask(server, '/api/lesson', server.token)).class;
    const phone = watch(await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage());
    await phone.goto(`${server.base}/join#${code}`);
    await phone.fill('#name', 'Ann');
    await phone.click('#join');
    await phone.click(`[data-state=${keyOf(names[0])}]`);
    await phone.waitForSelector('.big');
    const keys = [];
    for (const name of names.slice(1)) {
      const { key } = await ask(server, '/api/join', null, { code, name: `for ${name}` });
      await ask(server, '/api/pupil', key, { do: 'take', state: keyOf(name) });
      keys.push(key);
    }
    await page.fill('#seconds', '60');
    await page.fill('#stride', '4');
    await page.click('button:text-is("Start")');
    for (let turn = 0; turn < 10; turn += 1) {
      const round = 1 + 4 * turn;
      if (turn > 0) await page.click('button:has-text("Open the next turn")');
      await phone.waitForSelector(`h2:has-text("Choose for round ${round} ")`);
      await phone.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
      const open = phone.locator('fieldset:last-of-type input:not([disabled])');
      await open.nth(turn % (await open.count())).check();
      await phone.click('#choose');
      await phone.waitForSelector('text=Chosen.');
      for (const [k, key] of keys.entries()) {
        const steps = [{ step: 'stay', structure: '' }, ...(await ask(server, '/api/pupil', key)).steps.filter((s) => s.open)];
        const chosen = steps[(k + turn) % steps.length];
        await ask(server, '/api/pupil', key, { do: 'choose', round, step: chosen.step, structure: chosen.structure });
      }
      await page.click('button:has-text("Close the turn")');
    }
    await page.waitForFunction(() => document.getElementById('when').textContent.startsWith('Round 40 '));
    assert.match(await page.textContent('#course .chart'), /Class 0\.\d+/, 'lines have the names of the maps');
  });
  await step('35-43: the debrief sheet', async () => {
    const sheet = await sheetOf(page, 'Debrief sheet');
    await sheet.waitForSelector('h2:has-text("Choices that mattered most") ~ ol li');
    const told = await sheet.textContent('.sheet');
    assert.doesNotMatch(told, /\b(Left|Right)\b/, 'a class and its model have names of their own');
    assert.doesNotMatch(told, /end: ([\d.]+), with the model’s choice \1\. Its own security: ([\d.]+) against \2\. Other states affected: 0/, 'a choice without an effect did not matter');
    await sheet.close();
  });
  await kill(server);
}

/** The handout, and the lines that the page shows, replayed. */
async function paper() {
  const command = commands.find((words) => words.startsWith('classroom '));
  server = await start(jar, folder, ...command.split(' ').slice(1).filter((word) => word !== '--lan'), '--port', '0');
  const page = watch(await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage());
  await page.goto(server.address);
  await page.click('#tab-teams');
  await page.fill('#team-lines', found(/```\n((?:\w+ team;.*\n)+)```/)[1]);
  await page.click('#replay');
  await page.waitForSelector('.results >> text=Dale team');
  assert.equal(await page.locator('.fault').count(), 0, 'the lines of the page are understood');
  const sheet = await sheetOf(page, 'Handout');
  await sheet.waitForSelector('.blank');
  await kill(server);
}

// The version and the command stand in a picture, and change without it.
const drawing = (file) => readFileSync(file, 'utf8').replace(/<metadata[^]*?<\/metadata\s*>/g, '');

async function picture() {
  const command = commands.find((words) => words.startsWith('compare '));
  execFileSync('java', ['-Djava.awt.headless=true', '-jar', jar, ...command.split(' ')], { cwd: folder, stdio: 'ignore' });
  const place = /--out (\S+)/.exec(command)[1];
  const shown = found(/!\[[^\]]*\]\((?:\.\.\/)+(results\/gallery\/\S+\.svg)\)/)[1];
  assert.equal(drawing(join(folder, place, 'figures/winners.svg')), drawing(shown), `${shown} is what the comparison draws`);
}

try {
  await classroom();
  await step('on paper: handout, and the lines of the page', paper);
  server = null;
  await step('the picture of the page', picture);
  assert.deepEqual(faults, []);
} finally {
  await browser.close();
  if (server && server.child.exitCode === null) server.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
