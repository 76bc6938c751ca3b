// Answers a second look in a real browser by its keys and buttons, and saves the answers; exits
// non-zero on the first thing that is not as it must be.
const puppeteer = require('puppeteer-core');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');

const [page_file, key_file, target] = process.argv.slice(2);
const key = fs.readFileSync(key_file, 'utf8').trim().split('\n').slice(1).map(line => line.split(','));
const said = key.map(cells => cells[6]);

(async () => {
  fs.mkdirSync(target, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM, headless: true, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const errors = [];
    const requests = [];
    page.on('console', m => { if (m.type() === 'error') errors.push(m.text()); });
    page.on('pageerror', e => errors.push(String(e)));
    const url = 'file://' + path.resolve(page_file);
    page.on('request', r => { if (!/^(data|blob):/.test(r.url()) && r.url() !== url) requests.push(r.url()); });
    const client = await page.createCDPSession();
    await client.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: path.resolve(target) });
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url, { waitUntil: 'load' });
    await page.screenshot({ path: path.join(target, 'first.png') });
    const shown = () => page.$$eval('section.item', all => all.filter(s => getComputedStyle(s).display !== 'none').map(s => s.dataset.item));
    assert.deepStrictEqual(await shown(), ['1'], 'one animal at a time');
    const body = await page.$eval('body', b => b.innerText);
    for (const cells of key) assert.ok(!body.includes(cells[2]), `the page tells the well ${cells[2]}`);
    await page.keyboard.press('o');
    assert.strictEqual(await page.$eval('section.now polygon', p => getComputedStyle(p).display), 'none');
    await page.keyboard.press('o');
    await page.keyboard.press('?'); // cannot tell the first
    assert.deepStrictEqual(await shown(), ['2'], 'an answer goes on');
    await page.type('section.now .note', 'a "note", with commas');
    await page.click(`section.now button[data-answer="${said[1]}"]`);
    for (let i = 2; i < said.length; i++) await page.keyboard.press(said[i]);
    assert.match(await page.$eval('#state', s => s.innerText), new RegExp(`${said.length} answered`));
    await page.reload({ waitUntil: 'load' });
    assert.match(await page.$eval('#state', s => s.innerText), new RegExp(`${said.length} answered`), 'a reload forgets');
    await page.screenshot({ path: path.join(target, 'done.png') });
    await page.click('#save');
    const file = path.join(target, 'answers.csv');
    for (let i = 0; i < 100 && !fs.existsSync(file); i++) await new Promise(r => setTimeout(r, 100));
    const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
    assert.strictEqual(lines.length, said.length + 1);
    assert.strictEqual(lines[1], '1,?,');
    assert.strictEqual(lines[2], `2,${said[1]},"a ""note"", with commas"`);
    assert.deepStrictEqual(errors, []);
    assert.deepStrictEqual(requests, []);
    console.log('second look in a browser: as it must be');
  } finally {
    await browser.close();
  }
})().catch(e => { console.error(e); process.exit(1); });
