/**
 * Every composed mail through the real path: file, MIME, HTML, inflating, analysis, the line that `inspect` prints. The
 * expectations stand beside the mails in scripts/compose and come from the rules, not from this program.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case, Expected, ExpectedLink } from '../../scripts/compose/case';
import { CASES, FIXTURE_MAILS, FIXTURES, LARGE_CASES } from '../../scripts/compose/fixtures';
import { SAMPLE_MAILS } from '../../scripts/compose/samples';
import type {
  AuthenticationResult,
  HostTier,
  LinkForm,
  MailKind,
  ReasonCode,
  Survival,
  UnwrapOutcome,
  Verdict,
} from '../core/report';
import { NO_SETTINGS } from '../core/settings';
import { inspectFile } from './inspect-file';

interface Line {
  readonly verdict: string;
  readonly mail: string;
  readonly reasons: readonly string[];
  readonly link: (Record<keyof ExpectedLink, unknown> & { readonly url: string | null }) | null;
  readonly authentication: { readonly result: string; readonly checkedBy: string | null };
  readonly gateways: readonly { readonly id: string; readonly evidence: string }[];
}

const large = mkdtempSync(join(tmpdir(), 'reset-link-helper-'));
afterAll(() => {
  rmSync(large, { recursive: true, force: true });
});

async function inspect({ now, settings }: Case, file: string, showLinks = true): Promise<Line> {
  const options = { now: Date.parse(now), settings: { ...NO_SETTINGS, ...settings }, showLinks };
  return (await inspectFile(file, options)) as Line;
}

/** What of a line the expectations speak of, in a form that can be compared. */
function comparable(line: Line, expected: Expected): unknown {
  const fields = Object.keys(expected.link ?? {}) as (keyof ExpectedLink)[];
  const { link } = line;
  return {
    verdict: line.verdict,
    mail: line.mail,
    reasons: line.reasons.filter((code) => !(expected.maybe as readonly string[]).includes(code)).sort(),
    link: link === null ? null : Object.fromEntries(fields.map((field) => [field, link[field]])),
    authentication: line.authentication,
    gateways: line.gateways.map(({ id, evidence }) => `${id}:${evidence}`).sort(),
  };
}

function wanted({ verdict, mail, reasons, link, authentication, gateways }: Expected): unknown {
  const { result, checkedBy } = authentication;
  const sorted = { reasons: [...reasons].sort(), gateways: [...gateways].sort() };
  return { verdict, mail, ...sorted, link, authentication: { result, checkedBy } };
}

const fileOf = ({ name }: Case): string => join(FIXTURES, `${name}.eml`);

/** Where the program does not yet do what the rules say; each of them turns red here as soon as it does. */
const PENDING: ReadonlySet<string> = new Set<string>();

const rows = (pending: boolean): readonly (readonly [string, Case])[] =>
  CASES.filter(({ name }) => PENDING.has(name) === pending).map((each) => [each.name, each]);

async function fits(_name: string, each: Case): Promise<void> {
  const line = await inspect(each, fileOf(each));
  const { why } = each;
  expect({ why, found: comparable(line, each.expected) }).toEqual({ why, found: wanted(each.expected) });
}

describe('composed mails', () => {
  it.each(rows(false))('%s', fits);

  if (PENDING.size > 0) it.failing.each(rows(true))('%s', fits);

  it.each(LARGE_CASES.map((each) => [each.name, each] as const))('%s', async (name, each) => {
    const file = join(large, `${name}.eml`);
    writeFileSync(file, each.eml);
    expect(comparable(await inspect(each, file), each.expected)).toEqual(wanted(each.expected));
  });

  it.each(CASES.map((each) => [each.name, each] as const))(
    '%s: nothing secret without --show-links',
    async (_name, each) => {
      const line = await inspect(each, fileOf(each), false);
      expect(JSON.stringify(line)).not.toMatch(/MadeUp/);
    },
  );
});

describe('the tables', () => {
  it('hold at least 75 mails, each name once, each with its verdict in its name', () => {
    const names = CASES.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(75);
    expect(new Set(names).size).toBe(names.length);
    const groups: Readonly<Record<Verdict, string>> = {
      reset: 'genuine-',
      doubtful: 'doubtful-',
      'cannot-tell': 'cannot-tell-',
      'not-reset': 'other-',
    };
    for (const { name, expected } of CASES) expect(name).toMatch(new RegExp(`^${groups[expected.verdict]}`));
  });

  it.each([
    [FIXTURES, FIXTURE_MAILS],
    ['src/viewer/samples', SAMPLE_MAILS],
  ] as const)('%s is what npm run compose writes', (folder, mails) => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.eml'));
    expect(files.sort()).toEqual(
      Object.keys(mails)
        .map((name) => `${name}.eml`)
        .sort(),
    );
    const stale = Object.entries(mails).filter(
      ([name, eml]) => readFileSync(join(folder, `${name}.eml`), 'utf8') !== eml,
    );
    expect(stale.map(([name]) => name)).toEqual([]);
  });
});

