/** Texts of the final round: for organisers who hold it, and for judges who rank. */
export const finalRoundTexts = {
  organisers: {
    title: 'Final round',
    none: 'Judges put the best in order once more. Where scores are too close to call, this decides.',
    finalists: 'How many finalists',
    would: 'As things stand, these are in:',
    cutsTitle: 'The border is a close call',
    inIt: 'In it are, in no particular order:',
    reopen: 'Open it again',
    published: 'The results are published: it stays as it is.',
    later: 'It can be opened when judges have finished scoring.',
    hasRanked: 'ranked',
    cuts: 'The border runs through a band: {{inside}} is in and {{outside}} is not, though the scores do not tell them apart.',
    open: 'Open the final round',
    openTitle: 'Open the final round?',
    openText_one:
      '{{count}} project goes to the judges, who are notified. The finalists stay as they are from then on.',
    openText_other:
      '{{count}} projects go to the judges, who are notified. The finalists stay as they are from then on.',
    opened: 'The final round is open',
    isOpen: 'open',
    isClosed: 'closed',
    rankedOf: '{{ranked}} of {{judges}} judges have ranked',
    waits: 'not yet',
    close: 'Close the final round',
    closeTitle: 'Close the final round?',
    closeText:
      'Nobody can rank any more. The finalists take the first places, in the order of all rankings together.',
    closeNobody:
      'Nobody has ranked yet. Without rankings the order of the scores stays.',
    closed: 'The final round is closed',
    outcome: 'By all rankings together:',
    leftOut: 'Not everything in the rankings counts',
    excluded: 'nothing of the ranking counts',
    conflictWith: 'has a conflict: {{projects}} is left out',
    conflictWhole:
      'has a conflict: {{projects}} is left out, and nothing is left to compare',
    because: '{{what}} ({{reason}})',
    finalistGone: 'no longer handed in',
    before: {
      closing: 'When the round was closed on {{at}}, the order was:',
      publication: 'As it was published on {{at}}, the order was:',
    },
    tooFew: 'No ranking is left that compares two finalists',
    tooFewText:
      'Open the round again and have judges who count rank the finalists. Until then the results cannot be published.',
    putBefore: 'put before another finalist in {{share}} of the cases',
  },
  judges: {
    title: 'Final round',
    back: 'Your queue',
    intro:
      'Put the finalists in order, the best first. Drag them by the handle, or use the arrows.',
    conflicts_one:
      '{{count}} finalist is not in your list, because you have a conflict with it.',
    conflicts_other:
      '{{count}} finalists are not in your list, because you have a conflict with them.',
    list: 'Your ranking',
    up: 'Move {{project}} up',
    down: 'Move {{project}} down',
    drag: 'Drag {{project}}',
    moved: '{{project}} is now on place {{place}} of {{of}}.',
    save: 'Hand in my ranking',
    change: 'Hand in the change',
    saved: 'Ranking handed in',
    savedAt: 'Handed in',
    until: 'You can change it until the final round is closed.',
    unsaved: 'Not handed in yet',
    changed: 'Changed since you handed it in',
    start:
      'The order at first says nothing: everybody gets another one. Yours counts when you hand it in.',
    draftHint: 'It is kept on this device until you hand it in.',
    forget: 'Back to what I handed in',
    unranked: 'not ranked yet',
    other: 'The finalists are others by now',
    added: 'New, and last until you move them: {{projects}}.',
    gone: 'No longer in your list: {{projects}}.',
    seen: 'Understood',
    takeUp: 'Take it into the list',
    mineWas: 'You ranked',
    leftOver: 'Not handed in',
    leftOverText:
      'You had changed the order on this device. The round was closed before you handed it in, so it does not count.',
    states: {
      none: {
        title: 'There is no final round',
        text: 'Organisers open it when judging has told who the finalists are.',
      },
      closed: {
        title: 'The final round is closed',
        text: 'Rankings can no longer be changed.',
      },
      nothing: {
        title: 'There is nothing for you to rank',
        text: 'You have a conflict with every finalist.',
      },
      notJudge: {
        title: 'Only judges rank the finalists',
        text: 'The outcome is shown with the results.',
      },
    },
  },
} as const;
