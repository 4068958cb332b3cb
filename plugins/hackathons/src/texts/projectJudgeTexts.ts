/** Texts of who judges a project, and of the interests that its team declares. */
export const projectJudgeTexts = {
  title: 'Who judges',
  text: 'Judges never get a project of their own team, of people in their groups, or of a team that they mentor. If a judge has any other interest in your project, say so.',
  list: 'Judges',
  none: 'The charter names nobody yet, or nobody whom you can see.',
  stays: 'does not judge your project',
  declare: 'Declare an interest of a judge',
  dialog: 'A judge has an interest in our project',
  what: 'This judge does not score your project: another one looks at it. Scores that the judge gave already don’t count.',
  told: 'Organisers are told, with your name and your reason. All of it stays in the log of the judging.',
  toldBlind:
    'The judge learns that somebody declared an interest, but neither who nor why: this event is judged blind.',
  toldJudge:
    'The judge sees that your team declared it, with your name and your reason.',
  judge: 'Judge',
  reason: 'Which interest is it?',
  reasonHint:
    'Such as a family tie, a common business, or help with this very project.',
  submit: 'Declare',
  done: 'It is declared: this judge does not score your project.',
  declared: 'Your team declared',
  by: 'Declared by',
  ended: 'no longer',
  endedBy: 'Ended by',
  withdraw: 'Withdraw',
  withdrawOn: 'Withdraw the interest of {{name}}',
  withdrawTitle: 'Withdraw the interest of {{name}}?',
  withdrawText:
    'The judge may be given your project again. Organisers are told, and the log keeps both.',
  withdrawReason: 'Why is there no such interest?',
  withdrawn: 'It is withdrawn.',
  until: 'You can declare and withdraw until judging closes:',
  closed:
    'Judging is closed: nothing can be declared or withdrawn any more. Tell the organisers if something went wrong.',
  forbidden:
    'You can read this, but not declare anything: that takes the permission {{permission}}.',
} as const;
