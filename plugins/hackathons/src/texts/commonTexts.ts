/** Texts that several pages use. */
export const commonTexts = {
  title: 'Hackathons',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  none: 'none',
  loadMore: 'Show more',
  loadingMore: 'Loading more',
  failed: 'This did not work',
  conflict: 'This cannot be done as things stand',
  readAgain: 'Read again',
  search: 'Search',
  clear: 'Clear filters',
  any: 'Any',
  filters: 'Filters',
  agenda: 'For you',
  nothingToDo: 'Nothing to do at the moment.',
  overdue: 'overdue',
  showAll: 'Show all {{number}}',
  optional: 'optional',
  required: 'Please answer this.',
  copy: 'Copy',
  copied: 'Copied',
  findEntity: 'Search the catalog',
  chosen: '{{label}}: chosen',
  explain: 'What “{{what}}” means',
  export: 'Export',
  exportWhat: 'Export {{what}}',
  exportAs: { csv: 'As a table (CSV)', json: 'As data (JSON)' },
  exportFailed: 'There is no file',
  exports: {
    participants: 'the participants',
    teams: 'the teams',
    projects: 'the projects',
    scores: 'the scores',
    results: 'the results',
    debrief: 'the debrief',
    endings: 'what became of the projects',
  },
  timezone: 'Time zone',
  timezoneSearch: 'Search time zones',
  health: {
    healthy: 'healthy',
    warning: 'warning',
    degraded: 'degraded',
    unknown: 'unknown',
    'not-applicable': 'not applicable',
  },
  notFoundTitle: 'There is no such hackathon',
  notFound:
    'It was taken away, it was never there, or you may not see it. A charter that was stored a moment ago appears within a minute.',
} as const;

/** Where an event stands. */
export const phaseTexts = {
  announced: 'announced',
  registration: 'registration',
  preparation: 'preparation',
  running: 'running',
  judging: 'judging',
  results: 'results',
  ended: 'ended',
  hint: {
    announced: 'Registration has not opened yet.',
    registration: 'People can register.',
    preparation: 'Registration is closed; the work has not begun.',
    running: 'Teams are at work.',
    judging: 'Judges look at what was submitted.',
    results: 'Judging is over; the event is not.',
    ended: 'The event is over; nothing changes any more.',
  },
} as const;

/** Names of windows and their states. */
export const windowTexts = {
  registration: 'Registration',
  teams: 'Finding teams',
  submission: 'Submission',
  judging: 'Judging',
  debrief: 'Debrief',
  checkpoint: 'Checkpoint {{title}}',
  state: {
    upcoming: 'not yet open',
    open: 'open',
    held: 'on hold',
    closed: 'closed',
  },
} as const;

/** Names of moments of the schedule. */
export const momentTexts = {
  'registration-opens': 'Registration opens',
  'registration-closes': 'Registration closes',
  start: 'Start',
  checkpoint: 'Checkpoint: {{title}}',
  'submission-deadline': 'Submissions close',
  'judging-from': 'Judging begins',
  'judging-to': 'Judging ends',
  results: 'Results',
  debrief: 'Debrief',
  end: 'End',
} as const;
