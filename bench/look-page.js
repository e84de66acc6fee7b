// Opens offline pages in headless Chromium and says what works: with scripts blocked and allowed, without a network, for axe, on paper.
// Usage: node bench/look-page.js page.html … [--out folder]   (pages come from `lawgov report … --out page.html`)
// Where there is no Chromium (CHROMIUM, or /usr/bin/chromium) nothing is looked at, and that is said.
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const words = process.argv.slice(2);
const at = words.indexOf('--out');
const folder = resolve(at < 0 ? '.bench/look-page' : (words[at + 1] ?? '.'));
const pages = (at < 0 ? words : words.toSpliced(at, 2)).map((path) => resolve(path));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (pages.length === 0) {
  console.error('usage: node bench/look-page.js page.html … [--out folder]');
  process.exit(2);
}
if (!existsSync(executablePath)) {
  console.log(`skipped: no Chromium at ${executablePath} (name one in CHROMIUM)`);
  process.exit(0);
}
mkdirSync(folder, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Above this many elements axe looks at a part of a page: the time it takes grows faster than the page.
const axeElements = 12_000;

let failed = 0;
const say = (holds, name, more = '') => {
  if (!holds) failed += 1;
  console.log(`  ${holds ? 'ok  ' : 'FAIL'} ${name}${more === '' ? '' : `: ${more}`}`);
};

/** A tab in which anything that is not the file itself, and any dialog or error, is written down. */
async function open(browser, path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const seen = { requests: [], dialogs: [], errors: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('dialog', async (dialog) => {
    seen.dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
  return { context, page, seen };
}

async function withoutScripts(browser, path) {
  const { context, page, seen } = await open(browser, path, { javaScriptEnabled: false });
  const name = basename(path, '.html');
  await page.screenshot({ path: join(folder, `${name}-plain.png`) });
  const html = await page.content();
  const units = (html.match(/<section class="unit"/g) ?? []).length;
  say(units > 0 && html.includes('id="ranking"'), 'scripts blocked: all units are there', `${units}`);
  say(!html.includes('class="tools"'), 'scripts blocked: no control that does nothing');
  await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', printBackground: true });
  say(statSync(join(folder, `${name}.pdf`)).size > 10_000, 'prints to A4');
  say(seen.requests.length === 1, 'scripts blocked: nothing is asked for but the file', `${seen.requests.length - 1} more`);
  await context.close();
}

const visibleRows = (page) => page.locator('.unit .rows tbody tr:not([hidden])').count();

async function withScripts(browser, path, colorScheme) {
  const { context, page, seen } = await open(browser, path, { colorScheme });
  const name = `${basename(path, '.html')}-${colorScheme}`;
  await page.waitForFunction(() => document.querySelector('#result .good, #result .bad'), undefined, { timeout: 120_000 });
  const result = await page.locator('#result p').first().textContent();
  say((await page.locator('#result .bad').count()) === 0, 'the second check', result ?? '');
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const all = await visibleRows(page);
  const unit = (await page.locator('.unit h3').allTextContents()).at(-1) ?? '';
  await page.keyboard.press('/');
  say(await page.evaluate(() => document.activeElement?.id === 'search'), '/ goes to the search');
  await page.keyboard.type(unit);
  await page.waitForTimeout(600);
  const shown = await page.locator('section.unit:not([hidden])').count();
  const units = await page.locator('section.unit').count();
  say(shown >= 1 && (units === 1 || shown < units), 'search finds a unit', `${shown} of ${units}`);
  await page.keyboard.press('Escape');
  say((await visibleRows(page)) === all, 'Esc shows everything again', `${all} rows`);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  say(await page.evaluate(() => document.activeElement?.id.startsWith('u') ?? false), 'j and k go from unit to unit');
  await page.keyboard.press('?');
  say(await page.evaluate(() => document.querySelector('dialog')?.open === true), '? tells the keys');
  await page.keyboard.press('Escape');
  if ((await page.locator('#lost').count()) > 0) {
    await page.locator('#lost').check();
    const losses = await visibleRows(page);
    say(losses > 0 && losses < all, 'only losses', `${losses} of ${all} rows`);
    await page.locator('#lost').uncheck();
  }
  const table = page.locator('#ranking table.sort').first();
  if ((await table.locator('tbody tr').count()) > 1) {
    const first = () => table.locator('tbody tr').first().textContent();
    const before = await first();
    await table.locator('thead button').first().click();
    say((await first()) !== before || (await table.locator('thead th').first().getAttribute('aria-sort')) !== null, 'a heading sorts');
  }
  say(seen.requests.length === 1, 'scripts allowed: nothing is asked for but the file', `${seen.requests.length - 1} more`);
  say(seen.dialogs.length === 0 && seen.errors.length === 0, 'no dialog, no error', [...seen.dialogs, ...seen.errors].join('; '));
  await context.close();
}

/** The policy of the page keeps axe out as well; it is let in through the debugging interface only. */
async function forAxe(browser, path, colorScheme) {
  const { context, page } = await open(browser, path, { colorScheme, bypassCSP: true });
  await page.evaluate(axe);
  const { count, result } = await page.evaluate(async (limit) => {
    const elements = document.querySelectorAll('*').length;
    // Every part is looked at; of many units the first.
    if (elements > limit) for (const unit of [...document.querySelectorAll('section.unit')].slice(1)) unit.remove();
    if (elements > limit)
      for (const table of document.querySelectorAll('.list tbody, .defs tbody')) for (const row of [...table.rows].slice(40)) row.remove();
    const report = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return {
      count: document.querySelectorAll('*').length,
      result: report.violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.length, first: nodes[0]?.html.slice(0, 160) })),
    };
  }, axeElements);
  const bad = result.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  say(
    bad.length === 0,
    `axe (${colorScheme}, ${count} elements): nothing serious`,
    bad.map(({ id, nodes, first }) => `${id} ×${nodes} ${first}`).join('; '),
  );
  for (const { id, impact, nodes, first } of result.filter((each) => !bad.includes(each)))
    console.log(`       ${impact} ${id} ×${nodes} ${first}`);
  await context.close();
}

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const path of pages) {
    console.log(`${path}  ${statSync(path).size} bytes`);
    await withoutScripts(browser, path);
    await withScripts(browser, path, 'light');
    for (const scheme of ['light', 'dark']) await forAxe(browser, path, scheme);
  }
} finally {
  await browser.close();
}
console.log(failed === 0 ? 'everything works' : `${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
