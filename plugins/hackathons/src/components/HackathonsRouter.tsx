import { stringifyEntityRef } from '@backstage/catalog-model';
import { Container } from '@backstage/ui';
import { LoadingLines } from '@guildhall/plugin-guildhall-react';
import { lazy, Suspense } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import { EventShell } from './event/EventShell';

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

/** All pages of the plugin. Each is loaded when it is opened. */
export function HackathonsRouter() {
  return (
    <main>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/" element={<HackathonsPage />} />
          <Route path="/new" element={<NewCharterPage />} />
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
