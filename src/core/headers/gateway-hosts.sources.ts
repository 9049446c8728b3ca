import { found, type Provenance } from '../provenance';

const SAMPLE = 'public mail samples';

/** Of each host, under its suffix: whose it is, and where it was seen. */
export const GATEWAY_HOST_SOURCES: Readonly<Record<string, Provenance>> = {
  'protection.outlook.com': found(SAMPLE, 'front door of Exchange Online'),
  'prod.outlook.com': found(SAMPLE, 'mailbox and transport servers'),
  'outlook.office365.com': found(SAMPLE, 'client front ends on the way in'),
  'pphosted.com': found(SAMPLE, 'hosted Proofpoint cluster (mx0a-…, mx0b-…)'),
  'ppe-hosted.com': found(SAMPLE, 'Proofpoint Essentials'),
  'mimecast.com': found(SAMPLE, 'Mimecast cloud (…-smtp-N, …-smtp-delivery-N)'),
  'ess.barracuda.com': found(SAMPLE, 'Barracuda Email Gateway Defense'),
  'ess.barracudas.com': found(SAMPLE, 'Barracuda Email Gateway Defense'),
  'ess.barracudanetworks.com': found(SAMPLE, 'Barracuda Email Gateway Defense'),
  'ess.cudaops.com': found(SAMPLE, 'Barracuda Email Gateway Defense, inner hop'),
  'ess.aws.cudaops.com': found(SAMPLE, 'Barracuda Email Gateway Defense, inner hop'),
  'iphmx.com': found(SAMPLE, 'Cisco Secure Email cloud gateway (esaN.hc…)'),
  'fireeyecloud.com': found(SAMPLE, 'Trellix Email Threat Prevention'),
  'prod.hydra.sophos.com': found(SAMPLE, 'Sophos Email (mx-01-<region>, mfod-<region>)'),
  'messagelabs.com': found(SAMPLE, 'Symantec Email Security.cloud tower'),
  'cloud-sec-av.com': found(SAMPLE, 'Harmony Email, handing mail back to Exchange Online'),
  'checkpointcloudsec.com': found(SAMPLE, 'Harmony Email, inner hop'),
  'tmes.trendmicro.com': found(SAMPLE, 'Trend Micro Email Security (inpre…, inpost…)'),
  'tmcas.trendmicro.com': found(SAMPLE, 'Trend Micro Cloud App Security (inpost-…, repost-…)'),
  'antispameurope.com': found(SAMPLE, 'Hornetsecurity (mx-relay…-hz…)'),
  'mailinblack.com': found(SAMPLE, 'Mailinblack (smtp-mibc-…)'),
  'mailcontrol.com': found(SAMPLE, 'Forcepoint cloud (cluster-…)'),
};