/** Objects, so that the compiler asks for a new word of the contract here. */
const VERDICTS: Readonly<Record<Verdict, 0>> = { reset: 0, doubtful: 0, 'not-reset': 0, 'cannot-tell': 0 };
const FORMS: Readonly<Record<LinkForm, 0>> = { forgot: 0, 'forgot-confirm': 0, 'set-password': 0, unrecognised: 0 };
const TIERS: Readonly<Record<HostTier, 0>> = { login: 0, org: 0, 'developer-org': 0, site: 0, configured: 0, other: 0 };
const OUTCOMES: Readonly<Record<UnwrapOutcome, 0>> = {
  'not-wrapped': 0,
  full: 0,
  'domain-only': 0,
  opaque: 0,
  damaged: 0,
};
const SURVIVALS: Readonly<Record<Survival, 0>> = { no: 0, yes: 0, usually: 0, unknown: 0 };
const RESULTS: Readonly<Record<AuthenticationResult, 0>> = { pass: 0, fail: 0, 'broken-by-gateway': 0, none: 0 };
const KINDS: Readonly<Record<MailKind, 0>> = {
  ...{ reset: 0, welcome: 0, 'identity-code': 0, 'security-token': 0, lockout: 0, 'reset-refused': 0 },
  ...{ 'email-change': 0, 'password-changed': 0, 'other-salesforce': 0, other: 0 },
};
const CODES: Readonly<Record<ReasonCode, 0>> = {
  ...{ 'link-host-not-salesforce': 0, 'link-site-customer-path': 0, 'link-not-https': 0, 'link-user-info': 0 },
  ...{ 'link-odd-port': 0, 'link-look-alike': 0, 'link-mixed-script': 0, 'link-unsafe-scheme': 0 },
  ...{ 'link-ip-address': 0, 'link-ambiguous': 0, 'link-probably-wrapped': 0, 'link-opaque': 0, 'link-damaged': 0 },
  ...{ 'link-domain-only': 0, 'link-domain-not-salesforce': 0, 'link-text-differs': 0, 'link-original-differs': 0 },
  ...{ 'link-from-text': 0, 'link-from-original': 0, 'link-repaired': 0, 'link-too-long': 0, 'link-expired': 0 },
  ...{ 'link-probably-used': 0, 'developer-org': 0, 'customer-site': 0, 'configured-host': 0, 'several-links': 0 },
  ...{ 'several-links-differ': 0, 'too-many-links': 0, 'body-unavailable': 0, 'body-truncated': 0 },
  ...{ 'call-to-action-elsewhere': 0, 'no-password-link': 0, 'authentication-passed': 0 },
  ...{
    'authentication-failed': 0,
    'authentication-broken-by-gateway': 0,
    'authentication-unavailable': 0,
    'safe-links-skipped': 0,
  },
  ...{ 'org-ids-disagree': 0, 'gateway-opens-links': 0 },
};

describe('every word of the contract is hit by a mail', () => {
  const expectations = [...CASES, ...LARGE_CASES].map(({ expected }) => expected);
  const links = expectations.flatMap(({ link }) => link ?? []);
  it.each([
    ['verdicts', VERDICTS, expectations.map(({ verdict }) => verdict)],
    ['mail kinds', KINDS, expectations.map(({ mail }) => mail)],
    ['forms', FORMS, links.flatMap(({ form }) => form ?? [])],
    ['tiers', TIERS, links.flatMap(({ tier }) => tier ?? [])],
    ['outcomes', OUTCOMES, links.map(({ outcome }) => outcome)],
    ['survivals', SURVIVALS, links.map(({ survives }) => survives)],
    ['authentication results', RESULTS, expectations.map(({ authentication }) => authentication.result)],
    ['reason codes', CODES, expectations.flatMap(({ reasons }) => reasons)],
  ] as const)('%s', (_what, all: Readonly<Record<string, 0>>, hit: readonly string[]) => {
    expect(Object.keys(all).filter((word) => !hit.includes(word))).toEqual([]);
  });
});
