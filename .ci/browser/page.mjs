// Runs pages in Chromium, from files and without a network: node page.mjs JAR.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const jar = resolve(process.argv[2] || '../../target/entente.jar');
const here = dirname(fileURLToPath(import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: true });
const faults = [];

async function open(file, hash = '') {
  const page = await context.newPage();
  page.setDefaultTimeout(120000);
  page.on('pageerror', (e) => faults.push(e.message));
  page.on('console', (m) => { if (m.type() === 'error') faults.push(m.text()); });
  page.on('request', (r) => { if (!/^(file|blob|data):/.test(r.url())) faults.push(`asked for ${r.url()}`); });
  await page.goto(`file://${file}${hash}`);
  await page.waitForSelector('html[data-repeats]');
  assert.equal(await page.getAttribute('html', 'data-repeats'), 'true', file);
  return page;
}

function write(name, ...words) {
  const file = join(folder, `${name}.html`);
  execFileSync('java', ['-Djava.awt.headless=true', '-jar', jar, 'page', ...words, '--out', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  return file;
}

async function laboratory() {
  const file = write('five', 'five-states');
  const page = await open(file);
  const stability = () => page.getAttribute('svg.chart', 'aria-label');
  const before = await stability();
  await page.focus('[id="slider-0-structures.platform.deterrence_focus"]');
  for (let k = 0; k < 40; k += 1) await page.keyboard.press('ArrowRight');
  await page.waitForFunction((b) => document.querySelector('svg.chart').getAttribute('aria-label') !== b, before);
  assert.match(page.url(), /a:structures\.platform\.deterrence_focus=0\.5/);
  const link = page.url().slice(page.url().indexOf('#'));
  const moved = await stability();
  await page.click('[data-tab=predict]');
  assert.match(await page.textContent('.chart'), /^(?!.*2033: )/s, 'what is to come is hidden');
  await page.check('input[value=b]');
  await page.selectOption('fieldset + p select', { label: 'Amber' });
  await page.click('button:has-text("Reveal")');
  await page.waitForSelector('text=in 200 pairs of runs');
  await page.click('[data-tab=happened]');
  await page.click('button:has-text("Why?")');
  await page.waitForSelector('table.reasons');
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(readFileSync(axe, 'utf8'));
    const { violations } = await page.evaluate('axe.run()');
    assert.deepEqual(violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => `${colorScheme}: ${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`), []);
  }
  const again = await open(file, link);
  await again.waitForFunction((b) => document.querySelector('svg.chart').getAttribute('aria-label') === b, moved);
  await page.setViewportSize({ width: 390, height: 844 });
  // The page lays itself out anew when it hears of its new size, which a busy machine tells late.
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth).catch(() => assert.fail('wider than a phone'));
  await page.close();
  await again.close();
  console.log('ok  sliders, link, predict, why, access, a phone');
}

const java = (...words) => execFileSync('java', ['-Djava.awt.headless=true', ...words], { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] });

/** The laboratory beside a report: opened by its link, and no run is another for it. */
async function beside() {
  const tables = (place) => readdirSync(place).filter((f) => f.endsWith('.csv')).map((f) => [f, readFileSync(join(place, f), 'utf8')]);
  const ran = (name, ...words) => {
    const place = join(folder, name);
    java('-jar', jar, ...words, '--quiet', '--out', place);
    return place;
  };
  const choices = join(folder, 'class.csv');
  writeFileSync(choices, 'round,state,step,structure\n2,BIRCH,join,platform\n9,BIRCH,leave,platform\n');
  const digests = [];
  for (const [name, ...words] of [
    ['run', 'run', 'five-states'],
    ['given', 'run', 'five-states', '--choices', choices],
    ['compare', 'compare', 'five-states', '--set', 'structures.platform.deterrence_focus=0.7', '--replicates', '4', '--futures', '2'],
  ]) {
    const live = ran(`${name}-live`, ...words, '--live');
    assert.deepEqual(tables(live), tables(ran(name, ...words)), `${name}: --live changes a table`);
    java('-jar', jar, 'verify', live, '--all');
    const page = await context.newPage();
    page.on('pageerror', (e) => faults.push(e.message));
    page.on('console', (m) => { if (m.type() === 'error') faults.push(m.text()); });
    await page.goto(`file://${live}/report.html`);
    await page.click('a[href="laboratory.html"]');
    await page.waitForSelector('html[data-repeats]');
    assert.equal(await page.getAttribute('html', 'data-repeats'), 'true', `${name}: the laboratory does not repeat the run`);
    digests.push(await page.evaluate('data.sides[0].digest'));
    await page.close();
    console.log(`ok  ${words.slice(0, 2).join(' ')}${name === 'given' ? ' --choices' : ''} --live`);
  }
  assert.equal(digests[0], digests[2]);
  assert.notEqual(digests[0], digests[1], 'choices given do not act in the page');
}

