import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FailureState } from './states';

async function answer(status: number, message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ) as any,
  );
}

describe('FailureState', () => {
  it('names the permission that is lacking, and does not offer to ask again', async () => {
    renderInTestApp(
      <FailureState
        error={await answer(403, 'no')}
        permission="hackathons.event.read"
        onRetry={() => {}}
      />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'hackathons.event.read',
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says of what is missing what the page says of it', async () => {
    renderInTestApp(
      <FailureState
        error={await answer(404, 'no')}
        notFound={{ title: 'No such event', text: 'Look at the list.' }}
        onRetry={() => {}}
      />,
    );
    expect(await screen.findByText('No such event')).toBeInTheDocument();
    expect(screen.getByText('Look at the list.')).toBeInTheDocument();
  });

  it('gives the reason of the server and asks again', async () => {
    const onRetry = vi.fn();
    renderInTestApp(
      <FailureState
        error={await answer(503, 'The database is away.')}
        onRetry={onRetry}
      />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
