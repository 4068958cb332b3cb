import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('offers to enter the portal as a guest', async () => {
    // The configuration is read from the environment object itself, which would turn it into text.
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Guildhall', baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
            auth: { providers: { guest: {} } },
          },
        },
      ] as any,
    };

    render(App.createRoot());

    expect(
      await screen.findByRole('button', { name: 'Enter' }, { timeout: 30_000 }),
    ).toBeInTheDocument();
  });
});
