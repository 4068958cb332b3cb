import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
} from 'playwright-core';

export type Theme = 'light' | 'dark';

export async function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A window in which a guest has entered the portal and chosen the theme. */
export async function enterPortal(
  browser: Browser,
  url: string,
  options: { theme?: Theme; width?: number; height?: number } = {},
): Promise<BrowserContext> {
  const { theme = 'light', width = 1400, height = 900 } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    colorScheme: theme,
  });
  await context.addInitScript(
    name => window.localStorage.setItem('theme', name),
    theme,
  );
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('heading', { name: 'ML assets', level: 1 }).waitFor();
  await page.close();
  return context;
}

/** Waits until nothing says any more that it is loading, and nothing fades or slides any more: half-transparent text has no contrast. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('[role=status],[role=progressbar]')].some(
        element =>
          element.getAttribute('role') === 'progressbar' ||
          /^Loading/.test(element.textContent ?? ''),
      ) &&
      document.getAnimations().every(
        // Those that go by how far something is scrolled run for ever.
        ({ playState, timeline, effect }) =>
          playState !== 'running' ||
          timeline !== document.timeline ||
          effect?.getComputedTiming().endTime === Infinity,
      ),
  );
}
