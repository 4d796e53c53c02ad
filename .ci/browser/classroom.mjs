// Drives the real page: node classroom.mjs JAR. Waits for what it expects and never for a time.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ask, instruct, kill, start } from './server.mjs';
import { load } from './load.mjs';

const jar = resolve(process.argv[2] || '../../target/entente.jar');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folder = mkdtempSync(join(tmpdir(), 'entente-classroom-'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const faults = [];
let server;

function watch(page) {
  page.setDefaultTimeout(60000);
  page.on('pageerror', (e) => faults.push(e.message));
  page.on('console', (m) => { if (m.type() === 'error' && !/ERR_CONNECTION_REFUSED|Failed to load resource/.test(m.text())) faults.push(m.text()); });
  page.on('request', (r) => { if (!/^(blob:)?http:\/\/127\.0\.0\.1:/.test(r.url())) faults.push(`asked for ${r.url()}`); });
  return page;
}

/** Looks for faults of access, light and dark: what axe calls serious or critical. */
async function accessible(page, name) {
  // The page forbids scripts from elsewhere; the debugger may still run one.
  await page.evaluate(readFileSync(axe, 'utf8'));
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate('axe.run()');
    const bad = violations.filter((v) => ['serious', 'critical'].includes(v.impact));
    assert.deepEqual(bad.map((v) => `${name}, ${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`), []);
  }
}

/** Looks at a page to print, on the screen and as it is printed: nothing may stick out of the paper. */
async function printable(page, name) {
  await watch(page).waitForSelector('body[data-ready]');
  await accessible(page, name);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 1000 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is wider than the paper`);
  await accessible(page, `${name}, printed`);
  assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 5000);
  await page.emulateMedia({ media: null });
}

async function step(name, test) {
  await test();
  console.log(`ok  ${name}`);
}

const round = (page, n) => page.waitForFunction((r) => document.getElementById('when').textContent.startsWith(`Round ${r} `), n);

async function lesson() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = watch(await context.newPage());
  await step('the page opens, and takes the token out of its address', async () => {
    await page.goto(server.address);
    await round(page, 0);
    assert.equal(new URL(page.url()).hash, '');
    await accessible(page, 'projector');
    // Where the window is low the key is whole, and where it is too low for that, keys scroll it.
    await page.setViewportSize({ width: 1000, height: 420 });
    assert.ok(await page.$eval('#key', (key) => key.scrollHeight <= key.clientHeight && key.getBoundingClientRect().bottom <= innerHeight), 'the key is cut');
    await accessible(page, 'a low projector');
    await page.setViewportSize({ width: 1000, height: 100 });
    await page.waitForSelector('#key[tabindex="0"]');
    await accessible(page, 'a very low projector');
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.waitForSelector('#key:not([tabindex])');
  });
  await step('one round by button and by key; the worlds part and the round is marked', async () => {
    await page.click('#step');
    await round(page, 1);
    await page.evaluate(() => document.activeElement.blur());
    for (let r = 2; r <= 6; r += 1) {
      await page.keyboard.press('ArrowRight');
      await round(page, r);
    }
    await page.waitForSelector('text=First difference: round 5');
    await page.waitForSelector('.timeline >> text=Birch joined the Southern platform');
  });
  await step('play and pause', async () => {
    await page.keyboard.press('+');
    await page.keyboard.press(' ');
    await page.waitForSelector('#play[aria-pressed=true]');
    await round(page, 10);
    await page.keyboard.press(' ');
    await page.waitForSelector('#play[aria-pressed=false]');
  });
  await step('a slider plays its world again', async () => {
    const before = await page.textContent('#when');
    await page.focus('#inclusiveness1');
    for (let k = 0; k < 11; k += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('#right output').textContent === '0.80');
    await page.focus('#deterrence_focus1');
    for (let k = 0; k < 14; k += 1) await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('text=So far every state holds the same in both worlds.');
    assert.equal(await page.textContent('#when'), before);
  });
  await step('a state shows its options', async () => {
    await page.click('#left [data-state=BIRCH]');
    await page.waitForSelector('h3:has-text("Birch in round") >> xpath=../.. >> .options .sum');
    await accessible(page, 'why');
    await page.focus('#right [data-state=CEDAR]');
    await page.keyboard.press(' ');
    await page.waitForSelector('h3:has-text("Cedar in round")');
    assert.equal(await page.getAttribute('#play', 'aria-pressed'), 'false');
    await page.keyboard.press('1');
    await page.waitForSelector('.timeline');
    const [sheet] = await Promise.all([context.waitForEvent('page'), page.click('text=Debrief sheet')]);
    await sheet.waitForSelector('h2:has-text("Moves that mattered most") ~ ol li');
    await printable(sheet, 'debrief of two worlds');
  });
  await step('the laboratory that is handed out runs both worlds', async () => {
    await page.click('#hand-out');
    const [lab] = await Promise.all([context.waitForEvent('page'), page.click('#laboratory')]);
    watch(lab);
    await lab.waitForSelector('html[data-repeats=true]');
    await lab.close();
  });
  await step('predict, then reveal', async () => {
    await page.click('#tab-predict');
    await page.fill('[data-hands="stable/left"]', '12');
    await page.keyboard.press('Tab');
    await page.click('#reveal');
    await page.waitForSelector('.revealed svg');
    await page.waitForSelector('.meter.guess >> text=12');
    await accessible(page, 'reveal');
  });
  await step('teams on paper', async () => {
    await page.click('#tab-teams');
    await page.fill('#team-lines', 'Blue; AMBER 4 leave north\nRed; BIRCH 9 join plattform');
    await page.click('#replay');
    await page.waitForSelector('.fault >> text=Maybe platform');
    await page.setInputFiles('#team-file', { name: 'teams.txt', mimeType: 'text/plain', buffer: Buffer.from('Blue; AMBER 4 leave north\nRed; BIRCH 9 join platform\n') });
    await page.waitForFunction(() => document.getElementById('team-lines').value.endsWith('platform\n'));
    await page.click('#replay');
    await page.waitForSelector('.results >> text=Red');
    await accessible(page, 'teams');
    const [sheet] = await Promise.all([context.waitForEvent('page'), page.click('text=Handout')]);
    await sheet.waitForSelector('.blank');
    await sheet.fill('#count', '3');
    await sheet.keyboard.press('Tab');
    await sheet.waitForFunction(() => document.querySelectorAll('.sheet').length === 3);
    assert.match(await sheet.textContent('.sheet:last-child'), /seed 3/);
    await printable(sheet, 'handout');
  });
  await step('on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the phone');
    await accessible(page, 'projector on a phone');
  });
  await context.close();
}

async function join1(name, state, code) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = watch(await context.newPage());
  await page.goto(`${server.base}/join#${code}`);
  await page.fill('#name', name);
  await page.click('#join');
  await page.click(`[data-state=${state}]`);
  await page.waitForSelector('#holds, .big');
  return page;
}

async function protocolPupil(name, state, code) {
  const { key } = await ask(server, '/api/join', null, { code, name });
  await ask(server, '/api/pupil', key, { do: 'take', state });
  return key;
}

// Each chooses by a rule of its own among what is open.
function choice(view, k, r) {
  if (view.steps) {
    const open = [{ step: 'stay', structure: '' }, ...view.steps.filter((s) => s.open)];
    const { step, structure } = open[(k + r) % open.length];
    return { step, structure };
  }
  const seats = view.seats.filter((s) => s.open);
  return { bloc: k % 5 ? '=' : '', seat: seats[(k + r) % seats.length].key };
}

// What a table of postures says of memberships, as the page writes it: no order, nothing of what is asked for or frozen.
const held = (text, hedges) => [...text.split(/[+;]/).filter((key) => key && key !== '~' && !key.startsWith('?')).map((key) => key.replace('*', '')).sort(), ...(hedges ? ['~'] : [])].join('+');

async function schoolClass() {
  const ROUNDS = 20;
  await instruct(server, 'class_open');
  const code = (await ask(server, '/api/lesson', server.token)).class.code;
  const probe = await ask(server, '/api/join', null, { code, name: 'probe' });
  const states = (await ask(server, '/api/pupil', probe.key)).states.filter((s) => !s.bound).map((s) => s.key);
  await instruct(server, 'remove', { id: 1 });
  const pages = [];
  for (const [k, name] of ['Ann', 'Bob', '<img src=x onerror=alert(1)>'].entries()) pages.push(await join1(name, states[k], code));
  const keys = [];
  for (let k = 3; k < 30; k += 1) keys.push(await protocolPupil(`P${k}`, states[(k >> 1) % states.length], code));
  await accessible(pages[0], 'pupil');
  await instruct(server, 'poll_open');
  await pages[0].selectOption('#q-stable', 'same');
  await accessible(pages[0], 'pupil who predicts');
  await instruct(server, 'poll_close');
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const wall = watch(await context.newPage());
  await wall.goto(server.address);
  await wall.click('#tab-class');
  await wall.waitForSelector('.roster li:nth-child(30)');
  await accessible(wall, 'lobby');
  await instruct(server, 'class_start', { seconds: 0, stride: 1, auto: false });
  let sent = 0;
  for (let r = 1; r <= ROUNDS; r += 1) {
    if (r > 1) await instruct(server, 'turn_open');
    for (const [k, page] of pages.entries()) {
      await page.waitForSelector(`h2:has-text("Choose for round ${r} ")`);
      if ((k + r) % 10 === 0) await page.reload();
      await page.waitForSelector(`h2:has-text("Choose for round ${r} ")`);
      // The last fieldset has the seats, or the steps where states change portfolios.
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
      const open = page.locator('fieldset:last-of-type input:not([disabled])');
      await open.nth(r % (await open.count())).check();
      await page.click('#choose');
      await page.waitForSelector('text=Chosen.');
      sent += 1;
    }
    if (r === 2) {
      for (const part of ['#ties', '#fears', '#lately']) await pages[0].waitForSelector(part);
      assert.ok(await pages[0].evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the role card is wider than the phone');
      await accessible(pages[0], 'pupil who chooses');
      await wall.waitForSelector('text=Close the turn');
      await accessible(wall, 'turn');
    }
    for (const [k, key] of keys.entries()) {
      if ((k + r) % 10 === 0) {
        if (k % 2) keys[k] = await protocolPupil(`P${k + 3} again`, states[((k + 3) >> 1) % states.length], code);
        continue;
      }
      const view = await ask(server, '/api/pupil', key);
      await ask(server, '/api/pupil', key, { do: 'choose', round: r, ...choice(view, k, r) });
      sent += 1;
    }
    if (r === 9) {
      // In the middle of a turn, without a farewell; phones come back by themselves.
      await kill(server);
      const record = join(folder, 'results/classroom-dialogue-platform');
      server = await start(jar, folder, 'dialogue-platform', '--port', server.port, '--resume', record);
      const view = await ask(server, '/api/lesson', server.token);
      assert.equal(view.class.turn.round, 9);
      assert.equal(view.class.turn.votes, 30 - 3);
    }
    await instruct(server, 'turn_close');
  }
  const view = await ask(server, '/api/lesson', server.token);
  await instruct(server, 'class_end');
  assert.equal(view.round, ROUNDS);
  for (const page of pages) await page.waitForSelector('text=The class is over.');
  const folderOf = resolve(folder, view.class.folder);
  const record = readFileSync(join(folderOf, 'record.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(record.filter((line) => line.choose).length, sent, 'a choice is not in the record');
  assert.deepEqual(record.filter((line) => line.round).map((line) => line.round.round), Array.from({ length: ROUNDS }, (x, k) => k + 1));
  execFileSync('java', ['-Djava.awt.headless=true', '-jar', jar, 'run', join(folderOf, 'scenario.yaml'), '--choices', join(folderOf, 'choices.csv'), '--seed', view.seed, '--rounds', String(ROUNDS + 4), '--out', join(folder, 'replay')], { stdio: 'ignore' });
  const rows = readFileSync(join(folder, 'replay/postures.csv'), 'utf8').split('\n').slice(1).map((row) => row.split(','));
  const keysOf = view.sides[0].states.map((s) => s.key);
  let compared = 0;
  for (const [, r, state, posture, , memberships] of rows) {
    if (r !== undefined && Number(r) <= ROUNDS) {
      const text = view.frames[0][r].held[keysOf.indexOf(state)];
      const standing = view.sides[0].structures.filter((s) => !s.chosen).map((s) => s.key);
      const chosen = memberships.split(';').filter((key) => !standing.includes(key)).join(';');
      assert.equal(held(chosen, posture === 'hedge'), held(text, text.startsWith('~')), `${state} in round ${r}`);
      compared += 1;
    }
  }
  assert.equal(compared, keysOf.length * (ROUNDS + 1));
  // The token of the server that was killed is worth nothing now.
  await wall.waitForSelector('text=This page may not do that.');
  await wall.goto('about:blank');
  await wall.goto(server.address);
  await wall.click('#tab-class');
  const [sheet] = await Promise.all([context.waitForEvent('page'), wall.click('text=Debrief sheet')]);
  await sheet.waitForSelector('text=Choices that mattered most');
  await printable(sheet, 'debrief');
  await wall.bringToFront();
  await wall.click('#hand-out');
  await pages[0].waitForSelector('#laboratory');
  const [lab] = await Promise.all([pages[0].context().waitForEvent('page'), pages[0].click('#laboratory')]);
  await lab.waitForSelector('html[data-repeats=true]');
  await context.close();
}

try {
  server = await start(jar, folder, '--port', '0');
  await lesson();
  await kill(server);
  server = await start(jar, folder, 'dialogue-platform', '--port', '0');
  await step('a class of 30 for 20 rounds, a tenth dropping, the server killed; the record is a replay', schoolClass);
  await kill(server);
  server = await start(jar, folder, '--port', '0');
  await step('60 phones at two rounds a second', () => load(server, folder));
  assert.deepEqual(faults, []);
} finally {
  await browser.close();
  if (server) await kill(server);
  rmSync(folder, { recursive: true, force: true });
}
