import type { Area, Core } from '../areas';
import { agendaOf } from './agendaOf';
import { Assigner } from './Assigner';
import { Calibration } from './Calibration';
import { ConflictService } from './ConflictService';
import { ExtraLooks } from './ExtraLooks';
import { Judges } from './Judges';
import { JudgingDesk } from './JudgingDesk';
import { JudgingQueries } from './JudgingQueries';
import { JudgingUpkeep } from './JudgingUpkeep';
import { Liftings } from './Liftings';
import { LookAccess } from './LookAccess';
import { Needs } from './Needs';
import { PanelLeaving } from './PanelLeaving';
import { Panels } from './Panels';
import { PeopleGroups } from '../people';
import { ProjectJudges } from './ProjectJudges';
import { ScoreSignals } from './ScoreSignals';
import { Scoring } from './Scoring';

/** The area of panels, conflicts, assignment and scores. */
export function createJudging(core: Core) {
  const groups = new PeopleGroups(core);
  const panels = new Panels(core, groups);
  const desk = new JudgingDesk(core, groups);
  const assigner = new Assigner(core, { desk, panels });
  const calibration = new Calibration(core, { assigner, desk });
  const judges = new Judges(core, { assigner, panels });
  const upkeep = new JudgingUpkeep(core, { assigner, desk, panels });
  core.telemetry.watch(
    'judging.looks',
    'Looks that are not scored yet, by hackathon',
    async () =>
      (await core.stores.judging.looks.openByHackathon()).map(
        ({ hackathonRef, count }) => ({
          value: count,
          labels: { hackathon: hackathonRef },
        }),
      ),
  );
  const area: Area = {
    agenda: context => agendaOf(core, context),
    erase: hackathonRef => core.stores.judging.erase(hackathonRef),
    upkeep: (now, signal) => upkeep.run(now, signal),
  };
  return {
    ...area,
    assigner,
    calibration,
    conflicts: new ConflictService(core, { assigner, panels }),
    extraLooks: new ExtraLooks(core, desk),
    judges,
    leaving: new PanelLeaving(core, assigner),
    liftings: new Liftings(core, { assigner }),
    looks: new LookAccess(core),
    needs: new Needs(core),
    projectJudges: new ProjectJudges(core, { groups }),
    queries: new JudgingQueries(core, { calibration, desk, judges }),
    scoring: new Scoring(core, { assigner, desk }),
    signals: new ScoreSignals(core.live),
  };
}
