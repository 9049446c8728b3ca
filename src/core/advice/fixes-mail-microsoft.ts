import { mailFix, type Fix } from './fix';
import { microsoft, page } from './sources';

const SAFE_LINKS = microsoft('safe-links-about', '2025-09-16');
const CONFIGURE = microsoft('safe-links-policies-configure', '2025-01-06');

/** Microsoft Defender for Office 365 and Exchange Online. */
export const MICROSOFT_FIXES: readonly Fix[] = [
  mailFix({
    id: 'safe-links-which-policy',
    cures: ['scanner-spends-link', 'link-hidden'],
    steps: { plain: 4 },
    console: 'https://security.microsoft.com/presetSecurityPolicies',
    commands: [
      { shell: 'powershell', template: 'Connect-ExchangeOnline -UserPrincipalName <administrator>' },
      { shell: 'powershell', template: 'Get-ATPProtectionPolicyRule | Format-Table Name,State' },
      { shell: 'powershell', template: 'Get-ATPProtectionPolicyRule -Identity "Strict Preset Security Policy"' },
      { shell: 'powershell', template: 'Get-ATPProtectionPolicyRule -Identity "Standard Preset Security Policy"' },
      {
        shell: 'powershell',
        template:
          'Get-SafeLinksRule | Sort-Object Priority | Format-Table -Auto Name,State,Priority,SafeLinksPolicy,Comments',
      },
      { shell: 'powershell', template: 'Get-ATPBuiltInProtectionRule' },
    ],
    sources: [microsoft('preset-security-policies', '2026-07-03'), CONFIGURE],
  }),
  mailFix({
    id: 'safe-links-do-not-rewrite',
    cures: ['scanner-spends-link', 'link-hidden'],
    steps: { plain: 5 },
    exempt: 'safe-links',
    console: 'https://security.microsoft.com/safelinksv2',
    commands: [
      {
        shell: 'powershell',
        template:
          'Get-SafeLinksPolicy | Format-List Name,RecommendedPolicyType,IsBuiltInProtection,DisableUrlRewrite,ScanUrls,DoNotRewriteUrls',
      },
      { shell: 'powershell', template: '(Get-SafeLinksPolicy -Identity "<policy>").DoNotRewriteUrls' },
      { shell: 'powershell', template: 'Set-SafeLinksPolicy -Identity "<policy>" -DoNotRewriteUrls @{Add={list}}' },
      { shell: 'powershell', template: 'Set-SafeLinksPolicy -Identity "<policy>" -DoNotRewriteUrls @{Remove={list}}' },
    ],
    sources: [SAFE_LINKS, CONFIGURE],
  }),
  mailFix({
    id: 'safe-links-api-only',
    cures: ['link-hidden'],
    steps: { plain: 3 },
    console: 'https://security.microsoft.com/safelinksv2',
    commands: [{ shell: 'powershell', template: 'Set-SafeLinksPolicy -Identity "<policy>" -DisableUrlRewrite $true' }],
    sources: [SAFE_LINKS],
  }),
  mailFix({
    id: 'safe-links-mail-flow-rule',
    cures: ['scanner-spends-link', 'link-hidden'],
    steps: { plain: 5 },
    console: 'https://admin.exchange.microsoft.com/#/transportrules',
    commands: [
      {
        shell: 'powershell',
        template:
          'New-TransportRule -Name "Skip Safe Links for Salesforce" -SenderIpRanges <relay IP address> -SetHeaderName "X-MS-Exchange-Organization-SkipSafeLinksProcessing" -SetHeaderValue "1"',
      },
    ],
    sources: [page('Exchange: mail flow rules'), page('ORCA check 189_2')],
  }),
  mailFix({
    id: 'safe-links-wrong-tools',
    cures: ['scanner-spends-link'],
    steps: { plain: 2 },
    sources: [SAFE_LINKS, microsoft('tenant-allow-block-list', null), microsoft('advanced-delivery', null)],
  }),
  mailFix({
    id: 'enhanced-filtering',
    cures: ['authentication-broken', 'no-mail'],
    steps: { plain: 3 },
    console: 'https://security.microsoft.com/skiplisting',
    sources: [microsoft('enhanced-filtering-for-connectors', null)],
  }),
];
