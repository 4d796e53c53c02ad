// Takes pictures of the classroom to look at: node pictures.mjs JAR FOLDER [five|eurasia|class].
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ask, instruct, kill, start } from './server.mjs';

const jar = resolve(process.argv[2] || '../../target/entente.jar');
const only = process.argv[4];
const out = resolve(process.argv[3] || 'pictures');
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'entente-pictures-'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const WALL = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
let server;

async function open(path, viewport) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(180000);
  await page.goto(server.base + path);
  return page;
}

const wall = async () => {
  const page = await open(`/#${server.token}`, WALL);
  await page.waitForSelector('#left .map .state');
  return page;
};

async function both(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(out, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function paper(page, name) {
  await page.waitForSelector('body[data-ready]');
  await page.pdf({ path: join(out, `${name}.pdf`), preferCSSPageSize: true });
}

async function popup(page, text) {
  const [sheet] = await Promise.all([page.context().waitForEvent('page'), page.click(`text=${text}`)]);
  return sheet;
}

async function lesson(scenario, rounds, state, line) {
  server = await start(jar, folder, ...scenario, '--port', '0');
  const name = scenario[0];
  const page = await wall();
  await both(page, `${name}-start`);
  for (let r = 0; r < rounds; r += 1) await instruct(server, 'step');
  await page.waitForFunction((r) => document.getElementById('when').textContent.startsWith(`Round ${r} `), rounds);
  await both(page, `${name}-timeline`);
  await page.click(`#left [data-state=${state}]`);
  await page.waitForSelector('.options .sum, .reasons p');
  await both(page, `${name}-why`);
  await page.click('#tab-predict');
  await both(page, `${name}-predict`);
  await page.click('#reveal');
  await page.waitForSelector('.revealed svg');
  await both(page, `${name}-reveal`);
  await page.click('#tab-teams');
  await page.fill('#team-lines', line);
  await page.click('#replay');
  await page.waitForSelector('.results');
  await both(page, `${name}-teams`);
  await paper(await popup(page, 'Handout'), `${name}-handout`);
  await page.click('#tab-timeline');
  await paper(await popup(page, 'Debrief sheet'), `${name}-debrief-alone`);
  await page.setViewportSize(PHONE);
  await page.screenshot({ path: join(out, `${name}-on-a-phone.png`), fullPage: true });
  await kill(server);
}

async function schoolClass() {
  server = await start(jar, folder, 'three-poles', '--port', '0');
  const page = await wall();
  await instruct(server, 'class_open');
  const { code } = (await ask(server, '/api/lesson', server.token)).class;
  await page.click('#tab-class');
  const phone = await open(`/join#${code}`, PHONE);
  await both(phone, 'phone-join');
  await phone.fill('#name', 'Ann');
  await phone.click('#join');
  await phone.waitForSelector('.states');
  await both(phone, 'phone-states');
  const keys = [];
  for (let k = 0; k < 24; k += 1) {
    const { key } = await ask(server, '/api/join', null, { code, name: ['Bob', 'Cem', 'Dana', 'Eva', 'Finn', 'Gül'][k % 6] + (k < 6 ? '' : k) });
    await ask(server, '/api/pupil', key, { do: 'take', state: ['FERN', 'REED', 'GORSE', 'DALE', 'FORD'][k % 5] });
    keys.push(key);
  }
  await phone.click('[data-state=DALE]');
  await phone.waitForSelector('.big');
  await both(page, 'lobby');
  await instruct(server, 'poll_open');
  await phone.waitForSelector('.ask');
  await both(phone, 'phone-predict');
  await instruct(server, 'poll_close');
  await instruct(server, 'class_start', { seconds: 60, stride: 4, auto: false });
  for (let turn = 0; turn < 12; turn += 1) {
    if (turn) await instruct(server, 'turn_open');
    const round = turn * 4 + 1;
    await phone.waitForSelector(`h2:has-text("Choose for round ${round} ")`);
    for (const [k, key] of keys.entries()) {
      const { steps } = await ask(server, '/api/pupil', key);
      const open = [{ step: 'stay', structure: '' }, ...steps.filter((s) => s.open)];
      const { step, structure } = open[(k + turn) % open.length];
      if ((k + turn) % 4) await ask(server, '/api/pupil', key, { do: 'choose', round, step, structure });
    }
    if (turn === 5) {
      await phone.locator('fieldset:last-of-type input:not([disabled])').first().check();
      await phone.click('#choose');
      await phone.waitForSelector('text=Chosen.');
      await both(page, 'turn');
      await both(phone, 'phone-turn');
      await phone.screenshot({ path: join(out, 'phone-turn-whole.png'), fullPage: true });
    }
    await instruct(server, 'turn_close');
  }
  await phone.waitForSelector('text=Wait for the next turn');
  await both(phone, 'phone-after');
  await both(page, 'after');
  const sheet = await popup(page, 'Debrief sheet');
  await sheet.waitForSelector('body[data-ready]');
  await sheet.setViewportSize(WALL);
  await both(sheet, 'debrief-on-screen');
  await paper(sheet, 'debrief');
  await instruct(server, 'class_end');
  await phone.waitForSelector('text=The class is over.');
  await both(phone, 'phone-over');
  await kill(server);
}

try {
  if (!only || only === 'five') await lesson(['five-states'], 24, 'AMBER', 'Blue; AMBER 4 leave north\nRed; seed 7; BIRCH 9 join platform; BIRCH 20 leave platform\nGreen; BIRCH 5 join platform');
  if (!only || only === 'eurasia') await lesson(['dialogue-platform', 'deterrence-bloc'], 48, 'KAZ', 'Blue; KAZ 8 platform\nRed; TUR 12 no bloc');
  if (!only || only === 'class') await schoolClass();
} finally {
  await browser.close();
  if (server) await kill(server);
  rmSync(folder, { recursive: true, force: true });
}
