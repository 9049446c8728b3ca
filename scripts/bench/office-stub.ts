import { HEADERS, htmlMail } from './mail';

/** A stand-in for office.js that answers at once with one read message: its bytes and its waits are not ours. */
export const officeStub = (): string => `
(() => {
  const html = ${JSON.stringify(htmlMail(20_000)).replaceAll('<', '\\u003c')};
  const headers = ${JSON.stringify(HEADERS)};
  const succeed = (value) => (...args) => { const done = args.at(-1); setTimeout(() => done({ status: 'succeeded', value }), 0); };
  const item = {
    itemType: 'message', itemId: 'bench', internetMessageId: '<bench@mail.example>',
    subject: 'Finish resetting your Salesforce password', itemClass: 'IPM.Note',
    from: { displayName: 'Salesforce', emailAddress: 'support@salesforce.com' },
    dateTimeCreated: new Date(),
    body: { getAsync: succeed(html) }, getAllInternetHeadersAsync: succeed(headers),
    getSharedPropertiesAsync: succeed({}),
  };
  const nothing = succeed(undefined);
  const context = {
    displayLanguage: 'en-US', contentLanguage: 'en-US', platform: 'OfficeOnline', host: 'Outlook',
    officeTheme: undefined,
    diagnostics: { host: 'Outlook', platform: 'OfficeOnline', version: '16' },
    requirements: { isSetSupported: () => true },
    mailbox: {
      item, addHandlerAsync: nothing, removeHandlerAsync: nothing,
      userProfile: { emailAddress: 'ida@contoso.example', displayName: 'Ida', timeZone: 'UTC' },
      diagnostics: { hostName: 'OutlookWebApp', hostVersion: '16' },
      addEventListener: () => {},
    },
  };
  const info = { host: 'Outlook', platform: 'OfficeOnline' };
  globalThis.Office = {
    context, CoercionType: { Html: 'html', Text: 'text' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    EventType: { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' },
    onReady: (callback) => { callback?.(info); return Promise.resolve(info); },
  };
})();
`;
