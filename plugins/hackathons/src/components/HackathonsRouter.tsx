import { stringifyEntityRef } from '@backstage/catalog-model';
import { Container } from '@backstage/ui';
import { LoadingLines } from '@guildhall/plugin-guildhall-react';
import { lazy, Suspense } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import { EventShell } from './event/EventShell';
import { loadLookPage } from './judging/loadLookPage';

const HackathonsPage = lazy(async () => ({
  default: (await import('./hackathons/HackathonsPage')).HackathonsPage,
}));
const NewCharterPage = lazy(async () => ({
  default: (await import('./charter/NewCharterPage')).NewCharterPage,
}));
const EditCharterPage = lazy(async () => ({
  default: (await import('./charter/EditCharterPage')).EditCharterPage,
}));
const OverviewPage = lazy(async () => ({
  default: (await import('./overview/OverviewPage')).OverviewPage,
}));
const RegistrationPage = lazy(async () => ({
  default: (await import('./registration/RegistrationPage')).RegistrationPage,
}));
const ParticipantsPage = lazy(async () => ({
  default: (await import('./participants/ParticipantsPage')).ParticipantsPage,
}));
const IdeasPage = lazy(async () => ({
  default: (await import('./ideas/IdeasPage')).IdeasPage,
}));
const TeamsPage = lazy(async () => ({
  default: (await import('./teams/TeamsPage')).TeamsPage,
}));
const ProjectsPage = lazy(async () => ({
  default: (await import('./projects/ProjectsPage')).ProjectsPage,
}));
const ProjectPage = lazy(async () => ({
  default: (await import('./projects/ProjectPage')).ProjectPage,
}));
const CheckpointsPage = lazy(async () => ({
  default: (await import('./projects/CheckpointsPage')).CheckpointsPage,
}));
const MentorsPage = lazy(async () => ({
  default: (await import('./mentors/MentorsPage')).MentorsPage,
}));
const AccessPage = lazy(async () => ({
  default: (await import('./access/AccessPage')).AccessPage,
}));
const OrganisePage = lazy(async () => ({
  default: (await import('./organise/OrganisePage')).OrganisePage,
}));
const FormationPage = lazy(async () => ({
  default: (await import('./formation/FormationPage')).FormationPage,
}));
const JudgingPage = lazy(async () => ({
  default: (await import('./judging/JudgingPage')).JudgingPage,
}));
const LookPage = lazy(async () => ({
  default: (await loadLookPage()).LookPage,
}));
const PanelPage = lazy(async () => ({
  default: (await import('./judging/PanelPage')).PanelPage,
}));
const FinalRoundPage = lazy(async () => ({
  default: (await import('./judging/FinalRoundPage')).FinalRoundPage,
}));
const ResultsPage = lazy(async () => ({
  default: (await import('./results/ResultsPage')).ResultsPage,
}));
const DraftPage = lazy(async () => ({
  default: (await import('./results/DraftPage')).DraftPage,
}));
const VotePage = lazy(async () => ({
  default: (await import('./results/VotePage')).VotePage,
}));
const ProjectResultPage = lazy(async () => ({
  default: (await import('./results/ProjectResultPage')).ProjectResultPage,
}));
const CertificatePage = lazy(async () => ({
  default: (await import('./results/CertificatePage')).CertificatePage,
}));
const DebriefPage = lazy(async () => ({
  default: (await import('./debrief/DebriefPage')).DebriefPage,
}));
const OutcomesPage = lazy(async () => ({
  default: (await import('./outcomes/OutcomesPage')).OutcomesPage,
}));
const ProgrammePage = lazy(async () => ({
  default: (await import('./programme/ProgrammePage')).ProgrammePage,
}));

/** All pages of the plugin. Each is loaded when it is opened. */
export function HackathonsRouter() {
  return (
    <main>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/" element={<HackathonsPage />} />
          <Route path="/new" element={<NewCharterPage />} />
          <Route path="/programme" element={<ProgrammePage />} />
          <Route path="/:namespace/:name/*" element={<EventRoutes />} />
        </Routes>
      </Suspense>
    </main>
  );
}

function EventRoutes() {
  const { namespace = '', name = '' } = useParams();
  return (
    <EventShell
      hackathonRef={stringifyEntityRef({ kind: 'hackathon', namespace, name })}
    >
      <Suspense fallback={<LoadingLines lines={6} />}>
        <Routes>
          <Route path="/" element={<OverviewPage />} />
          <Route path="registration" element={<RegistrationPage />} />
          <Route path="participants/*" element={<ParticipantsPage />} />
          <Route path="ideas/*" element={<IdeasPage />} />
          <Route path="teams/*" element={<TeamsPage />} />
          <Route path="projects" element={<ProjectsPage />} />
          <Route path="projects/:id" element={<ProjectPage />} />
          <Route path="checkpoints" element={<CheckpointsPage />} />
          <Route path="mentors/*" element={<MentorsPage />} />
          <Route path="access" element={<AccessPage />} />
          <Route path="judging" element={<JudgingPage />} />
          <Route path="judging/looks/:id" element={<LookPage />} />
          <Route path="judging/panel/*" element={<PanelPage />} />
          <Route path="judging/final" element={<FinalRoundPage />} />
          <Route path="results" element={<ResultsPage />} />
          <Route path="results/draft" element={<DraftPage />} />
          <Route path="results/vote" element={<VotePage />} />
          <Route path="results/projects/:id" element={<ProjectResultPage />} />
          <Route
            path="results/projects/:id/certificate"
            element={<CertificatePage />}
          />
          <Route path="debrief/*" element={<DebriefPage />} />
          <Route path="outcomes" element={<OutcomesPage />} />
          <Route path="organise" element={<OrganisePage />} />
          <Route path="organise/formation/*" element={<FormationPage />} />
          <Route path="organise/charter" element={<EditCharterPage />} />
        </Routes>
      </Suspense>
    </EventShell>
  );
}

function Loading() {
  return (
    <Container>
      <LoadingLines lines={6} />
    </Container>
  );
}
