/**
 * A mail for every fix: each mail of test/fixtures as a file, through the real reader of files, inflating and the whole
 * analysis, at the time and with the settings of its case. What no mail can bring up is proven by the question "I never
 * received the mail", and a rule, not a list, says which fixes those are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../../../scripts/compose/case';
import { CASES, FIXTURES } from '../../../scripts/compose/fixtures';
import { analyseMessage } from '../../mail/analyse-message';
import { parseHtml } from '../../mail/dom-node';
import { readFile } from '../../mail/file/read-file';
import { GATEWAY_HOSTS } from '../headers/gateway-hosts';
import { GATEWAY_MARKS } from '../headers/gateway-marks';
import type { Advice, ChosenFix, Report } from '../report';
import { NO_SETTINGS } from '../settings';
import { REWRITERS } from '../unwrap/rewriters';
import { MAX_ADMIN_FIXES, MAX_READER_STEPS } from './choose';
import { CONDITION_CODES } from './conditions';
import { neverReceivedAdvice } from './never-received';
import { PRODUCT_IDS } from './products';
import type { Rule } from './rule';
import { RULES } from './rules';

interface Analysed {
  readonly name: string;
  readonly report: Report;
}

const listed = ({ reader, salesforceAdmin, mailAdmin }: Advice): readonly ChosenFix[] => [
  ...reader,
  ...salesforceAdmin,
  ...mailAdmin,
];

const caseOf = (name: string): Case => {
  const found = CASES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name}.eml stands in no table of scripts/compose`);
  return found;
};

async function analysed(file: string): Promise<Analysed> {
  const name = file.slice(0, -'.eml'.length);
  const read = await readFile(readFileSync(join(FIXTURES, file)), file, parseHtml);
  if (!read.ok) throw new Error(`${file}: ${read.code}`);
  const { now, settings } = caseOf(name);
  const known = { now: Date.parse(now), settings: { ...NO_SETTINGS, ...settings } };
  return { name, report: await analyseMessage(read.message, known) };
}

let mails: readonly Analysed[] = [];
beforeAll(async () => {
  const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.eml'));
  mails = await Promise.all(files.map(analysed));
});

const ALL_RULES: readonly Rule[] = Object.values(RULES).flat();
const neverReceived = neverReceivedAdvice();

/** A fix that depends on nothing in a mail: beside the general order, only the question brings it up. */
const needsNoMail = ({ evidence }: Rule): boolean =>
  evidence.every(({ when }) => when === 'never-received' || when === 'general');

/**
 * Does this advice hold the fix for a reason of its own? The general order is none; a product's own fix needs a finding
 * that names just that product.
 */
function speaksFor({ id, evidence, products }: Rule, advice: Advice): boolean {
  const because = listed(advice).find((chosen) => chosen.id === id)?.because;
  if (because === undefined || because.code === 'general' || !evidence.some(({ when }) => when === because.code)) {
    return false;
  }
  if (products.length === 0) return true;
  return because.code.startsWith('product-') && products.includes(String(because.params['gateway']));
}

/** The mails that bring each fix up, by the fix's id; none for those that the question proves. */
const provenBy = (among: readonly Analysed[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    ALL_RULES.map((rule) => [
      rule.id,
      needsNoMail(rule) && speaksFor(rule, neverReceived)
        ? ['(never received)']
        : among.filter(({ report }) => speaksFor(rule, report.advice)).map(({ name }) => name),
    ]),
  );

const unproven = (among: readonly Analysed[]): readonly string[] =>
  [...provenBy(among)].filter(([, names]) => names.length === 0).map(([id]) => id);

describe('every fix', () => {
  test('has a mail that brings it up for a reason of its own', () => {
    expect(unproven(mails)).toEqual([]);
  });

  test('that needs no mail is brought up by the question, and stands in no report but by the general order', () => {
    const rules = ALL_RULES.filter(needsNoMail);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !speaksFor(rule, neverReceived))).toEqual([]);
    expect(rules.filter((rule) => mails.some(({ report }) => speaksFor(rule, report.advice)))).toEqual([]);
  });

  test('is missed where its mails are missing', () => {
    const without = (part: string): readonly Analysed[] => mails.filter(({ name }) => !name.includes(part));
    expect(unproven(without('covenant-eyes'))).toEqual(['pause-device-filter', 'device-software']);
    expect(unproven(without('welcome'))).toEqual(['ask-for-new-welcome-mail', 'welcome-link-life']);
    expect(unproven([])).toEqual(ALL_RULES.filter((rule) => !needsNoMail(rule)).map(({ id }) => id));
  });
});

test('every finding that can call for a fix is the "because" of some mail, or of the question', () => {
  const advice = [...mails.map(({ report }) => report.advice), neverReceived];
  const codes = new Set(advice.flatMap(listed).map(({ because }) => because.code));
  expect(CONDITION_CODES.filter((code) => !codes.has(code))).toEqual([]);
});

/** The gateways that brought up a fix of their own for this reason. */
const named = (code: string): ReadonlySet<string> =>
  new Set(
    mails
      .flatMap(({ report }) => report.advice.mailAdmin)
      .filter(({ because }) => because.code === code)
      .map(({ because }) => String(because.params['gateway'])),
  );

/** Exchange Online by itself has no fix; the proxy of browser sessions has no mail admin. */
const HAVE_NO_FIX = ['exchange-online', 'mcas'];
const products = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.filter((id) => id !== null && !HAVE_NO_FIX.includes(id)).map((id) => id ?? '')),
];

describe('every gateway brings up a fix of its own in some mail', () => {
  test('that a wrapped link tells', () => {
    const gateways = products(REWRITERS.map(({ gateway }) => gateway));
    expect(gateways.length).toBeGreaterThan(20);
    expect(gateways.filter((gateway) => !named('product-in-link').has(gateway))).toEqual([]);
  });

  test('that a hop or a mark tells', () => {
    const gateways = products([...GATEWAY_HOSTS, ...GATEWAY_MARKS].map(({ gateway }) => gateway));
    expect(gateways.length).toBeGreaterThan(15);
    expect(gateways.filter((gateway) => !named('product-on-the-way').has(gateway))).toEqual([]);
  });

  test('that has a name', () => {
    const codes = ['product-in-link', 'product-on-the-way', 'product-in-settings'];
    const seen = new Set(codes.flatMap((code) => [...named(code)]));
    expect(products(PRODUCT_IDS).filter((gateway) => !seen.has(gateway))).toEqual([]);
  });
});

test('no report holds more than people read, nor a fix twice, nor anything of a token', () => {
  for (const { name, report } of mails) {
    const { reader, salesforceAdmin, mailAdmin } = report.advice;
    const ids = listed(report.advice).map(({ id }) => id);
    const short =
      reader.length <= MAX_READER_STEPS && Math.max(salesforceAdmin.length, mailAdmin.length) <= MAX_ADMIN_FIXES;
    expect({ name, short, twice: ids.length - new Set(ids).size }).toEqual({ name, short: true, twice: 0 });
    expect(JSON.stringify(report.advice)).not.toMatch(/MadeUp|forgotpassword|sam@/i);
  }
});
