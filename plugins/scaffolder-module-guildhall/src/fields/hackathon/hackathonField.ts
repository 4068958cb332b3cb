import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { HackathonPicker } from './HackathonPicker';

/** The field `GuildhallHackathonPicker`. */
export const hackathonField = createFormField({
  name: 'GuildhallHackathonPicker',
  component: HackathonPicker,
  schema: makeFieldSchema({
    output: z => z.string().describe('Entity ref of the hackathon'),
    uiOptions: z => z.object({}),
  }),
});
