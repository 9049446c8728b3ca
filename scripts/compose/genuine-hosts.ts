/** Every kind of host that a password link goes to. */
import type { HostTier, LinkForm, ReasonCode } from '../../src/core/report';
import type { Settings } from '../../src/core/settings';
import { linkTo, mailCase, type Case } from './case';
import { forgot, forgotConfirm, setPassword, R } from './links';
import { passed } from './ways';
import { resetMail, siteMail, SUBJECT } from './words';

interface Row {
  readonly name: string;
  readonly why: string;
  readonly url: string;
  readonly form: LinkForm;
  readonly tier: HostTier;
  readonly more?: readonly ReasonCode[];
  readonly subject?: string;
  /** Where the host as a browser reads it is not what is written. */
  readonly host?: string;
  readonly settings?: Partial<Settings>;
}

const CORE: readonly Row[] = [
  {
    name: 'core-forgot',
    why: 'Self-service on My Domain, unwrapped',
    ...{ url: forgot('acme.my.salesforce.com'), form: 'forgot', tier: 'org' },
  },
  {
    name: 'core-forgot-confirm',
    why: 'Self-service with the confirmation page',
    ...{ url: forgotConfirm('acme.my.salesforce.com'), form: 'forgot-confirm', tier: 'org' },
  },
  {
    name: 'core-admin-reset',
    why: "An administrator's Reset Password",
    ...{ url: setPassword('acme.my.salesforce.com'), form: 'set-password', tier: 'org' },
  },
  {
    name: 'shared-log-in-host',
    why: 'A link without My Domain',
    ...{ url: forgot('login.salesforce.com'), form: 'forgot', tier: 'login' },
  },
  {
    name: 'unrecognised-form-on-log-in-host',
    why: 'A token of an unknown form on the shared log-in host, in a mail about a password',
    url: `https://login.salesforce.com/_ui/identity/password/Verify?token=${R}`,
    ...{ form: 'unrecognised', tier: 'login' },
  },
  {
    name: 'sandbox',
    why: 'A sandbox under enhanced domains, with the mark in the subject',
    url: forgot('acme--uat.sandbox.my.salesforce.com'),
    ...{ form: 'forgot', tier: 'org', subject: `Sandbox: ${SUBJECT}` },
  },
  {
    name: 'sandbox-of-before-enhanced-domains',
    why: 'The instance stands in the host',
    url: setPassword('acme--uat.cs12.my.salesforce.com'),
    ...{ form: 'set-password', tier: 'org', subject: `Sandbox: ${SUBJECT}` },
  },
  {
    name: 'instance-host',
    why: 'The older form without fpot, on an instance of before My Domain',
    url: `https://ap1.salesforce.com/secur/forgotpassword.jsp?r=${R}&display=page`,
    ...{ form: 'forgot', tier: 'org' },
  },
  {
    name: 'hyperforce-instance-host',
    why: 'An instance of today',
    ...{ url: forgot('usa788.salesforce.com'), form: 'forgot', tier: 'org' },
  },
  {
    name: 'government-defense',
    why: 'Government Cloud, Defense',
    ...{ url: forgot('acme.my.salesforce.mil'), form: 'forgot', tier: 'org' },
  },
  {
    name: 'china',
    why: 'Salesforce on Alibaba Cloud',
    ...{ url: forgot('acme.my.sfcrmproducts.cn'), form: 'forgot', tier: 'org' },
  },
  {
    name: 'alternative-domain',
    why: 'A genuine Salesforce domain that looks made up',
    ...{ url: forgot('acme.my-salesforce.com'), form: 'forgot', tier: 'org' },
  },
  {
    name: 'cloudforce',
    why: 'The My Domain suffix of the first years',
    ...{ url: setPassword('acme.cloudforce.com'), form: 'set-password', tier: 'org' },
  },
  {
    name: 'developer-edition',
    why: 'Anybody can have such an org: said, and no contradiction by itself',
    url: forgot('acme-dev-ed.develop.my.salesforce.com'),
    ...{ form: 'forgot', tier: 'developer-org', more: ['developer-org'] },
  },
  {
    name: 'trailhead-playground',
    why: 'A playground sends its learner a reset mail',
    url: setPassword('playful-bear-ab12cd.trailblaze.my.salesforce.com'),
    ...{ form: 'set-password', tier: 'developer-org', more: ['developer-org'] },
  },
  {
    name: 'scratch-org',
    why: 'A scratch org for a day',
    url: setPassword('java-enterprise-1234.scratch.my.salesforce.com'),
    ...{ form: 'set-password', tier: 'developer-org', more: ['developer-org'] },
  },
  {
    name: 'capital-letters-in-host',
    why: 'The host is compared without case, and the link is copied as it is written',
    url: forgot('ACME.My.Salesforce.com'),
    ...{ form: 'forgot', tier: 'org' },
  },
];