/** A run that is changed on its way, the reasons of every state, and published results. */
async function engine(scenario, seed, round, ...settings) {
  const page = await open(write('asked', scenario, '--seed', seed, ...settings.flatMap((s) => (s.startsWith('rounds=') ? ['--rounds', s.slice(7)] : ['--set', s]))));
  const path = await page.evaluate("worldOf(0).sliders.find((s) => s.path.endsWith('deterrence_focus')).path");
  const value = 0.9;
  const sizes = [3, 1.7, 5.25, 0.4, 2.1];
  const expected = JSON.parse(java('-cp', jar, join(here, 'Expected.java'), scenario, seed, String(round), path, String(value), sizes.join(','), ...settings));
  const found = await page.evaluate(async ({ path: at, value: v, round: r, sizes: given }) => {
    const own = { world: 0, places: [], values: [], seed: data.seed };
    const { place } = worldOf(0).sliders.find((s) => s.path === at);
    const why = [];
    for (let i = 0; i < worldOf(0).states.length; i += 1) why.push(await main.thread.ask({ ask: 'why', ...own, state: i, round: r }));
    return { fork: await main.thread.ask({ ask: 'fork', ...own, round: r, after: { places: [place], values: [v] } }), why, theory: Array.from(await main.thread.ask({ ask: 'theory', sizes: given })) };
  }, { path, value, round, sizes });
  assert.notEqual(found.fork, await page.evaluate('data.sides[0].digest'), 'the change does not act');
  assert.deepEqual(found, expected);
  await page.close();
  console.log(`ok  ${scenario}: fork after round ${round}, reasons of ${found.why.length} states, ${found.theory.length} numbers of the theory`);
}

try {
  await laboratory();
  await beside();
  await engine('five-states', '-9007199254740993', 8);
  await engine('dialogue-platform', '2', 6, 'rounds=12');
  const repeats = async (scenario, seeds, ...more) => {
    for (const seed of seeds) await (await open(write('one', scenario, '--seed', seed, ...more))).close();
    console.log(`ok  ${scenario}, seed ${seeds.join(', ')}`);
  };
  // Large worlds take seconds a page, those of portfolios a minute: these on one seed, and shortened, unless all is asked for.
  const all = process.env.ALL_PAGES === '1';
  const seeds = ['1', '2', '-9007199254740993'];
  const small = new Set(['five-states', 'three-poles']);
  for (const file of readdirSync('scenarios').filter((f) => f.endsWith('.yaml'))) {
    const scenario = file.replace('.yaml', '');
    await repeats(scenario, all || small.has(scenario) ? seeds : seeds.slice(2));
  }
  for (const file of readdirSync('scenarios/patterns').filter((f) => (all ? /^world.*\.yaml$/ : /^world-2024.*\.yaml$/).test(f))) {
    await (all ? repeats(`scenarios/patterns/${file}`, seeds) : repeats(`scenarios/patterns/${file}`, seeds.slice(2), '--rounds', '8'));
  }
  assert.deepEqual(faults, []);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
