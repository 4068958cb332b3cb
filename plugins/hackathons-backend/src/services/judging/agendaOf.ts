import { windowOf } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { AgendaItem, Core } from '../areas';
import { SECTIONS } from './notices';
import { isImpartial } from './requireImpartial';
import { isClosed, rulesOf } from './rules';

/** What judges and organisers have to do for the judging. */
export async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const { userRef } = context.caller;
  const rules = rulesOf(context);
  if (!userRef || !rules || isClosed(context)) {
    return [];
  }
  const { judging } = core.stores;
  const items: AgendaItem[] = [];
  if (context.has('judge')) {
    const looks = await judging.looks.list(context.ref, {
      judge: userRef,
      state: 'assigned',
    });
    if (looks.length > 0) {
      items.push({
        key: 'judge',
        kind: 'judge',
        title: `Judge ${looks.length} ${
          looks.length === 1 ? 'project' : 'projects'
        }`,
        dueAt: rules.window.closesAt,
        path: SECTIONS.queue,
      });
    }
  }
  const submission = windowOf(context.timeline, 'submission');
  if (context.has('organiser') && submission?.state === 'closed') {
    const panel = await judging.panels.get(context.ref);
    const isMine = await isImpartial(core, context);
    if (
      isMine &&
      rules.judging.calibration &&
      !(await isHandedIn(core, context.ref, panel?.calibrationProjectId))
    ) {
      items.push({
        key: 'choose-calibration',
        kind: 'choose-calibration',
        title: 'Choose the project that all judges score first',
        dueAt: rules.window.opensAt,
        path: SECTIONS.panel,
      });
    }
    if (isMine && !panel?.assignedAt) {
      items.push({
        key: 'assign-judges',
        kind: 'assign-judges',
        title: 'Give the projects to the judges',
        dueAt: rules.window.opensAt,
        path: SECTIONS.panel,
      });
    }
  }
  return items;
}

async function isHandedIn(
  { stores }: Core,
  hackathonRef: string,
  projectId: string | undefined,
): Promise<boolean> {
  return (
    projectId !== undefined &&
    (await stores.judging.submitted(hackathonRef, projectId)).length > 0
  );
}
