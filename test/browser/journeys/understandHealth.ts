import type { Session } from './session';

const METRICS = '/catalog/default/resource/user-features/metrics';

/** Somebody wants to know why an asset is not healthy. */
export function understandHealth(session: Session) {
  describe('understanding the health of an asset', () => {
    it('gives the reasons on hover and on keyboard focus, and leads to the Metrics tab', async () => {
      const page = await session.open('/ml-assets?q=user');
      const health = page.getByRole('link', {
        name: 'Health of User features: degraded',
      });
      const reasons = page
        .getByRole('tooltip')
        .getByText(/\d+(\.\d+)? h, limit 6 h/);

      // The first movement tells that there is a mouse at all.
      await health.waitFor();
      await page.mouse.move(600, 30);
      await health.hover();
      await reasons.waitFor();
      await page.mouse.move(0, 0);
      await reasons.waitFor({ state: 'hidden' });

      await page.getByRole('searchbox', { name: 'Search assets' }).focus();
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press('Tab');
        if (await health.evaluate(link => link === document.activeElement)) {
          break;
        }
      }
      await reasons.waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${METRICS}`);
      await page
        .getByRole('heading', { name: 'Where each number comes from' })
        .waitFor();
    });

    it('shows a metric over 90 days as a chart and as the table behind it', async () => {
      const page = await session.open(METRICS);
      await page
        .getByRole('button', { name: 'Freshness', exact: true })
        .click();
      await page
        .getByRole('img', { name: /^Freshness, .* A table with all points/ })
        .waitFor();
      await page.getByRole('button', { name: 'Show as table' }).click();
      const table = page.getByRole('table', { name: 'Freshness' });
      await table.getByRole('row').nth(1).waitFor();
      const points = await table.getByRole('row').count();
      expect(points).toBeGreaterThan(85);
      expect(points).toBeLessThanOrEqual(93);

      await page
        .getByRole('button', { name: 'Null rate', exact: true })
        .click();
      await page.getByRole('table', { name: 'Null rate' }).waitFor();
      expect(page.url()).toContain('null-rate');
      await page.reload();
      await page.getByRole('img', { name: /^Null rate, / }).waitFor();
    });

    it('shows each metric once to choose from', async () => {
      const page = await session.open(METRICS);
      await page
        .getByRole('button', { name: 'Metric', exact: false })
        .first()
        .click();
      await page.getByRole('option', { name: 'Freshness' }).first().waitFor();
      const options = await page.getByRole('option').allTextContents();
      expect(options).toContain('Freshness');
      expect(new Set(options).size).toBe(options.length);
      expect(options.filter(text => text.includes('feature-age'))).toEqual([]);
    });

    it('tells who still uses an asset that goes away', async () => {
      const page = await session.open(
        '/catalog/default/component/nightly-training/metrics',
      );
      await page
        .getByText(/The date is near, and \d+ consumers still use this asset/)
        .waitFor();
      await page
        .getByRole('link', { name: 'Continuous training' })
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Consumers' }).click();
      const consumers = page
        .getByRole('dialog')
        .getByRole('table')
        .getByRole('row');
      await consumers.nth(1).waitFor();
      expect(await consumers.count()).toBeGreaterThan(1);
    });
  });
}