const SITES: readonly Row[] = [
  {
    name: 'site-forgot',
    why: "A platform path on a customer's site",
    url: forgot('acme.my.site.com', '/partners'),
    ...{ form: 'forgot', tier: 'site', more: ['customer-site'] },
  },
  {
    name: 'site-forgot-confirm',
    why: 'The confirmation page on a site',
    url: forgotConfirm('acme--uat.sandbox.my.site.com', '/partners'),
    ...{ form: 'forgot-confirm', tier: 'site', more: ['customer-site'] },
  },
  {
    name: 'site-without-prefix',
    why: 'A site at the root of its host',
    url: forgot('acme.my.site.com'),
    ...{ form: 'forgot', tier: 'site', more: ['customer-site'] },
  },
  {
    name: 'site-of-before-enhanced-domains',
    why: 'A sandbox site on force.com',
    url: forgotConfirm('uat-acme.cs4.force.com', '/students'),
    ...{ form: 'forgot-confirm', tier: 'site', more: ['customer-site'] },
  },
  {
    name: 'salesforce-sites',
    why: 'Salesforce Sites',
    url: forgot('acme.my.salesforce-sites.com'),
    ...{ form: 'forgot', tier: 'site', more: ['customer-site'] },
  },
  {
    name: 'site-china',
    why: 'A site on Alibaba Cloud',
    url: forgot('acme.sites.sfcrmapps.cn', '/partners'),
    ...{ form: 'forgot', tier: 'site', more: ['customer-site'] },
  },
  {
    name: 'configured-host',
    why: "The customer's own domain, listed by the administrator: the log-in path is enough there",
    url: setPassword('support.acme.example', '/partners/login'),
    ...{ form: 'set-password', tier: 'configured', more: ['configured-host'] },
    settings: { siteHosts: ['support.acme.example'] },
  },
  {
    name: 'configured-host-forgot-confirm',
    why: 'The same with the confirmation page',
    url: forgotConfirm('support.acme.example', '/partners'),
    ...{ form: 'forgot-confirm', tier: 'configured', more: ['configured-host'] },
    settings: { siteHosts: ['support.acme.example'] },
  },
];

const build = (row: Row, site: boolean): Case => {
  const way = passed(site ? 'acme.example' : 'salesforce.com');
  const mail = site ? siteMail(row.url) : resetMail(row.url, { subject: row.subject ?? SUBJECT });
  const setting = row.settings === undefined ? { why: row.why, way } : { why: row.why, way, settings: row.settings };
  const { form, tier, host } = row;
  return mailCase(`genuine-${row.name}`, setting, mail, {
    verdict: 'reset',
    mail: 'reset',
    reasons: ['authentication-passed', ...(row.more ?? [])],
    link: linkTo(row.url, host === undefined ? { form, tier } : { form, tier, host }),
  });
};

export const GENUINE_HOSTS: readonly Case[] = [
  ...CORE.map((row) => build(row, false)),
  ...SITES.map((row) => build(row, true)),
];
