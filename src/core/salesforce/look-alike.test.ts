import { mixesScripts, skeletonOf } from './confusables';
import { editDistance, imitationIn } from './look-alike';

describe('edit distance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['salesforce', 'salesforce', 0],
    ['saleforce', 'salesforce', 1],
    ['salesforcee', 'salesforce', 1],
    ['salezforce', 'salesforce', 1],
    ['slaesforce', 'salesforce', 1],
    ['aslesofrce', 'salesforce', 2],
    ['workforce', 'salesforce', 5],
    ['ca', 'abc', 3],
    ['abcd', 'badc', 2],
  ])('%j and %j: %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});

describe('two letters wrong are near, three are not', () => {
  test.each([
    ['zalesforze.com', 'salesforce.com'],
    ['zalezforze.com', null],
    ['salesfor.com', 'salesforce.com'],
    ['salesfo.com', null],
    ['salesforxxce.com', 'salesforce.com'],
    ['salesforxxxce.com', null],
  ])('%s: %s', (host, imitates) => {
    expect(imitationIn(host)).toBe(imitates);
  });
});

describe('skeletons', () => {
  test.each([
    ['аbс', 'abc'],
    ['ＡＢＣ', 'abc'],
    ['éàü', 'eau'],
    ['rn', 'm'],
    ['vv', 'w'],
    ['Il1|ı', 'lllll'],
    ['0οо', 'ooo'],
    ['𝗌𝖺𝗅𝖾𝗌', 'sales'],
    ['日本', '日本'],
  ])('%s looks like %s', (text, skeleton) => {
    expect(skeletonOf(text)).toBe(skeleton);
  });
});

describe('mixed scripts', () => {
  test.each([
    ['acme', false],
    ['аcme', true],
    ['αcme', true],
    ['пример', false],
    ['пример1', false],
    ['прιмер', true],
    ['日本go', false],
    ['한국go', false],
    ['աcme', true],
    ['ꭰcme', true],
    ['גcme', true],
    ['عcme', true],
    ['აcme', true],
    ['123-45', false],
    ['', false],
  ])('%s: %s', (label, mixed) => {
    expect(mixesScripts(label)).toBe(mixed);
  });
});
