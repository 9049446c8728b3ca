/** @jest-environment jsdom */
import '../pane/testing/text-decoder';
import '../pane/testing/with-rest';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Boundary } from './Boundary';
import { keepHandledKeys } from './keydown-cure';
import { factsOf } from './mail-facts';
import { TaskPane } from './TaskPane';
import { type PaneSource, startPane } from './pane-source';

type Callback = (answer: unknown) => void;

const LINK = 'https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=00DmadeUpT0kenThatNobodyEverHad&display=page';

/** A read message as Outlook gives it; `answers` is false for a host that never answers. */
function anItem(id: string, html: string, answers = true) {
  return {
    itemType: 'message',
    itemId: id,
    subject: 'Finish resetting your Salesforce password',
    from: { displayName: 'Salesforce', emailAddress: 'support@acme.example.com' },
    dateTimeCreated: new Date(),
    body: {
      getAsync: (_type: string, ...rest: unknown[]) => {
        const callback = rest.at(-1) as Callback;
        if (answers)
          setTimeout(() => {
            callback({ status: 'succeeded', value: html });
          }, 0);
      },
    },
  };
}

interface FakeMailbox {
  item: unknown;
  readonly handlers: Map<string, () => void>;
}

/** As much of Office.js as the pane touches. The real one runs in the browser tests. */
function installOffice(item: unknown): FakeMailbox {
  const handlers = new Map<string, () => void>();
  const mailbox = {
    item,
    handlers,
    diagnostics: { hostName: 'Outlook', hostVersion: '16.0' },
    addHandlerAsync: (type: string, handler: () => void, done: Callback) => {
      handlers.set(type, handler);
      done({ status: 'succeeded', value: undefined });
    },
    removeHandlerAsync: (type: string) => void handlers.delete(type),
  };
  const context = {
    mailbox,
    displayLanguage: 'en-US',
    officeTheme: { bodyBackgroundColor: '#202020' },
    requirements: { isSetSupported: () => false },
  };
  const Office = {
    context,
    onReady: (ready: Callback) => {
      ready({ host: 'Outlook', platform: 'PC' });
    },
  };
  Object.assign(window, { Office });
  return mailbox;
}

const html = (link: string) => `<p>Reset your Salesforce password</p><a href="${link}">Reset Password</a>`;

let source: PaneSource | null = null;

async function start() {
  source = startPane();
  const pane = render(<TaskPane source={source} />);
  await settle(); // the analysis and Office are there
  await settle(); // the mail is read and judged
  return pane;
}

async function settle(ms = 50): Promise<void> {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) });
  const matchMedia = () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  Object.assign(window, { matchMedia });
});

afterEach(() => {
  cleanup();
  source?.dispose();
  Reflect.deleteProperty(window, 'Office');
  document.body.innerHTML = '';
  jest.useRealTimers();
});

test('a mail in Outlook becomes its verdict, in Outlook’s theme', async () => {
  installOffice(anItem('1', html(LINK)));
  await start();
  expect(heading()).toBe('This reset mail looks right');
  expect(screen.getByText('support@acme.example.com')).toBeTruthy();
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(document.documentElement.lang).toBe('en-US');
});

test('another mail replaces the first, and Check again reads once more', async () => {
  const mailbox = installOffice(anItem('1', html(LINK)));
  await start();
  mailbox.item = anItem('2', '<p>Lunch?</p>');
  Object.assign(mailbox.item as object, { subject: 'Lunch?' });
  act(() => mailbox.handlers.get('olkItemSelectedChanged')?.());
  await settle();
  expect(heading()).toBe('Not a Salesforce reset mail');
  mailbox.item = null;
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
  await settle();
  expect(heading()).toBe('Select a mail');
});

test('a host that does not answer: a word after three seconds, no verdict out of nothing after ten', async () => {
  installOffice(anItem('1', '', false));
  await start();
  await settle(3_000);
  expect(screen.getByRole('status').textContent).toBe('Still waiting for Outlook…');
  await settle(10_000);
  expect(heading()).toMatch(/^Cannot tell|^Outlook does not answer/u);
});

test('a meeting is no mail', async () => {
  installOffice({ ...anItem('1', ''), itemType: 'appointment' });
  await start();
  expect(heading()).toBe('This item is not a mail');
});

test('without Outlook, pasted links still work', async () => {
  await start();
  expect(heading()).toBe('Open this page from Outlook');
  fireEvent.change(screen.getByRole('textbox', { name: 'Paste a link' }), { target: { value: LINK } });
  await settle();
  expect(screen.getByRole('article').textContent).toContain('acme.my.salesforce.com');
});

test('a script that is blocked is said to be', async () => {
  document.body.innerHTML = '<script id="office-js" type="text/plain"></script>';
  await start();
  expect(heading()).toBe('Checking this mail…');
  act(() => void document.querySelector('script')?.dispatchEvent(new Event('error')));
  await settle();
  expect(heading()).toBe('The connection to Outlook is blocked');
});

test('a drawing that throws leaves no blank pane', () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // React says it too
  const Broken = (): never => {
    throw new Error('defect');
  };
  render(
    <Boundary>
      <Broken />
    </Boundary>,
  );
  expect(heading()).toBe('This pane made a mistake');
});

test('a link that runs out while the pane is open is judged again', async () => {
  installOffice(anItem('1', html(LINK)));
  await start();
  expect(screen.queryByText(/has expired/u)).toBeNull();
  await settle(25 * 3_600_000);
  expect(screen.getAllByText(/has expired/u)).not.toEqual([]);
  expect(screen.getByRole('group', { name: 'What you can do now' }).textContent).toContain('Forgot Your Password');
});

describe('keys that the pane has used', () => {
  const press = (key: string, handled: boolean): boolean => {
    let heard = false;
    const office = () => (heard = true);
    window.addEventListener('keydown', office);
    const button = document.body.appendChild(document.createElement('button'));
    button.addEventListener('keydown', (event) => {
      if (handled) event.preventDefault();
    });
    button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    window.removeEventListener('keydown', office);
    return heard;
  };

  test.each([
    ['Escape', true, false],
    ['Tab', true, false],
    ['Escape', false, true],
    ['Tab', false, true],
    ['F2', true, true],
  ] as const)('%s, handled %s: Outlook hears it %s', (key, handled, hears) => {
    const end = keepHandledKeys(document);
    expect(press(key, handled)).toBe(hears);
    end();
    expect(press(key, handled)).toBe(true);
  });
});

test.each([
  [{ name: 'Salesforce', address: 'support@acme.example.com' }, 'support@acme.example.com', 'acme.example.com'],
  [{ name: 'Salesforce', address: '' }, 'Salesforce', null],
  [{ name: '', address: 'a@b@example.com' }, 'a@b@example.com', 'example.com'],
  [null, null, null],
])('the sender of %j', (from, sender, senderDomain) => {
  const message = {
    id: 'x',
    subject: 's',
    from,
    date: 1,
    headers: { state: 'unavailable', why: 'empty' },
    body: { state: 'unavailable', why: 'empty' },
  } as const;
  expect(factsOf({ key: 'k', message, inflated: new Map() })).toEqual({
    id: 'k',
    sender,
    date: 1,
    subject: 's',
    senderDomain,
  });
});
