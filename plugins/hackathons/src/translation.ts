import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { accessTexts } from './texts/accessTexts';
import { charterTexts } from './texts/charterTexts';
import { checkpointTexts } from './texts/checkpointTexts';
import {
  commonTexts,
  momentTexts,
  phaseTexts,
  windowTexts,
} from './texts/commonTexts';
import { entityTexts } from './texts/entityTexts';
import { eventTexts } from './texts/eventTexts';
import { formationTexts } from './texts/formationTexts';
import { hackathonTexts } from './texts/hackathonTexts';
import { ideaTexts } from './texts/ideaTexts';
import { mentorTexts } from './texts/mentorTexts';
import { organiseTexts } from './texts/organiseTexts';
import { judgingTexts } from './texts/judgingTexts';
import { resultTexts } from './texts/resultTexts';
import { debriefTexts } from './texts/debriefTexts';
import { outcomeTexts } from './texts/outcomeTexts';
import { programmeTexts } from './texts/programmeTexts';
import { overviewTexts } from './texts/overviewTexts';
import { participantTexts } from './texts/participantTexts';
import { projectTexts } from './texts/projectTexts';
import { registrationTexts } from './texts/registrationTexts';
import { searchTexts } from './texts/searchTexts';
import { skillTexts } from './texts/skillTexts';
import { teamTexts } from './texts/teamTexts';

/** All texts of the plugin. */
export const hackathonsTranslationRef = createTranslationRef({
  id: 'plugin.hackathons',
  messages: {
    common: commonTexts,
    phase: phaseTexts,
    window: windowTexts,
    moment: momentTexts,
    list: hackathonTexts,
    event: eventTexts,
    overview: overviewTexts,
    registration: registrationTexts,
    access: accessTexts,
    organise: organiseTexts,
    charter: charterTexts,
    entity: entityTexts,
    search: searchTexts,
    skills: skillTexts,
    participants: participantTexts,
    ideas: ideaTexts,
    teams: teamTexts,
    formation: formationTexts,
    projects: projectTexts,
    checkpoints: checkpointTexts,
    mentors: mentorTexts,
    judging: judgingTexts,
    results: resultTexts,
    debrief: debriefTexts,
    outcomes: outcomeTexts,
    programme: programmeTexts,
  },
});
