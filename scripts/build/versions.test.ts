import { versionFaults, type Versions } from './versions';

const GOOD: Versions = {
  package: '1.2.3',
  lock: '1.2.3',
  manifest: '<OfficeApp><Id>a</Id><Version>1.2.3.0</Version></OfficeApp>',
  changelog: '# Changelog\n\n## [1.2.3] - 2026-11-22\n\n## [1.2.2] - 2026-10-01\n',
};

test('versions that agree', () => {
  expect(versionFaults(GOOD)).toEqual([]);
});

test.each<[string, Partial<Versions>, RegExp]>([
  ['the lock', { lock: '1.2.2' }, /package-lock\.json has version "1\.2\.2"/],
  ['the manifest', { manifest: '<Version>1.2.2.0</Version>' }, /manifest\.xml has version "1\.2\.2\.0"/],
  ['a manifest of three parts', { manifest: '<Version>1.2.3</Version>' }, /asks for "1\.2\.3\.0"/],
  ['a manifest without one', { manifest: '<OfficeApp/>' }, /manifest\.xml has version none/],
  ['the changelog', { changelog: '## [1.2.2] - 2026-10-01' }, /CHANGELOG\.md.*"1\.2\.2"/],
  ['a changelog whose newest is not released', { changelog: '## [1.3.0]\n## [1.2.3]' }, /CHANGELOG\.md.*"1\.3\.0"/],
])('%s differs', (_, change, fault) => {
  expect(versionFaults({ ...GOOD, ...change })).toEqual([expect.stringMatching(fault)]);
});
