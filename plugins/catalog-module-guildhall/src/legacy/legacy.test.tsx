import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { EntitySwitch, isKind } from '@backstage/plugin-catalog';
import { renderLegacyApp } from '@guildhall/plugin-guildhall-react/testUtils';
import { cleanup, screen } from '@testing-library/react';
import { parse } from 'yaml';
import {
  EntityAnnotationProblemsCard,
  EntityHackathonCharterCard,
  hasAnnotationProblems,
} from '.';

const hackathon: AlphaEntity = parse(
  readFileSync(
    resolve(__dirname, '../../../../examples/kinds/hackathon.yaml'),
    'utf8',
  ),
);
hackathon.metadata.namespace = 'default';

function renderPage(entity: AlphaEntity) {
  return renderLegacyApp({
    routes: [],
    entityPage: (
      <>
        <EntitySwitch>
          <EntitySwitch.Case if={hasAnnotationProblems}>
            <EntityAnnotationProblemsCard />
          </EntitySwitch.Case>
        </EntitySwitch>
        <EntitySwitch>
          <EntitySwitch.Case if={isKind('hackathon')}>
            <EntityHackathonCharterCard />
          </EntitySwitch.Case>
        </EntitySwitch>
      </>
    ),
    entities: [entity],
    apis: [],
    path: `/catalog/default/hackathon/${entity.metadata.name}`,
  });
}

describe('in an app of the legacy frontend system', () => {
  it('has the cards of an entity, those about problems only where there are some', async () => {
    await renderPage({
      ...hackathon,
      status: {
        items: [
          {
            type: 'guildhall.dev/annotation',
            level: 'warning',
            message: 'guildhall.dev/contact is wrong',
          },
        ],
      },
    });
    expect(
      await screen.findByText('guildhall.dev/contact is wrong'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Annotations that could not be used'),
    ).toBeInTheDocument();
    cleanup();

    await renderPage(hackathon);
    expect(await screen.findByText('Organisers')).toBeInTheDocument();
    expect(
      screen.queryByText('Annotations that could not be used'),
    ).not.toBeInTheDocument();
  });
});
