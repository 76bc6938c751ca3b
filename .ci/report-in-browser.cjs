// Drives a real browser over report.html; exits non-zero on the first thing that is not as it must be.
const puppeteer = require('puppeteer-core');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');

const [page_file, shots, kind = 'plate', words = 'Z,alive,wells,B02'] = process.argv.slice(2);
const url = 'file://' + path.resolve(page_file);

async function open(browser, javascript, width, height) {
  const page = await browser.newPage();
  const seen = { requests: [], errors: [], dialogs: 0 };
  page.on('request', r => { if (!r.url().startsWith('data:')) seen.requests.push(r.url()); });
  page.on('console', m => { if (m.type() === 'error' || m.type() === 'warn') seen.errors.push(m.text()); });
  page.on('pageerror', e => seen.errors.push(String(e)));
  page.on('dialog', async d => { seen.dialogs++; await d.dismiss(); });
  await page.setJavaScriptEnabled(javascript);
  await page.setViewport({ width, height });
  await page.goto(url, { waitUntil: 'load' });
  return { page, seen };
}

(async () => {
  fs.mkdirSync(shots, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM, headless: true, args: ['--no-sandbox'] });
  try {
    for (const javascript of [true, false]) {
      const { page, seen } = await open(browser, javascript, 1280, 900);
      await page.screenshot({ path: path.join(shots, `report-js-${javascript}.png`), fullPage: true });
      assert.deepStrictEqual(seen.requests.filter(r => r !== url && !r.includes('report_files/')), []);
      assert.deepStrictEqual(seen.errors, []);
      assert.strictEqual(seen.dialogs, 0);
      const text = await page.$eval('body', b => b.innerText);
      for (const word of words.split(',')) assert.ok(text.includes(word), `no "${word}" on the page`);
      assert.ok((await page.$$('svg')).length >= 2, 'no figures');
      if (kind === 'plate') assert.ok((await page.$$('img, image')).length >= 1, 'no pictures of wells');
      const broken = await page.$$eval('img', all => all.filter(i => i.complete && i.naturalWidth === 0).length);
      assert.strictEqual(broken, 0, 'pictures that do not show');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
      assert.strictEqual(wide, false, 'the page is wider than the window');
      await page.close();
    }
    const { page } = await open(browser, true, 1280, 900);
    const before = await page.$$eval('table.sortable tbody tr', rows => rows.map(r => r.innerText));
    assert.ok(before.length > 1, 'no sortable table');
    const heads = await page.$$('table.sortable th button, table.sortable th');
    let changed = false;
    for (const head of heads) {
      await head.click();
      const after = await page.$$eval('table.sortable tbody tr', rows => rows.map(r => r.innerText));
      assert.deepStrictEqual([...after].sort(), [...before].sort(), 'sorting lost a row');
      changed = changed || JSON.stringify(after) !== JSON.stringify(before);
    }
    assert.ok(changed, 'clicking a column head sorts nothing');
    for (const [media, scheme] of [['screen', 'dark'], ['print', 'light'], ['print', 'dark']]) {
      const { page: other, seen } = await open(browser, false, 1280, 900);
      await other.emulateMediaType(media);
      await other.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const pale = await other.evaluate(() => {
        const numbers = c => (c.match(/[\d.]+/g) || []).map(Number);
        const light = c => {
          const [r, g, b] = numbers(c).map(v => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = e => {
          for (let at = e; at; at = at.parentElement) {
            const c = getComputedStyle(at).backgroundColor;
            const n = numbers(c);
            if (n.length === 3 || n[3] > 0.99) return c;
          }
          return 'rgb(255, 255, 255)';
        };
        const found = [];
        for (const e of document.querySelectorAll('h1, h2, h3, p, li, td, th, dt, dd')) {
          if (!e.innerText.trim() || !e.getClientRects().length) continue;
          const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
          if ((a + 0.05) / (b + 0.05) < 3) found.push(e.tagName + ' ' + e.innerText.slice(0, 40) + ' ' + getComputedStyle(e).color + ' on ' + ground(e));
        }
        return found;
      });
      assert.deepStrictEqual(pale, [], `text that cannot be read: ${media}, ${scheme}`);
      const text = await other.$eval('body', b => b.innerText);
      for (const word of words.split(',')) assert.ok(text.includes(word), `no "${word}" (${media}, ${scheme})`);
      if (media === 'print') assert.ok((await other.pdf()).length > 20000, 'nothing on paper');
      else await other.screenshot({ path: path.join(shots, 'report-dark.png') });
      assert.deepStrictEqual(seen.requests.filter(r => r !== url && !r.includes('report_files/')), []);
      await other.close();
    }
    const phone = await open(browser, true, 390, 844);
    await phone.page.screenshot({ path: path.join(shots, 'report-phone.png') });
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    assert.strictEqual(wide, false, 'the page is wider than a phone');
    console.log('report in a browser: as it must be');
  } finally {
    await browser.close();
  }
})().catch(e => { console.error(e); process.exit(1); });
