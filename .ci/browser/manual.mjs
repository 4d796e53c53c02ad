// The manual of the zip, opened from its folder: node manual.mjs FOLDER. Searches, follows what it finds, and asks what a word means.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const folder = resolve(process.argv[2]);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
const faults = [];
page.on('pageerror', (e) => faults.push(e.message));
page.on('requestfailed', (request) => faults.push(request.url()));
try {
  await page.goto(`${pathToFileURL(folder)}/manual/tutorial.html`);
  assert.ok(await page.locator('nav a').count() > 30, 'the list of contents is short');
  assert.equal(await page.locator('nav li.here > a').textContent(), 'Fifteen minutes');
  assert.ok(await page.locator('nav li.here ul a').count() > 3, 'the page does not list its sections');
  const word = page.locator('main abbr').first();
  assert.ok((await word.getAttribute('title')).length > 10, 'a word has no meaning');
  await page.fill('#search', 'security worst tenth');
  await page.waitForSelector('#found a');
  await page.fill('#search', 'nosuchwordanywhere');
  await page.waitForSelector('#found >> text=Nothing has all these words.');
  await page.fill('#search', 'extends merges');
  await page.locator('#found a', { hasText: 'How extends merges' }).click();
  await page.waitForURL(/schema\.html#.+/);
  assert.ok(await page.locator('h3', { hasText: 'merges' }).isVisible());
  await page.click('nav >> text=What it is');
  await page.waitForURL(/README\.html/);
  assert.deepEqual(faults, []);
  console.log('ok  the manual searches, lists and explains');
} finally {
  await browser.close();
}
