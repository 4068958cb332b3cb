import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page of all hackathons. */
export const rootRouteRef = createRouteRef();

/** The page of one hackathon. Its tabs are below it. */
export const hackathonRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/:namespace/:name',
});

/** The form of a new charter. */
export const newHackathonRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/new',
});

/** Figures over all hackathons. */
export const programmeRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/programme',
});

/** Where a template is filled in; bound to the scaffolder by default. */
export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
