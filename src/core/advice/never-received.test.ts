import en from '../../pane/strings/advice.en.json';
import { RESET } from './facts.fixture';
import { fixById } from './fixes';
import { NEVER_RECEIVED_PATH, neverReceivedAdvice, NO_MAIL, pathQuestion, type Next } from './never-received';

/** Every way through the questions, as the ends that it reaches. */
function ends(next: Next, seen: readonly string[]): readonly string[] {
  if (next.kind === 'end') return [next.id];
  expect(seen).not.toContain(next.id);
  const question = pathQuestion(next.id);
  expect(question).not.toBeNull();
  return [question!.yes, question!.no].flatMap((answer) => ends(answer, [...seen, next.id]));
}

test('the path always ends, in at most seven questions, and every question is reached', () => {
  const start: Next = { kind: 'question', id: NEVER_RECEIVED_PATH[0].id };
  const reached = ends(start, []);
  expect(new Set(reached)).toEqual(
    new Set(['wait', 'found', 'release', 'correct-and-repeat', 'no-salesforce-password', 'ask-admin']),
  );
  expect(reached.filter((id) => !Object.hasOwn(en, `neverReceived.end.${id}`))).toEqual([]);
  const named = NEVER_RECEIVED_PATH.flatMap(({ yes, no }) => [yes, no]).filter(({ kind }) => kind === 'question');
  expect(named.map(({ id }) => id).sort()).toEqual(
    NEVER_RECEIVED_PATH.slice(1)
      .map(({ id }) => id)
      .sort(),
  );
});

test('a question that needs explaining names a fix of the reader', () => {
  const details = NEVER_RECEIVED_PATH.flatMap(({ detail }) => (detail === null ? [] : [detail]));
  expect(details.map((id) => fixById(id)?.audience)).toEqual(details.map(() => 'reader'));
});

test('an unknown question is none', () => {
  expect(pathQuestion('__proto__')).toBeNull();
});

test('the mail at hand has no say in why another one never came', () => {
  expect(neverReceivedAdvice(RESET)).toEqual(neverReceivedAdvice());
  expect(neverReceivedAdvice({ ...RESET, verdict: 'doubtful', authentication: 'fail' })).toEqual(
    neverReceivedAdvice(NO_MAIL),
  );
});

test('the administrators get the whole troubleshooting of KB 000385234', () => {
  const { salesforceAdmin, mailAdmin } = neverReceivedAdvice();
  const all = [...salesforceAdmin, ...mailAdmin].map(({ id }) => id);
  for (const id of [
    'check-email-address',
    'setup-audit-trail',
    'email-log-files',
    'deliverability-level',
    'email-relay-test',
    'admin-reset',
    'site-members',
    'quarantine-release',
    'allow-salesforce-mail',
  ]) {
    expect(all).toContain(id);
  }
});
