import type { Session } from './session';

/** Owners tie their asset to their CI, and annotate it. */
export function addFacts(session: Session) {
  describe('adding facts to an asset', () => {
    it('shows a sample that CI has pushed, with its source', async () => {
      const path = '/catalog/default/resource/misannotated-features/metrics';
      const before = await session.open(path);
      await before.getByText('0 of 2 measured').waitFor();

      const push = () =>
        session.portal().callAsCi('/samples', {
          method: 'POST',
          body: JSON.stringify({
            source: 'browser-test-ci',
            samples: [
              {
                entityRef: 'resource:default/misannotated-features',
                metric: 'null-rate',
                value: 0.42,
                id: 'build-1',
                observedAt: new Date(
                  Math.floor(Date.now() / 3.6e6) * 3.6e6,
                ).toISOString(),
              },
              {
                entityRef: 'resource:default/misannotated-features',
                metric: 'no-such-metric',
                value: 1,
              },
            ],
          }),
        });
      const first = await (await push()).json();
      expect(first).toMatchObject({
        accepted: 1,
        duplicates: 0,
        rejected: [{ index: 1, field: expect.any(String) }],
      });
      expect(await (await push()).json()).toMatchObject({
        accepted: 0,
        duplicates: 1,
      });

      await expect
        .poll(
          async () => {
            const page = await session.open(path);
            await page.getByText(/of 2 measured/).waitFor();
            const text = await page.getByText(/of 2 measured/).textContent();
            await page.close();
            return text;
          },
          { timeout: 60_000, interval: 2_000 },
        )
        .toContain('1 of 2 measured');
      const page = await session.open(path);
      const fact = page
        .getByRole('table', { name: 'Where each number comes from' })
        .getByRole('row')
        .filter({ hasText: 'Null rate' });
      await fact.getByText(/^0\.42\s%$/).waitFor();
      await fact.getByText('browser-test-ci').waitFor();
    });

    it('says what is wrong with an annotation, and still uses the others', async () => {
      const page = await session.open(
        '/catalog/default/resource/misannotated-features/metrics',
      );
      await page.getByText('1 annotation could not be used').waitFor();
      await page
        .getByText(/not an ISO 8601 duration; write for example "P2D"/)
        .waitFor();
      await page.getByRole('link', { name: 'Wei Chen' }).first().waitFor();
    });
  });
}
