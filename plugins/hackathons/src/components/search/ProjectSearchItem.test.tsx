import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ProjectSearchItem } from './ProjectSearchItem';

describe('a project among the results of a search', () => {
  it('is linked, with its hackathon, team and the words that were found', async () => {
    renderInTestApp(
      <ul>
        <ProjectSearchItem
          result={
            {
              title: 'Fresh faces',
              text: 'Features that are younger than three hours',
              location: '/hackathons/default/running/projects/1',
              hackathonTitle: 'Models that explain themselves',
              teamName: 'Night Shift',
              wantsHelp: true,
            } as never
          }
          highlight={{
            preTag: '<b>',
            postTag: '</b>',
            fields: { text: 'that are <b>younger</b> than' },
          }}
        />
      </ul>,
    );
    expect(
      await screen.findByRole('link', { name: 'Fresh faces' }),
    ).toHaveAttribute('href', '/hackathons/default/running/projects/1');
    const item = screen.getByRole('listitem');
    expect(item).toHaveTextContent(
      'Models that explain themselves · Night Shift',
    );
    expect(item).toHaveTextContent('wants help');
    expect(screen.getByText('younger')).toBeInTheDocument();
  });
});
