/** Texts of what organisers do with the panel of judges. */
export const panelTexts = {
  judges: { saved: '{{name}} was changed' },
  assignment: { applied: 'The projects are assigned' },
  needs: { given: '{{name}} looks at “{{title}}”, too' },
} as const;
