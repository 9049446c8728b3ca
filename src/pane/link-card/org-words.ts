import type { HostOrg, PasswordLink } from '../../core/report';
import type { Strings } from '../strings/strings';

/** Whose host it is, in words: "Salesforce org · Sandbox uat of acme"; null where the host tells nothing. */
export function orgWords({ tier, hostOrg }: PasswordLink, strings: Strings): string | null {
  const parts: string[] = [];
  if (tier !== null) parts.push(strings.t(`tier.${tier}`));
  const org = hostOrg === null ? null : named(hostOrg, strings);
  if (org !== null) parts.push(org);
  return parts.length === 0 ? null : parts.join(' · ');
}

function named({ myDomain, sandbox, partition }: HostOrg, { t }: Strings): string | null {
  if (myDomain === null) return null;
  if (partition !== null) {
    return sandbox === null
      ? t('org.partition', { partition, org: myDomain })
      : t('org.partition.sandbox', { partition, sandbox, org: myDomain });
  }
  return sandbox === null ? t('org.named', { org: myDomain }) : t('org.sandbox', { sandbox, org: myDomain });
}
