// Runs pages in Chromium, from files and without a network: node page.mjs JAR.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const jar = resolve(process.argv[2] || '../../target/entente.jar');
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
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'wider than a phone');
  await page.close();
  await again.close();
  console.log('ok  sliders, link, predict, why, access, a phone');
}

try {
  await laboratory();
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
