import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import { screen, within } from '@testing-library/react';
import { parseAllDocuments } from 'yaml';
import * as cards from './extensions';
import { guildhallKindIcons } from './icons';

const examples = resolve(__dirname, '../../../examples/kinds');

function readExample(file: string): Entity {
  const text = readFileSync(resolve(examples, file), 'utf8');
  return parseAllDocuments(text)[0].toJS();
}

const known = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'ml-platform', namespace: 'default' },
    spec: {},
  },
];

const { entityPresentationApi: _, kindIcons: __, ...entityCards } = cards;

/** The overview of an entity with all cards of the module that want to be there. */
function renderPage(entity: Entity) {
  const catalogApi = catalogApiMock({ entities: known });
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      ...Object.values(entityCards),
    ],
    apis: [
      [catalogApiRef, catalogApi],
      [
        entityPresentationApiRef,
        DefaultEntityPresentationApi.create({
          catalogApi,
          kindIcons: guildhallKindIcons,
        }),
      ],
    ],
  });
}

/** The value beside a term. */
async function findFact(term: string): Promise<HTMLElement> {
  const label = await screen.findByText(term, { selector: 'dt' });
  return label.parentElement!.querySelector('dd')!;
}

describe('cards of a Hackathon', () => {
  beforeEach(() => renderPage(readExample('hackathon.yaml')));

  it('shows the schedule in order, in the time zone of the reader and of the event', async () => {
    const start = await screen.findByText('Start');
    const items = within(start.closest('ol')!).getAllByRole('listitem');
    expect(items.map(item => item.querySelector('div')!.textContent)).toEqual([
      expect.stringContaining('Registration opens'),
      expect.stringContaining('Registration closes'),
      expect.stringContaining('Start'),
      expect.stringContaining('Plan and baseline'),
      expect.stringContaining('First demonstration (with demonstration)'),
      expect.stringContaining('Submission deadline'),
      expect.stringContaining('Judging begins'),
      expect.stringContaining('Judging ends'),
      expect.stringContaining('Results'),
      expect.stringContaining('End of the event'),
      expect.stringContaining('Debrief'),
    ]);
    expect(items[2].querySelector('time')).toHaveAttribute(
      'datetime',
      '2027-01-11T08:00:00.000Z',
    );
  });

  it('links themes to assets, and marks people whom the catalog does not know', async () => {
    const theme = (await screen.findByText('Fresher features')).closest('li')!;
    expect(
      await within(theme).findByText('unknown: user-features'),
    ).toBeInTheDocument();
    const organisers = await findFact('Organisers');
    expect(within(organisers).getByText('unknown: guest')).toBeInTheDocument();
    expect(
      within(organisers).getByRole('link', { name: /ml-platform/ }),
    ).toBeInTheDocument();
    expect(screen.getByText('at most 2 of one home team')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Use it: Prototype repository' }),
    ).toHaveAttribute('href', '/create/templates/default/ml-prototype');
  });

  it('shows the criteria in a table with row headers', async () => {
    const table = await screen.findByRole('table', {
      name: 'Criteria with their weights and scales',
    });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(cell => cell.textContent),
    ).toEqual(['impact', 'novelty', 'feasibility']);
    expect(within(table).getByText('One team works better')).toBeVisible();
    expect(await findFact('Feedback to teams')).toHaveTextContent(
      'judges choose',
    );
  });
});

describe('cards of a PrototypeTransition', () => {
  beforeEach(() => renderPage(readExample('prototype-transition.yaml')));

  it('shows what becomes part of what, the gates in order, and the worst risk first', async () => {
    expect(await findFact('Proposed owner')).toHaveTextContent(
      'feature-platform',
    );
    expect(await findFact('Comes from')).toHaveTextContent(
      'project streaming-features',
    );
    expect(
      screen.getByText(/at most 6, on the target, for 7 days/),
    ).toBeInTheDocument();
    const gates = await screen.findByRole('region', {
      name: 'Gates, in their order',
    });
    expect(gates).toHaveTextContent(
      /Is it worth it\?.*The metric moves.*2 of proposed-ownersponsor.*Answer within 5 days.*Can it run in production\?/,
    );
    const risks = await screen.findByRole('table', { name: /Risks/ });
    expect(
      within(risks)
        .getAllByRole('rowheader')
        .map(cell => cell.textContent),
    ).toEqual([
      expect.stringContaining('skew'),
      expect.stringContaining('costs'),
    ]);
  });
});

describe('card of a ContributionMetric', () => {
  it('shows the definition in words', async () => {
    renderPage(readExample('contribution-metric.yaml'));
    expect(await findFact('Aggregation')).toHaveTextContent('max of 1 day');
    expect(await findFact('Limits')).toHaveTextContent(
      'warning from 4 h, degraded from 6 h',
    );
    expect(await findFact('Baseline')).toHaveTextContent(
      'median from Jul 1, 2026 to Sep 30, 2026',
    );
    expect(screen.getByText('3 h by Mar 31, 2027')).toBeInTheDocument();
    expect(
      await screen.findByText('unknown: feature-null-rate'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Charter')).not.toBeInTheDocument();
  });
});

describe('card of annotation problems', () => {
  const entity: AlphaEntity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'x' },
    spec: {},
  };

  it('shows what is wrong and how to mend it', async () => {
    const message =
      'resource:default/x: annotation guildhall.dev/review-response is "2 days", which is not an ISO 8601 duration; write for example "P2D".';
    renderPage({
      ...entity,
      status: {
        items: [
          { type: 'guildhall.dev/annotation', level: 'warning', message },
          { type: 'other', level: 'error', message: 'something else' },
        ],
      },
    } as AlphaEntity);
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByText(/One annotation of this entity/)).toBeVisible();
    expect(screen.queryByText('something else')).not.toBeInTheDocument();
  });
});
