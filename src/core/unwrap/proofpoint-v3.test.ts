import { parseAddress } from './address';
import { peelProofpointV3 } from './proofpoint-v3';

function peel(path: string): unknown {
  const address = parseAddress(`https://urldefense.com/v3/${path}`);
  return address === null ? null : peelProofpointV3(address);
}

const target = (value: string) => ({ kind: 'target', value });
const damaged = (host: string | null) => ({ kind: 'damaged', host });

test.each<[why: string, path: string, expected: unknown]>([
  ['nothing taken out', '__https://a.example/b__;!!c!d$', target('https://a.example/b')],
  ['one byte', '__https://a.example/*b__;Iw!!c!d$', target('https://a.example/#b')],
  ['a run of two bytes is one letter', '__https://a.example/**A__;w7M!!c!d$', target('https://a.example/ó')],
  ['a run of three bytes is one dash', '__https://a.example/**B*__;4oCTIw!!c!d$', target('https://a.example/–#')],
  ['a letter split between two marks', '__https://a.example/**__;w7M!!c!d$', target('https://a.example/ó')],
  ['underscores of its own', '__https://a.example/b__c__;!!d!e$', target('https://a.example/b__c')],
  ['an escape in the target, once', '__https://a.example/%2541__;!!c!d$', target('https://a.example/%41')],
  ['too few bytes', '__https://a.example/*b*__;Iw!!c!d$', damaged('a.example')],
  ['too many bytes', '__https://a.example/b__;Iw!!c!d$', damaged('a.example')],
  ['bytes that are no UTF-8', '__https://a.example/*__;gA!!c!d$', damaged('a.example')],
  ['bytes that are never taken out', '__https://a.example/*__;QQ!!c!d$', damaged('a.example')],
  ['stray bits in the token', '__https://a.example/**A__;w7N!!c!d$', damaged('a.example')],
  ['no end mark', '__https://a.example/b', damaged('a.example')],
  ['cut within the host', '__https://a.exam', damaged(null)],
  ['nothing at all', '', damaged(null)],
])('%s', (_why, path, expected) => {
  expect(peel(path)).toEqual(expected);
});
