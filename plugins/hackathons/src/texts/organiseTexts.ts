/** Texts for organisers. */
export const organiseTexts = {
  title: 'Organise',
  notOrganiser: 'Only organisers of this hackathon come in here',
  notOrganiserHint:
    'The charter names them, and it takes the permission “{{permission}}”.',
  tools: 'Run the event',
  formation: 'Form teams',
  formationHint: 'Teams for those who have none, by the rules of the charter.',
  charter: 'Edit the charter',
  charterHint: 'Dates, themes, rules, agreements.',
  charterElsewhere:
    'The charter is in a file that the catalog reads. Change it there.',
  charterEntity: 'The charter in the catalog',
  windows: 'Windows',
  windowsHint:
    'What may be done when. A change is told to everybody who takes part, with your reason.',
  window: 'Window',
  state: 'State',
  opens: 'Opens',
  closes: 'Closes',
  scheduled: 'by the charter {{time}}',
  acts: 'Change',
  act: {
    hold: 'Hold',
    resume: 'Resume',
    extend: 'Extend',
    reopen: 'Reopen',
    close: 'Close now',
  },
  actOn: '{{act}}: {{window}}',
  actTitle: {
    hold: 'Put {{window}} on hold?',
    resume: 'Resume {{window}}?',
    extend: 'Extend {{window}}?',
    reopen: 'Reopen {{window}}?',
    close: 'Close {{window}} now?',
  },
  until: {
    hold: 'Until',
    extend: 'New end',
    reopen: 'Open until',
  },
  untilHint: 'In your time zone, {{zone}}.',
  untilHoldHint:
    'In your time zone, {{zone}}. Until you resume it if left out.',
  reason: 'Reason',
  reasonHint: 'Everybody who takes part reads it.',
  effect: 'What happens',
  effectHold: 'From now on nobody can use {{window}}.',
  effectHoldUntil: 'From now until {{time}} nobody can use {{window}}.',
  effectResume: '{{window}} is open again at once, until {{time}}.',
  effectResumeLater: 'The hold ends. {{window}} opens at {{time}}.',
  effectExtend:
    '{{window}} closes at {{time}} instead of {{before}}: {{longer}} longer.',
  effectEarlier:
    '{{window}} closes at {{time}} instead of {{before}}: {{longer}} earlier.',
  effectReopen: '{{window}} is open again at once, until {{time}}.',
  effectClose:
    '{{window}} closes at once instead of {{before}}. It can be reopened.',
  effectCloseCheckpoint:
    '{{window}} closes at once instead of {{before}}: what is reported after that is late.',
  looksOpen_one:
    '{{formatted}} look is still open: nobody can score it after that.',
  looksOpen_other:
    '{{formatted}} looks are still open: nobody can score them after that.',
  effectReopenJudging:
    'Organisers who have seen the scores meanwhile can’t score any more, even if they are judges.',
  looksDone: 'No look is open: everything is scored or skipped.',
  effectTold_one: '{{formatted}} participant is told.',
  effectTold_other: '{{formatted}} participants are told.',
  past: 'Choose a moment in the future.',
  chooseTime: 'Choose a date and a time.',
  changed: '{{window}}: changed',
  registrations: 'Registrations',
  registrationState: 'State',
  states: {
    pending: 'To decide',
    'waiting-list': 'Waiting list',
    registered: 'Registered',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
  noRegistrations: 'Nobody here.',
  person: 'Person',
  since: 'Since',
  answers: 'Answers',
  skills: 'Skills',
  homeTeams: 'Home teams',
  noAnswers: 'no answers',
  decision: 'Decision',
  approve: 'Approve',
  decline: 'Decline',
  remove: 'Remove',
  decideOn: '{{act}}: {{who}}',
  decideTitle: {
    approve: 'Approve?',
    decline: 'Decline?',
    remove: 'Remove from the hackathon?',
  },
  decideText: {
    approve: '{{who}} gets a place; without a free one, {{who}} waits in line.',
    decline: '{{who}} gets no place, and reads the reason.',
    remove:
      '{{who}} loses the place and leaves the team, and reads the reason. Who waits longest gets the place.',
  },
  decided: {
    approve: 'Approved: {{who}}',
    decline: 'Declined: {{who}}',
    remove: 'Removed: {{who}}',
  },
  total_one: '{{formatted}} person',
  total_other: '{{formatted}} people',
} as const;
