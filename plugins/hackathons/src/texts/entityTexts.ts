/** Texts on the pages of entities. */
export const entityTexts = {
  open: 'Open the hackathon',
  wanted: 'Hackathons that want to improve this',
  ended: 'over',
  more: 'and {{number}} more',
  themes: 'for {{themes}}',
  project: 'Hackathon project',
  from: 'From',
  team: 'Team',
  status: 'Status',
  help: 'wants help',
  openProject: 'Open the project',
  noProject: 'It came out of this hackathon, without a project there.',
  notFoundTitle: 'Nothing is known about this hackathon yet',
  notFound:
    'The charter was registered a moment ago. It appears within a minute.',
  projectStatus: {
    'on-track': 'on track',
    'at-risk': 'at risk',
    blocked: 'blocked',
    done: 'done',
    unknown: 'unknown',
  },
} as const;
