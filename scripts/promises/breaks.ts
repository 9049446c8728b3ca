/** One change to one file: `find` must stand in it, or the break has gone stale. */
export interface Edit {
  readonly file: string;
  readonly find: string | RegExp;
  readonly put: string;
}

/** How a promise of docs/threat-model.md is broken, as an attacker or a careless change would. */
export interface Break {
  /** The first words of the promise's row. */
  readonly promise: string;
  readonly what: string;
  readonly edits: readonly Edit[];
}

const edit = (file: string, find: string | RegExp, put: string): Edit => ({ file, find, put });

/** The check of the build, out of the way: what is asked is whether the test alone would see it. */
const NO_CHECK = edit('webpack.config.js', 'new build.CheckOutput(base, deployment.office)', '');

export const BREAKS: readonly Break[] = [
  {
    promise: 'Nothing leaves the pane',
    what: 'a `fetch` to another host at the start of the pane',
    edits: [edit('src/taskpane/index.tsx', 'const root', "void fetch('https://elsewhere.example/');\nconst root")],
  },
  {
    promise: 'Every page states its policy before anything else',
    what: 'the icon before the policy',
    edits: [
      edit('src/taskpane/taskpane.html', '<meta charset', '<link rel="icon" href="assets/icon-32.png" /><meta charset'),
    ],
  },
  {
    promise: 'No inline code, no eval, no wildcard',
    what: "`'unsafe-inline'` in `style-src`",
    edits: [
      edit('scripts/build/csp.ts', "['style-src', \"'self'\",", "['style-src', \"'self'\", \"'unsafe-inline'\","),
    ],
  },
  {
    promise: 'The viewer loads nothing from outside',
    what: 'a style sheet of another host, with the check of the build taken out',
    edits: [
      NO_CHECK,
      edit('src/viewer/viewer.html', '</head>', '<link rel="stylesheet" href="https://fonts.example/a.css" /></head>'),
    ],
  },
  {
    promise: 'Only Outlook frames the pane',
    what: '`frame-ancestors https:`',
    edits: [edit('scripts/build/csp.ts', /`frame-ancestors \$\{[^`]*`/, "'frame-ancestors https:'")],
  },
  {
    promise: "Every host's file sends the same policies",
    what: 'no `frame-ancestors` in the rules that the files are made from',
    edits: [edit('scripts/hosting/rules.ts', '`${policy}; ${frames}`', 'policy')],
  },
  {
    promise: 'A closed cloud asks no other host',
    what: 'no stand-in for the library that office.js asks another host for',
    edits: [edit('webpack.config.js', /standIn: build\.isOwn\(office\) \? .*,/, "standIn: '',")],
  },
  {
    promise: 'Settings open one address, and only where they are used',
    what: "`connect-src 'self'` instead of the one address",
    edits: [
      edit('scripts/build/csp.ts', 'settings === null ? [] : [settings]', 'settings === null ? [] : ["\'self\'"]'),
    ],
  },
  {
    promise: 'Wrong settings never stop the pane',
    what: 'a limit of ten minutes',
    edits: [edit('src/taskpane/deployed.ts', 'SETTINGS_LIMIT_MS = 2_000', 'SETTINGS_LIMIT_MS = 600_000')],
  },
  {
    promise: 'A field in the wrong place is no setting',
    what: 'a schema that lets unknown fields pass',
    edits: [edit('src/mail/settings.ts', 'settingsSchema = v.strictObject', 'settingsSchema = v.object')],
  },
  {
    promise: "The help desk's words cannot pass for a verdict",
    what: 'its words put in as HTML',
    edits: [
      edit(
        'src/pane/notice/HelpDeskNotice.tsx',
        /<p dir="auto"[^]*<\/p>/,
        '<p dangerouslySetInnerHTML={{ __html: text }} lang={language ?? undefined} />',
      ),
    ],
  },
  {
    promise: "The help desk's words cover nothing",
    what: 'a box that does not clip',
    edits: [edit('src/pane/notice/notice.css', 'overflow: hidden;', '')],
  },
  {
    promise: 'The secret is masked until asked for',
    what: 'the field holds the whole link from the start',
    edits: [edit('src/pane/link-card/LinkField.tsx', 'shown ? url : masked', 'url')],
  },
  {
    promise: 'Nothing in the pane can open the link',
    what: 'an anchor beside the field',
    edits: [edit('src/pane/link-card/LinkField.tsx', '<Button', '<a href={url}>{masked}</a>\n      <Button')],
  },
  {
    promise: 'The note holds neither link nor token nor recipient',
    what: 'the last look for secrets in each line left out',
    edits: [edit('src/core/advice/note.ts', '!holdsSecret(text, secrets)', 'true')],
  },
  {
    promise: 'One mail leaves nothing for the next',
    what: 'the last link stays behind in an attribute of the page',
    edits: [
      edit(
        'src/pane/link-card/LinkField.tsx',
        'const id = useId();',
        "const id = useId();\n  document.body.dataset['last'] = url;",
      ),
    ],
  },
  {
    promise: "A mail's HTML is neither loaded nor run",
    what: 'the mail put into the page to be read there',
    edits: [
      edit(
        'src/mail/dom-browser.ts',
        "new DOMParser().parseFromString(renamed, 'text/html')",
        '(document.body.append(document.createRange().createContextualFragment(renamed)), document)',
      ),
    ],
  },
  {
    promise: 'Headers that the sender wrote are not believed',
    what: 'Exchange’s own mark of who checked is not compared',
    edits: [edit('src/core/headers/receiver.ts', '|| !isAuthSource(fields, border.by)', '')],
  },
  {
    promise: 'The least permission',
    what: '`ReadWriteItem`',
    edits: [edit('manifest.xml', '<Permissions>ReadItem', '<Permissions>ReadWriteItem')],
  },
  {
    promise: 'No address but that of the company',
    what: 'the package does not look for `localhost`',
    edits: [edit('scripts/package/pack.ts', /localhost\|127/, 'nowhere|127')],
  },
  {
    promise: 'The same commit gives the same bytes',
    what: 'the time of packing in the zip',
    edits: [edit('scripts/package/pack.ts', 'mtime: FIRST_INSTANT', 'mtime: new Date()')],
  },
  {
    promise: 'What ships is known',
    what: 'the bill lists every package of the lock file',
    edits: [
      edit(
        'scripts/build/bundled.ts',
        'const keys = new Set([OF_WEBPACK]);',
        "const keys = new Set([OF_WEBPACK, 'node_modules/jest', 'node_modules/typescript']);",
      ),
    ],
  },
  {
    promise: 'Dependencies are pinned by version and sum',
    what: 'one package without its sum',
    edits: [edit('package-lock.json', /\n\s*"integrity": "sha512-[^"]+",/, '')],
  },
];
