import type { Entity } from '@backstage/catalog-model';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../../__testUtils__/renderField';
import { HackathonPicker } from './HackathonPicker';

const DAY = 24 * 3600 * 1000;

/** @param start - days from now at which the event starts; registration opens 20 days before, the end is 5 after */
function hackathon(name: string, start: number): Entity {
  const day = (days: number) =>
    new Date(Date.now() + days * DAY).toISOString().slice(0, 16).concat('Z');
  return {
    apiVersion: 'guildhall.dev/v1alpha1',
    kind: 'Hackathon',
    metadata: { name, namespace: 'default', title: `The ${name}` },
    spec: {
      owner: 'group:default/ml',
      schedule: {
        timezone: 'UTC',
        registration: { opens: day(start - 20), closes: day(start - 2) },
        start: day(start),
        submissionDeadline: day(start + 4),
        end: day(start + 5),
      },
    },
  };
}

const ENTITIES = [
  hackathon('past', -30),
  hackathon('far', 100),
  hackathon('open', 10),
  hackathon('soon', 1),
  hackathon('running', -1),
];

const value = () => screen.getByLabelText('value').textContent;

describe('HackathonPicker', () => {
  it('offers what runs or is open, with dates, and gives its ref', async () => {
    renderField(HackathonPicker, { entities: ENTITIES });
    await screen.findByRole('radiogroup', { name: 'Hackathon' });
    const radios = screen.getAllByRole('radio');
    expect(radios.map(radio => radio.closest('label')!.textContent)).toEqual([
      expect.stringMatching(/^The runningRuns until .*\d.*running$/),
      expect.stringMatching(
        /^The openRegistration is open until .*; starts .*registration open$/,
      ),
      expect.stringMatching(/^The soonStarts .*soon$/),
    ]);
    expect(value()).toBe('');
    await userEvent.click(screen.getByRole('radio', { name: /The open/ }));
    expect(value()).toBe('"hackathon:default/open"');
    await userEvent.keyboard('{ArrowUp}');
    expect(value()).toBe('"hackathon:default/running"');
  });

  it('chooses the only one where one is needed', async () => {
    renderField(HackathonPicker, {
      entities: [hackathon('open', 10), hackathon('past', -30)],
      required: true,
    });
    await waitFor(() => expect(value()).toBe('"hackathon:default/open"'));
  });

  it('takes what a link has chosen, and says when it is not open', async () => {
    renderField(HackathonPicker, {
      entities: [...ENTITIES],
      value: 'hackathon:default/past',
    });
    const past = await screen.findByRole('radio', { name: /not open/ });
    expect(past).toBeChecked();
    expect(screen.getAllByRole('radio')).toHaveLength(4);
  });

  it('says when there is none', async () => {
    renderField(HackathonPicker, { entities: [hackathon('past', -30)] });
    expect(
      await screen.findByText('No hackathon runs or is open'),
    ).toBeInTheDocument();
  });
});
