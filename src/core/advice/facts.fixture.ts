import type { Gateway } from '../report';
import type { AdviceFacts, AdviceLink } from './facts';

/** A single-use link of an org, for tests to vary. */
export const LINK: AdviceLink = {
  form: 'forgot',
  tier: 'org',
  host: 'acme.my.salesforce.com',
  hostOrg: { myDomain: 'acme', sandbox: null, partition: null },
  survives: 'no',
  outcome: 'not-wrapped',
  trail: [],
};

/** A reset mail in good order, with nothing on its way. */
export const RESET: AdviceFacts = {
  question: 'this-mail',
  verdict: 'reset',
  mail: 'reset',
  sandboxMail: false,
  link: LINK,
  otherLinks: [],
  life: { state: 'live', probablyUsed: [], exact: true },
  authentication: 'pass',
  gateways: [],
  reasons: [],
  settingsGateways: [],
};

/** A mail that has nothing to do with Salesforce. */
export const PLAIN: AdviceFacts = {
  ...RESET,
  verdict: 'not-reset',
  mail: 'other',
  link: null,
  life: { state: 'unknown', probablyUsed: [], exact: false },
  authentication: 'none',
};

export const gateway = (id: string, evidence: Gateway['evidence'] = 'link', opensLinks = true): Gateway => ({
  id,
  evidence,
  opensLinks,
});

/** The reset mail behind a gateway that probably opened its link. */
export const behind = (id: string, evidence: Gateway['evidence'] = 'link'): AdviceFacts => ({
  ...RESET,
  link: { ...LINK, outcome: evidence === 'link' ? 'full' : 'not-wrapped', trail: evidence === 'link' ? [id] : [] },
  life: { state: 'live', probablyUsed: [{ ground: 'gateway', gateway: id }], exact: true },
  gateways: [gateway(id, evidence)],
});
