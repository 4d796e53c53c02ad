import { chromium } from 'playwright-core';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instruct, kill, start } from './server.mjs';
const folder = mkdtempSync(join(tmpdir(), 'look-'));
const server = await start('/tmp/faces.jar', folder, ...process.argv.slice(2));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  page.on('pageerror', (e) => console.log('ERROR', e.message));
  await page.goto(server.address);
  await page.waitForSelector('.state');
  for (let i = 0; i < 8; i++) await instruct(server, 'step');
  await page.waitForFunction(() => document.getElementById('when').textContent.startsWith('Round 8'));
  await page.screenshot({ path: '/tmp/wall2.png' });
  await page.click('#tab-predict');
  await page.waitForSelector('#reveal');
  await page.screenshot({ path: '/tmp/predict2.png' });
  await page.click('#left [data-state=UKR], #left [data-state=BIRCH]');
  await page.waitForSelector('.options');
  await page.screenshot({ path: '/tmp/why2.png' });
} catch (e) { console.log(e.message); } finally { await browser.close(); await kill(server); }
