import type { Entity } from '@backstage/catalog-model';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../../__testUtils__/renderField';
import { AssetPicker } from './AssetPicker';

function asset(name: string, state: string, owner: string | null = null) {
  const reasons =
    state === 'degraded'
      ? [{ metric: 'm', title: 'Freshness', state, message: '26 h of 6 h' }]
      : [];
  return {
    entityRef: `resource:default/${name}`,
    name,
    type: 'feature-view',
    owner,
    health: { state, reasons, counts: {} },
  };
}

const ASSETS = [
  asset('late', 'degraded', 'group:default/growth'),
  asset('silent', 'unknown'),
  asset('fine', 'healthy'),
];

const ENTITIES: Entity[] = ASSETS.map(({ name }) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name, namespace: 'default' },
  spec: { type: 'feature-view', owner: 'growth' },
}));

/** Answers as contribution-metrics does. */
function answer(url: URL): Response {
  const q = url.searchParams.get('q') ?? '';
  return Response.json({
    items: ASSETS.filter(({ name }) => name.includes(q)),
    nextCursor: url.searchParams.get('orderBy') === 'health' ? null : 'wrong',
    totals: {},
  });
}

const value = () => screen.getByLabelText('value').textContent;
const rows = (role: string) =>
  screen.getAllByRole(role).map(box => box.closest('label')!.textContent);

describe('AssetPicker', () => {
  it('offers assets with owner and health, the worst first, and gives a list of refs', async () => {
    renderField(AssetPicker, {
      entities: ENTITIES,
      answer,
      uiOptions: { multiple: true },
    });
    await screen.findByRole('group', { name: 'ML assets' });
    expect(rows('checkbox')).toEqual([
      'latefeature view · growth · Freshness: 26 h of 6 hdegraded',
      'silentfeature view · no ownerunknown',
      'finefeature view · no ownerhealthy',
    ]);
    expect(screen.queryByText(/There are more/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: /late/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /fine/ }));
    expect(value()).toBe('["resource:default/late","resource:default/fine"]');
  });

  it('keeps what was chosen when the search hides it, and lets it go', async () => {
    renderField(AssetPicker, {
      entities: ENTITIES,
      answer,
      value: ['resource:default/late'],
      uiOptions: { multiple: true },
    });
    await screen.findByRole('checkbox', { name: /late/ });
    await userEvent.type(screen.getByRole('searchbox'), 'fine');
    await waitFor(() => expect(rows('checkbox')).toHaveLength(1));
    await userEvent.click(screen.getByRole('checkbox', { name: /fine/ }));
    expect(value()).toBe('["resource:default/late","resource:default/fine"]');
    await userEvent.click(screen.getAllByRole('button', { name: /Remove/ })[0]);
    expect(value()).toBe('["resource:default/fine"]');
    await userEvent.type(screen.getByRole('searchbox'), ' and more');
    expect(
      await screen.findByText('Nothing fits “fine and more”.'),
    ).toBeInTheDocument();
  });

  it('gives one ref where one is asked for', async () => {
    renderField(AssetPicker, { entities: ENTITIES, answer });
    await userEvent.click(await screen.findByRole('radio', { name: /silent/ }));
    expect(value()).toBe('"resource:default/silent"');
  });

  it.each([403, 404])(
    'takes the assets from the catalog when the numbers are answered with %s',
    async status => {
      renderField(AssetPicker, {
        entities: ENTITIES,
        answer: () => new Response('{}', { status }),
        uiOptions: { multiple: true },
      });
      expect(await screen.findByText(/^Without health/)).toBeInTheDocument();
      expect(rows('checkbox')).toEqual([
        'finefeature view · growth',
        'latefeature view · growth',
        'silentfeature view · growth',
      ]);
    },
  );

  it('says when the numbers cannot be had otherwise, and asks again', async () => {
    let status = 500;
    renderField(AssetPicker, {
      entities: ENTITIES,
      answer: url =>
        status === 200 ? answer(url) : new Response('{}', { status }),
    });
    await screen.findByRole('alert');
    status = 200;
    await userEvent.click(screen.getByRole('button', { name: /again|retry/i }));
    expect(await screen.findAllByRole('radio')).toHaveLength(3);
  });
});
