import { createApiClient } from './client';

interface Paths {
  '/things': {
    post: {
      parameters: { header?: { 'Idempotency-Key'?: string } };
      requestBody: { content: { 'application/json': { name: string } } };
      responses: { 201: { content: { 'application/json': { id: number } } } };
    };
  };
}

it('sends a body through a fetch that makes requests of its own, as that of a portal does', async () => {
  const sent: Request[] = [];
  const client = await createApiClient<Paths>({
    pluginId: 'things',
    discoveryApi: { getBaseUrl: async plugin => `http://portal/api/${plugin}` },
    fetchApi: {
      fetch: async (input, init) => {
        // Reads the address, and passes on what it got.
        expect(new Request(input, init).url).toBe(
          'http://portal/api/things/things',
        );
        sent.push(new Request(input, init));
        return Response.json({ id: 1 }, { status: 201 });
      },
    },
    token: async () => 'secret',
  });

  const { data } = await client.POST('/things', {
    params: { header: { 'Idempotency-Key': 'once' } },
    body: { name: 'a thing' },
  });

  expect(data).toEqual({ id: 1 });
  const [request] = sent;
  expect(request.method).toBe('POST');
  expect(Object.fromEntries(request.headers)).toMatchObject({
    authorization: 'Bearer secret',
    'content-type': 'application/json',
    'idempotency-key': 'once',
  });
  expect(await request.json()).toEqual({ name: 'a thing' });
});
