/** How much somebody can have liked the event, as the texts name it. */
export const SCORES = ['1', '2', '3', '4', '5'] as const;

/** Whether somebody would take part again. */
export const AGAIN = ['yes', 'maybe', 'no'] as const;
