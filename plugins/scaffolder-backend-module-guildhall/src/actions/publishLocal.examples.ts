import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const publishLocalExamples: TemplateExample[] = [
  {
    description: 'Publish everything, with catalog-info.yaml at its root',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Publish on this machine',
          action: 'guildhall:publish:local',
          input: { name: '${{ parameters.name }}' },
        },
      ],
    }),
  },
  {
    description: 'Publish a folder in which the file has another name',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Publish on this machine',
          action: 'guildhall:publish:local',
          input: {
            name: 'charters',
            sourcePath: './repository',
            catalogInfoPath: 'hackathons/spring-2026.yaml',
            commitMessage: 'Add the charter of Spring 2026',
          },
        },
      ],
    }),
  },
];
