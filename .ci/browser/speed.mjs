// How fast pages are, by hand and on a quiet machine: node speed.mjs [JAR]. A measurement, no check.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const jar = resolve(process.argv[2] || join(here, '../../target/entente.jar'));
const folder = mkdtempSync(join(tmpdir(), 'entente-speed-'));
const java = (...words) => execFileSync('java', ['-Djava.awt.headless=true', ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });

async function open(browser, file) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: true })).newPage();
  page.setDefaultTimeout(120000);
  await page.addInitScript(() => {
    new MutationObserver((all, observer) => {
      window.firstRun = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-repeats'] });
  });
  await page.goto(`file://${file}`);
  await page.waitForSelector('html[data-repeats=true]');
  return page;
}

/** Milliseconds from the opening of a page to the end of the first run of both worlds, in browsers just started. */
async function opening(file, times) {
  const all = [];
  for (let k = 0; k < times; k += 1) {
    const browser = await launch();
    all.push(await (await open(browser, file)).evaluate('window.firstRun'));
    await browser.close();
  }
  return median(all);
}

/** Milliseconds of a run in the page, alone in its thread and after as many that do not count. */
async function runs(file, number) {
  const browser = await launch();
  const page = await open(browser, file);
  const each = await page.evaluate(async (count) => {
    ensemble.threads.forEach((thread) => thread.worker.terminate());
    const all = async () => {
      for (let k = 0; k < count; k += 1) await main.thread.ask({ ask: 'sample', sides: [{ world: 0, places: [], values: [] }], seed: '1', replicate: k, every: 4 });
    };
    await all();
    const begin = performance.now();
    await all();
    return (performance.now() - begin) / count;
  }, number);
  await browser.close();
  return each;
}

/** Frames of the browser's own trace while the time runs on by a quarter a frame. */
async function scrubbing(file) {
  const browser = await launch();
  const page = await open(browser, file);
  // The shading is done when all runs are there; until then threads take the cores.
  await page.waitForFunction('sides.every((side) => sampled(side).length >= RUNS)');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame'] });
  await page.evaluate(() => new Promise((done) => {
    const begin = performance.now();
    let at = 0;
    const turn = () => {
      on.go(at % (rounds + 1));
      at += 1;
      if (performance.now() - begin < 3000) requestAnimationFrame(turn);
      else done();
    };
    requestAnimationFrame(turn);
  }));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await browser.close();
  const frames = traceEvents.filter((e) => e.name === 'DrawFrame').map((e) => e.ts).sort((a, b) => a - b);
  const gaps = frames.slice(1).map((t, k) => (t - frames[k]) / 1000);
  return { rate: (frames.length - 1) / ((frames[frames.length - 1] - frames[0]) / 1e6), late: gaps.filter((g) => g > 25).length, frames: frames.length };
}

try {
  for (const [scenarios, times, number] of [[['five-states'], 5, 300], [['dialogue-platform', 'deterrence-bloc'], 3, 10]]) {
    const file = join(folder, `${scenarios[0]}.html`);
    java('-jar', jar, 'page', ...scenarios, '--out', file);
    const browserEach = await runs(file, number);
    const jvmEach = Number(java('-cp', jar, join(here, 'Speed.java'), scenarios[0], String(number)));
    const { rate, late, frames } = await scrubbing(file);
    console.log(`${scenarios.join(' and ')}: first run of both ${(await opening(file, times) / 1000).toFixed(2)} s after opening (median of ${times}); a run ${browserEach.toFixed(1)} ms, on the JVM ${jvmEach.toFixed(1)} ms, ratio ${(browserEach / jvmEach).toFixed(2)}; while scrubbing ${rate.toFixed(1)} frames a second, ${late} of ${frames} late; load ${loadavg()[0].toFixed(1)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
