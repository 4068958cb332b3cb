import { AwardsPanel } from './judging/AwardsPanel';
import { CriteriaPanel } from './judging/CriteriaPanel';
import { MentorsPanel } from './judging/MentorsPanel';
import { PanelOfJudges } from './judging/PanelOfJudges';

/** What counts, who judges, what can be won, who helps. */
export function JudgingStep() {
  return (
    <>
      <CriteriaPanel />
      <PanelOfJudges />
      <AwardsPanel />
      <MentorsPanel />
    </>
  );
}
