import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const findTeamExamples: TemplateExample[] = [
  {
    description: 'Stop before anything is made when the user has no team',
    example: stringify({
      steps: [
        {
          id: 'team',
          name: 'Find your team',
          action: 'guildhall:hackathon:find-team',
          input: { hackathon: '${{ parameters.hackathon }}' },
        },
      ],
    }),
  },
];
