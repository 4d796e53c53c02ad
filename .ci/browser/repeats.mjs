// Opens pages from files, without a network: each repeats the runs of the program that wrote it.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const MOST = 1_000_000;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ offline: true });
try {
  for (const file of process.argv.slice(2)) {
    const page = await context.newPage();
    page.setDefaultTimeout(120000);
    await page.goto(`file://${resolve(file)}`);
    await page.waitForSelector('html[data-repeats]');
    assert.equal(await page.getAttribute('html', 'data-repeats'), 'true', file);
    const size = statSync(file).size;
    assert.ok(size < MOST, `${file}: ${size} bytes, expected less than ${MOST}`);
    console.log(`ok  ${file.replace(/.*\//, '')}, ${size} bytes, repeats`);
    await page.close();
  }
} finally {
  await browser.close();
}
