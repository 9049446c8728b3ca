import { servedFiles } from './files';
import { type Deployment, EVERYWHERE, type Header, pathOf } from './rules';

/** staticwebapp.config.json of Azure Static Web Apps: in the top folder of what is uploaded. */
export function azureConfig(deployment: Deployment, files: readonly string[]): string {
  const path = pathOf(deployment);
  const routes = servedFiles(deployment, files).map(({ path: name, kind, headers }) => ({
    route: `${path}${name}${kind === 'folder' ? '*' : ''}`,
    methods: ['GET', 'HEAD'],
    headers: Object.fromEntries(headers),
  }));
  const hidden = { route: `${path}hosting/*`, statusCode: 404 };
  const mimeTypes = { '.json': 'application/json', '.xml': 'text/xml' };
  const config = { globalHeaders: Object.fromEntries(EVERYWHERE), mimeTypes, routes: [...routes, hidden] };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/**
 * _headers of Cloudflare Pages and Netlify: in the top folder of what is uploaded. Cloudflare serves /taskpane.html
 * under /taskpane, and goes by that name here, so that every page stands here under both.
 */
export function headersFile(deployment: Deployment, files: readonly string[]): string {
  const path = pathOf(deployment);
  const entry = (name: string, headers: readonly Header[]): string =>
    [name, ...headers.map(([header, value]) => `  ${header}: ${value}`)].join('\n');
  const entries = servedFiles(deployment, files).flatMap(({ path: name, kind, headers }) => {
    if (kind === 'folder') return [entry(`${path}${name}*`, headers)];
    const names = kind === 'page' ? [name, name.replace(/\.html$/, '')] : [name];
    return names.map((each) => entry(`${path}${each}`, headers));
  });
  return `# Made by the build for ${deployment.base}\n${[entry(`${path}*`, EVERYWHERE), ...entries].join('\n')}\n`;
}

const xml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const customHeaders = (headers: readonly Header[], indent: string): string =>
  [
    '<httpProtocol>',
    '  <customHeaders>',
    ...headers.map(([name, value]) => `    <add name="${name}" value="${xml(value)}" />`),
    '  </customHeaders>',
    '</httpProtocol>',
  ]
    .map((line) => indent + line)
    .join('\n');

/** web.config of IIS: in the folder that holds the files of dist/. */
export function webConfig(deployment: Deployment, files: readonly string[]): string {
  const locations = servedFiles(deployment, files).map(({ path, headers }) =>
    [
      `  <location path="${path.replace(/\/$/, '')}">`,
      '    <system.webServer>',
      customHeaders(headers, '      '),
      '    </system.webServer>',
      '  </location>',
    ].join('\n'),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Reset Link Helper on IIS, for ${xml(deployment.base)}. Made by the build, do not edit by hand. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <urlCompression doStaticCompression="true" />
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
    <security>
      <requestFiltering>
        <verbs allowUnlisted="false">
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
        <hiddenSegments>
          <add segment="hosting" />
        </hiddenSegments>
      </requestFiltering>
    </security>
${customHeaders(EVERYWHERE, '    ')}
  </system.webServer>
${locations.join('\n')}
</configuration>
`;
}
