export * from './FakeCollectorContext';
export * from './FakeFactStore';
