import type { Page } from 'playwright-core';
import { settle } from '../support/browser';
import type { Session } from './session';

const FRESH_FEATURES = '/hackathons/default/fresh-features';
const MODELS_TO_TRUST = '/hackathons/default/models-to-trust';

const dialog = (page: Page) => page.getByRole('dialog');
const panel = (page: Page, name: string) => page.getByRole('region', { name });

/** Chooses from one of the kit's selects by what stands there. */
async function choose(page: Page, label: string | RegExp, option: string) {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

/** Opens a project from the list; what its panels read by themselves moves those below, and a click must not miss them. */
async function openProject(page: Page, title: string) {
  await page.getByRole('link', { name: title }).click();
  await panel(page, 'Checkpoints').waitFor();
  await settle(page);
}

/** Somebody takes part: from the registration to what the team hands in. */
export function takePart(session: Session) {
  describe('taking part in a hackathon', () => {
    it('registers, and shows nothing to others that was not switched on', async () => {
      const page = await session.open('/ml-assets');
      await page.getByRole('link', { name: 'Hackathons' }).first().click();
      await page
        .getByRole('link', { name: 'Fresh features', exact: true })
        .click();
      await page.waitForURL(`**${FRESH_FEATURES}`);
      await page.getByText('You are not registered.').waitFor();
      // The panel of the registration and the list of what is to be done both lead there.
      await page
        .getByRole('link', { name: 'Register', exact: true })
        .first()
        .click();

      const register = page.getByRole('button', {
        name: 'Register',
        exact: true,
      });
      await register.click();
      await page.getByText('2 fields need your attention.').waitFor();

      await page.getByRole('textbox', { name: 'Skills' }).fill('writing,');
      await page.getByRole('button', { name: 'Add machine learning' }).click();
      await page
        .getByRole('textbox', { name: /feature views have you used/ })
        .fill('User features, in two rankers');
      await choose(page, /Will you come to the demo day/, 'not sure yet');
      await choose(page, /Add a wish/, 'Features that explain themselves');
      await choose(page, /Add a wish/, 'Fresher features');
      await page
        .getByRole('button', { name: 'Move Fresher features up' })
        .click();
      await page
        .getByRole('checkbox', { name: /keep to it/ })
        .check({ force: true });
      await register.click();
      await page.getByText('You are registered.').waitFor();

      await page.reload();
      const wishes = page.getByRole('list', {
        name: 'What you want to work on',
      });
      await wishes.getByRole('listitem').nth(1).waitFor();
      expect(await wishes.getByRole('listitem').allTextContents()).toEqual([
        '1Fresher features',
        '2Features that explain themselves',
      ]);
      const shown = page.getByRole('switch');
      await shown.nth(4).waitFor({ state: 'attached' });
      expect(await shown.count()).toBe(5);
      expect(
        await shown.evaluateAll(all =>
          all.map(each => (each as HTMLInputElement).checked),
        ),
      ).toEqual([false, false, false, false, false]);

      await page.getByRole('link', { name: 'Back to the overview' }).click();
      await panel(page, 'Your registration')
        .getByText('registered', { exact: true })
        .waitFor();
    });

    it('follows an idea, and posts one', async () => {
      const page = await session.open(`${FRESH_FEATURES}/ideas`);
      await page
        .getByRole('button', { name: 'Follow A budget for freshness' })
        .click();
      await page
        .getByRole('button', {
          name: 'Following A budget for freshness',
          pressed: true,
        })
        .waitFor();
      await page.getByText('1 person follows it').waitFor();

      await page.getByRole('button', { name: 'Post an idea' }).click();
      await dialog(page)
        .getByRole('textbox', { name: 'Title' })
        .fill('A feature that says when it is stale');
      await dialog(page).getByRole('button', { name: 'Post' }).click();
      await page
        .getByRole('list', { name: 'Ideas' })
        .getByRole('heading', { name: 'A feature that says when it is stale' })
        .waitFor();
    });

    it('joins a team that is open to everybody', async () => {
      const page = await session.open(`${FRESH_FEATURES}/teams`);
      await page.getByRole('button', { name: 'Join Early birds' }).click();
      await page
        .getByRole('heading', { name: 'My team: Early birds' })
        .waitFor();
      await page.getByText('in team Early birds').first().waitFor();
    });

    it('starts the prototype of the team from a starter kit, and finds it in the catalog', async () => {
      const page = await session.open(FRESH_FEATURES);
      await page
        .getByRole('link', {
          name: 'Start a prototype with Prototype repository',
        })
        .click();
      await page.waitForURL('**/create/templates/default/ml-prototype?**');
      await page
        .getByRole('radio', { name: /^Fresh features/, checked: true })
        .waitFor({ state: 'attached' });
      await page
        .getByRole('textbox', { name: /^Title/ })
        .fill('Streamed features');
      await page
        .getByRole('textbox', { name: /^Name/ })
        .fill('streamed-features');
      await page
        .getByRole('textbox', { name: /^Description/ })
        .fill('Ten user features within a minute, for rankings.');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('textbox', { name: /^Owner/ }).fill('Feature pl');
      await page.getByRole('option', { name: /Feature platform/ }).click();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Review' }).click();
      await page.getByRole('button', { name: 'Create' }).click();
      const made = page.getByRole('link', { name: 'Project of your team' });
      await made.waitFor({ timeout: 60_000 });
      await page.goto((await made.getAttribute('href'))!);

      const about = panel(page, 'About');
      await about.getByText('Team Early birds').waitFor();
      // The component bears its name until the catalog has told its title.
      await about
        .locator('dd')
        .filter({ has: page.getByRole('link', { name: /streamed-features/ }) })
        .first()
        .waitFor();
      await about
        .getByRole('link', { name: 'Streamed features', exact: true })
        .click();
      await page.waitForURL('**/catalog/default/component/streamed-features');
      await page
        .getByRole('link', { name: 'Fresh features' })
        .first()
        .waitFor();
      await page.getByText('Early birds').first().waitFor();
    });

    it('keeps what did not work for others to find', async () => {
      const page = await session.open(`${FRESH_FEATURES}/projects`);
      await openProject(page, 'Streamed features');
      await page.getByRole('button', { name: 'Add a record' }).click();
      await dialog(page)
        .getByRole('textbox', { name: 'Title' })
        .fill('Counting sessions in the stream alone');
      await choose(page, /How did it end/, 'did not work');
      await dialog(page).getByRole('button', { name: 'Save' }).click();
      const record = panel(page, 'What was decided and tried')
        .getByRole('listitem')
        .filter({ hasText: 'Counting sessions in the stream alone' });
      await record.getByText('did not work', { exact: true }).waitFor();
    });

    it('reports to a checkpoint and submits, and reads which version counts', async () => {
      const page = await session.open(`${MODELS_TO_TRUST}/projects`);
      await openProject(page, 'Early drift of churn');
      const checkpoint = panel(page, 'Checkpoints')
        .getByRole('listitem')
        .filter({ hasText: 'First demonstration' });
      await checkpoint.getByRole('button', { name: 'Report' }).click();
      await choose(page, /^on track/, 'at risk');
      await dialog(page)
        .getByRole('textbox', { name: /Where do you stand/ })
        .fill('The monitor runs; two thresholds are guesses.');
      await dialog(page).getByRole('button', { name: 'Report' }).click();
      await checkpoint.getByText('at risk').waitFor();

      const submission = panel(page, 'Submission');
      await submission.getByRole('button', { name: 'Submit' }).click();
      // It begins with what the project says.
      expect(
        await dialog(page).getByRole('textbox', { name: 'Title' }).inputValue(),
      ).toBe('Early drift of churn');
      await dialog(page).getByRole('button', { name: 'Submit' }).click();
      await submission.getByText('Version 1 counts').waitFor();
      await submission.getByText('counts', { exact: true }).waitFor();
      await submission
        .getByRole('button', { name: 'Submit a new version' })
        .waitFor();
    });
  });
}
