// Looks for faults of access in pages that need no server, light, dark and printed: node access.mjs FILE… What axe calls serious or critical is a fault, contrast among it.
// A page also has to look the same to readers of Arabic and of Thai: no panel may move.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });

async function faults(page) {
  const { violations } = await page.evaluate('axe.run()');
  return violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => `${v.id}: ${v.nodes.slice(0, 5).map((n) => n.target).join(', ')}${v.nodes.length > 5 ? ` and ${v.nodes.length - 5} more` : ''}`);
}

const places = (page) => page.$$eval('h1, h2, h3, p, table, figure, svg, nav, main', (nodes) => nodes.map((node) => {
  const { x, y, width, height } = node.getBoundingClientRect();
  return [node.tagName, ...[x, y, width, height].map(Math.round)].join(' ');
}));

async function open(file, locale) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale });
  const page = await context.newPage();
  page.setDefaultTimeout(120000);
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
  return page;
}

const found = [];
try {
  const planted = await browser.newPage();
  await planted.setContent('<html lang="en"><title>planted</title><main><p style="color:#bbb;background:#fff">pale</p><img src="data:,"></main>');
  await planted.evaluate(axe);
  assert.ok((await faults(planted)).length >= 2, 'faults that were planted are not found');
  for (const file of process.argv.slice(2)) {
    const page = await open(file, 'en-GB');
    await page.evaluate(axe);
    for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }]) {
      await page.emulateMedia(look);
      found.push(...(await faults(page)).map((fault) => `${basename(file)}, ${Object.values(look)}: ${fault}`));
    }
    await page.emulateMedia({ media: null, colorScheme: 'light' });
    const here = await places(page);
    await page.context().close();
    for (const locale of ['ar', 'th']) {
      const other = await open(file, locale);
      const there = await places(other);
      const moved = here.filter((place, k) => place !== there[k]);
      if (moved.length || here.length !== there.length) found.push(`${basename(file)}, ${locale}: ${moved.slice(0, 3)} moved`);
      await other.context().close();
    }
  }
  assert.deepEqual(found, []);
  console.log(`ok  ${process.argv.length - 2} pages without a fault of access, the same in every locale`);
} finally {
  await browser.close();
}
