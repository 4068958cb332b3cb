import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { json, Router } from 'express';

/** What the fake was asked to register. */
export interface Registered {
  path: string;
  idempotencyKey?: string;
  body: Record<string, string>;
}

/**
 * Stands in for the hackathons plugin: the mock user has a team in `spring`, and none in `autumn`.
 *
 * @param registered - gets every registration
 */
export function fakeHackathons(registered: Registered[]) {
  return createBackendPlugin({
    pluginId: 'hackathons',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          const router = Router();
          router.use(json());
          router.get('/hackathons/:namespace/:name', (req, res) => {
            const { namespace, name } = req.params;
            res.json({
              entityRef: `hackathon:${namespace}/${name}`,
              title: 'Fresh features',
              my:
                name === 'spring'
                  ? { teamId: 'team-1', teamName: 'Otters' }
                  : {},
            });
          });
          router.post(
            '/hackathons/:namespace/:name/repositories',
            (req, res) => {
              registered.push({
                path: req.path,
                idempotencyKey: req.get('Idempotency-Key'),
                body: req.body,
              });
              const { namespace, name } = req.params;
              res.json({
                project: {
                  id: 'project-1',
                  title: req.body.title,
                  hackathonRef: `hackathon:${namespace}/${name}`,
                  teamId: req.body.teamId,
                },
                created: true,
              });
            },
          );
          httpRouter.use(router as any);
        },
      });
    },
  });
}
