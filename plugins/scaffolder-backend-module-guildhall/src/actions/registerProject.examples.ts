import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const input = {
  hackathon: '${{ parameters.hackathon }}',
  title: '${{ parameters.title }}',
  repositoryUrl: '${{ steps.publish.output.remoteUrl }}',
};

export const registerProjectExamples: TemplateExample[] = [
  {
    description: "Register a new repository as the project of the user's team",
    example: stringify({
      steps: [
        {
          id: 'project',
          name: 'Register as the project of your team',
          action: 'guildhall:hackathon:register-project',
          input,
        },
      ],
    }),
  },
  {
    description: 'With everything that a project can have from the start',
    example: stringify({
      steps: [
        {
          id: 'project',
          name: 'Register as the project of your team',
          action: 'guildhall:hackathon:register-project',
          input: {
            ...input,
            teamId: '${{ steps.team.output.teamId }}',
            description: '${{ parameters.description }}',
            entityRef: '${{ steps.register.output.entityRef }}',
            starterKit: 'template:default/ml-prototype',
          },
        },
      ],
    }),
  },
];
