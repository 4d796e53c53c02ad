// What once went wrong on the wall and on paper, each held by a step: node mends.mjs JAR. Waits for what it expects and never for a time.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ask, instruct, kill, start } from './server.mjs';

const jar = resolve(process.argv[2] || '../../target/entente.jar');
const folder = mkdtempSync(join(tmpdir(), 'entente-mends-'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const server = await start(jar, folder, 'five-states', '--port', '0');
const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
const page = await context.newPage();
page.setDefaultTimeout(60000);
const faults = [];
page.on('pageerror', (e) => faults.push(e.message));

async function step(name, test) {
  await test();
  console.log(`ok  ${name}`);
}

const round = (n) => page.waitForFunction((r) => document.getElementById('when').textContent.startsWith(`Round ${r} `), n);
const shown = (selector) => page.$eval(selector, (node) => { const box = node.getBoundingClientRect(); return box.width > 50 && box.height > 50 && box.bottom <= innerHeight + 1 && box.top >= 0; });
const sum = (texts) => texts.reduce((total, text) => total + Number(text.match(/(\d+) %/)[1]), 0);

async function paper(open) {
  const [sheet] = await Promise.all([context.waitForEvent('page'), open()]);
  await sheet.waitForSelector('body[data-ready]');
  return sheet;
}

async function wall() {
  await page.goto(server.address);
  await round(0);
  await step('the keys are told where nothing is covered', async () => {
    await page.waitForSelector('#panel >> text=Keys: space plays');
    assert.equal(await page.textContent('#notice'), '');
  });
  await step('space plays after a button was clicked, and does not press it again', async () => {
    await page.click('#step');
    await round(1);
    await page.keyboard.press(' ');
    await page.waitForSelector('#play[aria-pressed=true]');
    await page.keyboard.press(' ');
    await page.waitForSelector('#play[aria-pressed=false]');
    await page.focus('#reset');
    await page.keyboard.press(' ');
    await round(0);
  });
  await step('a sheet before year five says that stability is not defined yet', async () => {
    await page.keyboard.press('ArrowRight');
    await round(1);
    const sheet = await paper(() => page.click('text=Debrief sheet'));
    await sheet.waitForSelector('text=stability is not defined yet: it looks back five years');
    assert.ok(!/ is – /.test(await sheet.textContent('article')), 'a sentence has a dash for a number');
    await sheet.close();
  });
  await step('reset takes sliders back to where they were', async () => {
    const before = await page.textContent('#left output');
    await page.focus('#inclusiveness0');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((text) => document.querySelector('#left output').textContent !== text, before);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('r');
    await round(0);
    await page.waitForFunction((text) => document.querySelector('#left output').textContent === text && document.getElementById('inclusiveness0').value === String(Number(text)), before);
  });
  await step('undo takes back a slider, a round and a look at a state, by button and by key', async () => {
    const before = await page.textContent('#left output');
    assert.match(await page.getAttribute('#undo', 'title'), /Ctrl Z/);
    await page.click('#step');
    await round(1);
    await page.focus('#inclusiveness0');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((text) => document.querySelector('#left output').textContent !== text, before);
    await page.waitForSelector('#left label >> text=at first');
    await page.keyboard.press('Control+z');
    await page.waitForFunction((text) => document.querySelector('#left output').textContent === text && document.getElementById('inclusiveness0').value === String(Number(text)), before);
    await round(1);
    await page.click('#left [data-state=BIRCH]');
    await page.waitForSelector('#tab-reasons[aria-selected=true]');
    await page.click('#undo');
    await page.waitForSelector('#tab-timeline[aria-selected=true]');
    await round(1);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('Control+z');
    await round(0);
  });
  await step('a state that is looked up says so', async () => {
    await page.route('**/api/why**', async (route) => { await held; await route.continue(); });
    let go;
    const held = new Promise((done) => { go = done; });
    await page.click('#left [data-state=BIRCH]');
    await page.waitForSelector('#panel-body >> text=Birch Working it out');
    go();
    await page.waitForSelector('.options');
    await page.unroute('**/api/why**');
  });
  await step('Why leaves chart and key in view', async () => {
    assert.ok(await shown('#course .chart') && await shown('#panel-body'), 'the chart is hidden');
    const numbers = await page.$eval('#course .chart', (chart) => 11 * chart.getScreenCTM().a);
    assert.ok(numbers >= 15.9, `numbers of ${numbers} pixels`);
    assert.ok(await page.$eval('#key .legend', (key) => key.clientHeight > 15 && key.getBoundingClientRect().bottom <= innerHeight && parseFloat(getComputedStyle(key).fontSize) >= 18), 'the key is hidden or small');
  });
  await step('a slider that was moved shows where it stood at first', async () => {
    await page.focus('#inclusiveness0');
    await page.keyboard.press('ArrowLeft');
    await page.evaluate(() => document.activeElement.blur());
    await page.waitForSelector('#left label >> text=at first');
    const [ghost, thumb] = await page.$eval('#left .slider', (s) => [s.querySelector('.ghost').getBoundingClientRect().left, Number(s.querySelector('input').value)]);
    assert.ok(ghost > 0 && thumb < 0.8, 'the mark has moved with the slider');
    await page.keyboard.press('r');
    await page.waitForSelector('#left label >> text=at first', { state: 'hidden' });
  });
  await step('at the end Play says that it begins again, and does', async () => {
    const { sides } = await ask(server, '/api/lesson', server.token);
    for (let r = 0; r < sides[0].rounds; r += 1) await instruct(server, 'step');
    await page.waitForSelector('#play:has-text("Play again")');
    await page.click('#play');
    await page.waitForSelector('#play[aria-pressed=true]');
    await page.click('#play');
    await page.waitForSelector('#play[aria-pressed=false]');
    await page.waitForFunction((last) => !document.getElementById('when').textContent.startsWith(`Round ${last} `), sides[0].rounds);
  });
}

async function predictions() {
  await step('both worlds are seen while predicting', async () => {
    await page.click('#tab-predict');
    await page.waitForSelector('#reveal');
    assert.ok(await shown('#left .map') && await shown('#right .map'), 'a world is hidden');
    assert.ok(await page.$eval('#panel-body', (body) => body.scrollHeight <= body.clientHeight + 1), 'the questions have to be scrolled');
  });
  await step('hands typed with Tab are the hands that were typed', async () => {
    await page.focus('[data-hands="stable/left"]');
    for (const hands of ['12', '7', '5']) {
      await page.keyboard.type(hands);
      await page.keyboard.press('Tab');
      await page.waitForFunction((n) => [...document.querySelectorAll('[data-hands^=stable]')].some((i) => i.value === n), hands);
    }
    // The last of them may still be on its way.
    let { poll, rev } = await ask(server, '/api/lesson', server.token);
    for (let news = 0; news < 20 && !poll.stable.same; news += 1) ({ poll, rev } = await ask(server, `/api/lesson?rev=${rev}`, server.token));
    assert.deepEqual(poll.stable, { left: 12, right: 7, same: 5 });
  });
  await step('the first click on Reveal counts, and columns sum to 100 %', async () => {
    await page.fill('[data-hands="secure/left"]', '3');
    await page.fill('[data-hands="first/"]', '7');
    await page.click('#reveal');
    await page.waitForSelector('.revealed svg');
    for (const question of ['stable', 'secure', 'first']) {
      for (const kind of ['guess', 'truth']) {
        assert.equal(sum(await page.$$eval(`.poll.${question} .${kind} b`, (nodes) => nodes.map((n) => n.textContent))), 100, `${question}, ${kind}`);
      }
    }
    assert.ok(await shown('#right .map'), 'a world is hidden');
    await page.screenshot({ path: process.env.PICTURES ? join(process.env.PICTURES, 'reveal.png') : join(folder, 'reveal.png') });
  });
}

async function turns() {
  await step('the class tab tells what the last turn brought', async () => {
    await page.click('#tab-class');
    await page.click('#open-class');
    await page.waitForSelector('#code');
    await page.click('#start-class');
    await page.click('text=Close the turn');
    await page.waitForSelector('.news h3:has-text("What happened in round 1")');
    assert.ok((await page.textContent('.news')).length > 'What happened in round 1'.length);
  });
  await step('no text of a narrow chart is cut off', async () => {
    await page.waitForFunction(() => document.querySelector('#course .chart').clientWidth < 400);
    assert.deepEqual(await page.$$eval('#course .chart text', (texts) => texts.filter((text) => {
      const box = text.ownerSVGElement.getBoundingClientRect();
      const own = text.getBoundingClientRect();
      return own.left < box.left - 1 || own.right > box.right + 1;
    }).map((text) => text.textContent)), []);
  });
}

async function crowded() {
  const large = await start(jar, folder, 'eurasia-2024', '--port', '0');
  const own = await context.newPage();
  own.setDefaultTimeout(120000);
  own.on('pageerror', (e) => faults.push(e.message));
  try {
    await own.goto(large.address);
    await own.waitForSelector('#left .map .state');
    await step('the heaviest states are named, and no name meets another', async () => {
      const { sides } = await ask(large, '/api/lesson', large.token);
      const names = await own.$$eval('#left .map text', (texts) => texts.map((text) => { const { left, right, top, bottom } = text.getBoundingClientRect(); return { name: text.textContent, left, right, top, bottom }; }));
      const heavy = [...sides[0].states].sort((a, b) => b.capability - a.capability).slice(0, 8).map((state) => state.name);
      assert.deepEqual(heavy.filter((name) => !names.some((n) => n.name === name)), [], 'without a name');
      const meet = names.flatMap((a, k) => names.slice(k + 1).filter((b) => a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom).map((b) => `${a.name} and ${b.name}`));
      assert.deepEqual(meet, []);
    });
    await step('the key of many postures has texts of 18 pixels, all of them in view, and no sign that it does not tell', async () => {
      for (let r = 0; r < 8; r += 1) await instruct(large, 'step');
      await own.waitForFunction(() => document.getElementById('when').textContent.startsWith('Round 8 '));
      const { sizes, hidden, told, drawn } = await own.evaluate(() => {
        const key = document.getElementById('key');
        const signs = (nodes) => [...new Set([...nodes].flatMap((node) => [...node.classList].filter((name) => /^(bloc-\d|seat-\d|hedge|apart)$/.test(name))))].sort();
        return {
          sizes: [...key.querySelectorAll('.legend, .legend *')].filter((node) => [...node.childNodes].some((n) => n.nodeType === 3)).map((node) => parseFloat(getComputedStyle(node).fontSize)),
          hidden: key.scrollHeight - key.clientHeight,
          told: signs(key.querySelectorAll('svg')), drawn: signs(document.querySelectorAll('.map .state, .map .seat')),
        };
      });
      assert.ok(told.length >= 8, `${told.length} postures`);
      assert.ok(sizes.length > told.length && Math.min(...sizes) >= 18, `${sizes} pixels`);
      assert.ok(hidden <= 0, 'the key has to be scrolled');
      assert.deepEqual(drawn.filter((sign) => !told.includes(sign)), []);
    });
    await step('questions on many states are seen without scrolling', async () => {
      await own.click('#tab-predict');
      await own.waitForSelector('#reveal');
      assert.ok(await own.$eval('#panel-body', (body) => body.scrollHeight <= body.clientHeight + 1), 'the questions have to be scrolled');
      await own.click('#tab-timeline');
    });
    await step('the chart fills its box, with numbers of 16 pixels, and says its values', async () => {
      for (let r = 8; r < 24; r += 1) await instruct(large, 'step');
      await own.waitForSelector('#course .hit', { state: 'attached' });
      const [small, wide, told] = await own.$eval('#course .chart', (chart) => [11 * chart.getScreenCTM().a, chart.querySelector('.grid').getBoundingClientRect().width / chart.clientWidth, chart.querySelector('.hit title').textContent]);
      assert.ok(small >= 15.9, `${small} pixels`);
      assert.ok(wide > 0.6, `${wide} of the box`);
      assert.match(told, /^Round \d+ \(\d+\): Left 0\.\d+, Right 0\.\d+$/);
    });
  } finally {
    await own.close();
    await kill(large);
  }
}

try {
  await wall();
  await predictions();
  await turns();
  await crowded();
  assert.deepEqual(faults, []);
} finally {
  await browser.close();
  await kill(server);
  rmSync(folder, { recursive: true, force: true });
}
