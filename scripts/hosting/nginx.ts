import { type Deployment, EVERYWHERE, type Header, type Match, pathOf, rules } from './rules';

const literal = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A regular expression location is quoted: its braces would end the directive. */
function location(match: Match, path: string): string {
  switch (match.kind) {
    case 'hashed':
      return `location ~ "^${literal(path)}[\\w-]+\\.[0-9a-f]{8}\\.(js|css)$"`;
    case 'folder':
      return `location ^~ ${path}${match.path}`;
    case 'page':
    case 'file':
      return `location = ${path}${match.path}`;
  }
}

/**
 * `always` covers errors too, but for the cache: a file that is missing today may be there tomorrow. A location that
 * has headers of its own inherits none, so each names them all.
 */
const add = ([name, value]: Header): string =>
  `    add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};`;

const block = (head: string, lines: readonly string[]): string => `${head} {\n${lines.join('\n')}\n}`;

/** To be included in a `server` block whose `root` holds the files of dist/ under the path of BASE_URL. */
export function nginxConf(deployment: Deployment): string {
  const path = pathOf(deployment);
  const served = '    try_files $uri =404;';
  const blocks = rules(deployment).map(({ match, headers }) =>
    block(location(match, path), [...[...headers, ...EVERYWHERE].map(add), served]),
  );
  const missing = EVERYWHERE.map(add);
  return [
    `# Reset Link Helper on nginx, for ${deployment.base}`,
    '# Made by the build, do not edit by hand. Include it in the server block of that host:',
    '#',
    `#     root /srv/www;   # dist/ lies at /srv/www${path}`,
    '#     include /etc/nginx/reset-link-helper.conf;',
    '',
    'server_tokens off;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_comp_level 6;',
    'gzip_min_length 512;',
    'gzip_types text/css text/javascript application/javascript application/json text/xml application/xml;',
    'charset utf-8;',
    '',
    ...blocks,
    '# What lies beside them and is for you, not for readers.',
    block(`location ^~ ${path}hosting/`, [...missing, '    return 404;']),
    block(`location ${path}`, [...missing, served]),
    '',
  ].join('\n');
}
