/** Every public header sample, read from top to bottom through the composition. */
import samples from '../../../test/fixtures/headers/samples.json';
import { orgIds } from '../salesforce/org';
import { NO_SETTINGS } from '../settings';
import { authenticate } from './authentication';
import { parseAuthenticationResults } from './authentication-results';
import { parseFields } from './fields';
import { readRoute } from './route';

const ENDS = { CRLF: '\r\n', LF: '\n', CR: '\r' } as const;

describe.each(samples)('$name: $why', ({ lines, from, expected }) => {
  test.each(Object.entries(ENDS))('with %s line ends', (_name, end) => {
    const fields = parseFields(lines.join(end) + end);
    const judgement = authenticate(fields, { name: '', address: from }, NO_SETTINGS);
    const route = readRoute(fields);
    const ids = orgIds(fields);
    expect({
      ...judgement,
      gateways: route.gateways,
      afterSalesforce: route.afterSalesforce,
      enhancedFiltering: route.enhancedFiltering,
      org: ids.header,
      user: ids.user,
    }).toEqual(expected);
  });
});

test('a verdict for exactly the five mails that came in to Exchange Online', () => {
  const judged = samples.filter(({ lines, from }) => {
    const fields = parseFields(lines.join('\r\n'));
    return authenticate(fields, { name: '', address: from }, NO_SETTINGS).result !== 'none';
  });
  expect(judged.map(({ name }) => name)).toEqual([
    'exo_inbound_pass_2021_old_syntax',
    'exo_inbound_2026_two_dkim_spam_verdict',
    'mimecast_gateway_then_exo_2022',
    'outlook_com_dmarc_fail_quarantine_2023',
    'made_up_forged_ar_below_the_receiver_hop',
  ]);
});

test('every results line of the samples parses, whatever its name', () => {
  const lines = samples.flatMap((sample) =>
    parseFields(sample.lines.join('\r\n')).list.filter(({ key }) => key.includes('authentication-results')),
  );
  expect(lines).toHaveLength(29);
  for (const { value } of lines) expect(parseAuthenticationResults(value).state).toBe('parsed');
});
