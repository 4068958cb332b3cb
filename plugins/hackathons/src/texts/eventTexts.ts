/** Texts of the frame around the pages of a hackathon. */
export const eventTexts = {
  tabs: {
    overview: 'Overview',
    participants: 'Participants',
    ideas: 'Ideas',
    teams: 'Teams',
    projects: 'Projects',
    checkpoints: 'Checkpoints',
    mentors: 'Mentors',
    access: 'Access',
    organise: 'Organise',
  },
  openNow: 'Open now',
  nothingOpen: 'nothing at the moment',
  openUntil: '{{window}} until',
  held: '{{window}} is on hold',
  heldUntil: '{{window}} is on hold until',
  next: 'Next',
  nothingNext: 'nothing more',
  organisers: 'Organisers',
  location: 'Location',
} as const;
