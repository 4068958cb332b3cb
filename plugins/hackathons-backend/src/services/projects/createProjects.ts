import type { Area, Core } from '../areas';
import { agendaOf } from './agendaOf';
import { CatalogRefs } from './CatalogRefs';
import { CheckpointService } from './CheckpointService';
import { Deadlines } from './Deadlines';
import { FeedbackService } from './FeedbackService';
import { ProjectAccess } from './ProjectAccess';
import { ProjectQueries } from './ProjectQueries';
import { ProjectService } from './ProjectService';
import { RecordService } from './RecordService';
import { remind } from './remind';
import { SubmissionService } from './SubmissionService';

/** The area of projects, checkpoints, feedback and submissions. */
export function createProjects(core: Core) {
  const { stores } = core;
  const access = new ProjectAccess(core);
  const catalog = new CatalogRefs(core);
  const deadlines = new Deadlines(core);
  const queries = new ProjectQueries(core, { access, catalog, deadlines });
  const area: Area = {
    agenda: async context => await agendaOf(core, context),
    counts: async refs => await stores.projects.counts(refs),
    mine: async (refs, userRef) => await stores.projects.mine(refs, userRef),
    upkeep: async now => await remind(core, now),
    erase: async ref => {
      await stores.submissions.erase(ref);
      await stores.checkpoints.erase(ref);
      await stores.feedback.erase(ref);
      await stores.records.erase(ref);
      await stores.projects.erase(ref);
    },
  };
  return {
    ...area,
    queries,
    projects: new ProjectService(core, { access, catalog, queries }),
    records: new RecordService(core, { access }),
    checkpoints: new CheckpointService(core, { access, deadlines }),
    feedback: new FeedbackService(core, { access }),
    submissions: new SubmissionService(core, { access, deadlines }),
    /** Projects as permission rules see them, in the order asked. */
    resources: async (ids: readonly string[]) =>
      await stores.projects.resources(ids),
  };
}
