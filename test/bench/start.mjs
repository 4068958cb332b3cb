import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright-core';
import { root, until } from './support.mjs';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** (e): from `npm start` on a prepared checkout until the page shows assets. */
export async function benchStart(log) {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
  });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: FLAGS,
  });
  try {
    for (const url of [
      'http://localhost:7007/.backstage/health/v1/readiness',
      'http://localhost:3000/',
    ]) {
      await until(async () => (await fetch(url)).ok, 600_000);
    }
    const served = (performance.now() - began) / 1000;
    const page = await browser.newPage();
    await page.goto('http://localhost:3000/ml-assets', { timeout: 300_000 });
    await page
      .getByRole('button', { name: 'Enter' })
      .click({ timeout: 300_000 });
    await until(() => showsAssets(page), 300_000);
    const usable = (performance.now() - began) / 1000;
    log(
      `served after ${served.toFixed(1)} s, assets after ${usable.toFixed(
        1,
      )} s`,
    );
    return { servedSeconds: served, usableSeconds: usable };
  } finally {
    await browser.close();
    process.kill(-child.pid, 'SIGTERM');
  }
}

/** The demo data arrive a few seconds after the portal: a page that is still empty is loaded again. */
async function showsAssets(page) {
  const row = page.getByRole('rowheader').first();
  try {
    await row.waitFor({ timeout: 4_000 });
    return true;
  } catch {
    await page.reload();
    return false;
  }
}
