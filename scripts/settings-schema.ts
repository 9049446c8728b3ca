/**
 * `npm run settings-schema`: writes assets/settings.schema.json, the JSON Schema of settings.json for editors, from the
 * schema that the program itself checks with. A test compares the two.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsSchema } from '../src/mail/settings';

/** What an editor shows beside each field. Every field has one. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  $schema: 'The address of this schema, for your editor.',
  siteHosts:
    'Your own hosts that carry Salesforce password links (custom domains of Experience Cloud sites). Exact host names. A link to one of them counts as yours, so list only hosts that your company controls.',
  authservIds:
    'Names of mail servers whose Authentication-Results header may be believed, besides those of Exchange Online (RFC 8601). List only names that your own border server writes, and removes from incoming mail.',
  gateways:
    'Mail security that stands before your mailboxes, by the ids that docs/deployment.md lists, such as mimecast or proofpoint. Another name is shown as it is written, and brings up no fix.',
  helpDesk: 'Who gets the note for the admin.',
  language: 'A language tag such as de-DE that comes before the language of Outlook.',
  notice:
    'Your own words, shown quietly under everything else, with the name of the help desk. Plain text, 500 characters in ten lines at most. "texts" holds the same by language tag (de, pt-BR); "text" is for all others.',
};

/** The JSON Schema, draft-07. Throws where a field has no description. */
export function settingsJsonSchema(): object {
  // Trimming and lower case are done to what is read; for what is written the pattern alone counts.
  const made = toJsonSchema(settingsSchema, { typeMode: 'input', errorMode: 'ignore' });
  const properties = Object.entries(made.properties ?? {}).map(([name, property]) => {
    const description = DESCRIPTIONS[name];
    if (description === undefined) throw new Error(`settings.json: the field ${name} has no description`);
    return [name, { description, ...(typeof property === 'object' ? property : {}) }] as const;
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Reset Link Helper',
    ...made,
    properties: Object.fromEntries(properties),
  };
}

/** Prettier is loaded here: jest has no way to load it. */
async function write(): Promise<void> {
  const { format } = await import('prettier');
  const text = await format(JSON.stringify(settingsJsonSchema()), { parser: 'json', printWidth: 120 });
  writeFileSync(join(process.cwd(), 'assets/settings.schema.json'), text);
}

if (process.argv[1]?.endsWith('settings-schema.ts') === true) void write();
