import type { Knex } from 'knex';
import { DatabaseAgreementStore } from './DatabaseAgreementStore';
import { DatabaseCalendarLinkStore } from './DatabaseCalendarLinkStore';
import { DatabaseCharterStore } from './DatabaseCharterStore';
import { DatabaseCheckpointStore } from './DatabaseCheckpointStore';
import { DatabaseDebriefActionStore } from './DatabaseDebriefActionStore';
import { DatabaseDebriefAnswerStore } from './DatabaseDebriefAnswerStore';
import { DatabaseDebriefStore } from './DatabaseDebriefStore';
import { DatabaseEndingReminderStore } from './DatabaseEndingReminderStore';
import { DatabaseEndingStore } from './DatabaseEndingStore';
import { DatabaseFeedbackStore } from './DatabaseFeedbackStore';
import { DatabaseFollowUpStore } from './DatabaseFollowUpStore';
import { DatabaseFinalRoundStore } from './DatabaseFinalRoundStore';
import { DatabaseFormationStore } from './DatabaseFormationStore';
import { DatabaseHackathonStore } from './DatabaseHackathonStore';
import { DatabaseHelpStore } from './DatabaseHelpStore';
import { DatabaseIdeaStore } from './DatabaseIdeaStore';
import { DatabaseImportStore } from './DatabaseImportStore';
import { DatabaseJudgingStore } from './DatabaseJudgingStore';
import { DatabaseMentorStore } from './DatabaseMentorStore';
import { DatabaseMilestoneStore } from './DatabaseMilestoneStore';
import { DatabaseNoticeStore } from './DatabaseNoticeStore';
import { DatabaseOfficeHourStore } from './DatabaseOfficeHourStore';
import { DatabaseProgrammeStore } from './DatabaseProgrammeStore';
import { DatabaseProjectStore } from './DatabaseProjectStore';
import { DatabaseReadingStore } from './DatabaseReadingStore';
import { DatabaseRecordStore } from './DatabaseRecordStore';
import { DatabaseRegistrationStore } from './DatabaseRegistrationStore';
import { DatabaseReminderStore } from './DatabaseReminderStore';
import { DatabaseResultsStore } from './DatabaseResultsStore';
import { DatabaseSandboxStore } from './DatabaseSandboxStore';
import { DatabaseSubmissionStore } from './DatabaseSubmissionStore';
import { DatabaseTeamStore } from './DatabaseTeamStore';
import { DatabaseVotesStore } from './DatabaseVotesStore';
import { DatabaseThemeProposalStore } from './DatabaseThemeProposalStore';

/** All stores of the plugin. */
export type Stores = ReturnType<typeof createStores>;

/** Makes the stores over one database. */
export function createStores(knex: Knex) {
  return {
    agreements: new DatabaseAgreementStore(knex),
    calendarLinks: new DatabaseCalendarLinkStore(knex),
    charters: new DatabaseCharterStore(knex),
    checkpoints: new DatabaseCheckpointStore(knex),
    debrief: new DatabaseDebriefStore(knex),
    debriefActions: new DatabaseDebriefActionStore(knex),
    debriefAnswers: new DatabaseDebriefAnswerStore(knex),
    endingReminders: new DatabaseEndingReminderStore(knex),
    endings: new DatabaseEndingStore(knex),
    feedback: new DatabaseFeedbackStore(knex),
    followUps: new DatabaseFollowUpStore(knex),
    finalRounds: new DatabaseFinalRoundStore(knex),
    formations: new DatabaseFormationStore(knex),
    hackathons: new DatabaseHackathonStore(knex),
    help: new DatabaseHelpStore(knex),
    ideas: new DatabaseIdeaStore(knex),
    imports: new DatabaseImportStore(knex),
    judging: new DatabaseJudgingStore(knex),
    mentors: new DatabaseMentorStore(knex),
    milestones: new DatabaseMilestoneStore(knex),
    notices: new DatabaseNoticeStore(knex),
    officeHours: new DatabaseOfficeHourStore(knex),
    programme: new DatabaseProgrammeStore(knex),
    projects: new DatabaseProjectStore(knex),
    readings: new DatabaseReadingStore(knex),
    records: new DatabaseRecordStore(knex),
    registrations: new DatabaseRegistrationStore(knex),
    reminders: new DatabaseReminderStore(knex),
    results: new DatabaseResultsStore(knex),
    sandboxes: new DatabaseSandboxStore(knex),
    submissions: new DatabaseSubmissionStore(knex),
    teams: new DatabaseTeamStore(knex),
    votes: new DatabaseVotesStore(knex),
    themeProposals: new DatabaseThemeProposalStore(knex),
  };
}
