import type { HackathonCriterion } from '@guildhall/plugin-guildhall-common';

/** What judges score where a charter has no criteria. */
export const DEFAULT_CRITERIA: readonly HackathonCriterion[] = [
  {
    name: 'impact',
    title: 'Impact',
    description: 'Whom it helps, and how much, if it is taken further.',
    weight: 1,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'Nobody would notice whether it is there' },
      { score: 2, text: 'Helps a few people now and then' },
      { score: 3, text: 'Helps one team in its daily work' },
      { score: 4, text: 'Helps several teams, or one team a great deal' },
      { score: 5, text: 'Changes how the organisation works, with evidence' },
    ],
  },
  {
    name: 'novelty',
    title: 'Novelty',
    description: 'What is new here, for us.',
    weight: 1,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'We have this already' },
      { score: 2, text: 'A small change to something that we have' },
      { score: 3, text: 'Known elsewhere, new for us' },
      { score: 4, text: 'Combines what is known in a new way' },
      { score: 5, text: 'An idea that none of us has seen before' },
    ],
  },
  {
    name: 'feasibility',
    title: 'Feasibility',
    description: 'How far it is from something that people could use.',
    weight: 1,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'Nothing works yet, and it is unclear whether it can' },
      { score: 2, text: 'Parts work; great questions are open' },
      { score: 3, text: 'The main path works on examples' },
      { score: 4, text: 'Works with real data; what is missing is known' },
      { score: 5, text: 'Somebody could begin to use it now' },
    ],
  },
];

/**
 * What judges score by a charter.
 *
 * @param criteria - of the charter
 */
export function criteriaOf(
  criteria: readonly HackathonCriterion[] | undefined,
): readonly HackathonCriterion[] {
  return criteria?.length ? criteria : DEFAULT_CRITERIA;
}
