/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { PaneState } from './state';
import { DONE_MS } from './status/StatusLine';
import { pseudoCatalogue } from './strings/pseudo';
import { createStrings, ENGLISH } from './strings/strings';
import { aLink, aReason, aReport, NOW, REPORTS, SECRET } from './testing/reports';
import { aClipboard, button, field, heading, NO_ACTIONS, resultOf, showPane, status } from './testing/render';

afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const MINUTE = 60_000;
const STATES: readonly (readonly [string, PaneState, string])[] = [
  ['checking', { kind: 'checking' }, 'Checking this mail…'],
  ['slow', { kind: 'slow' }, 'Checking this mail…'],
  ['no item', { kind: 'no-item' }, 'Select a mail'],
  ['no mail', { kind: 'not-a-message' }, 'This item is not a mail'],
  ['timeout', { kind: 'failed', why: 'timeout' }, 'Outlook does not answer'],
  ['host error', { kind: 'failed', why: 'host-error' }, 'Outlook reports an error'],
  ['offline', { kind: 'failed', why: 'offline' }, 'Outlook is offline'],
  ['protected', { kind: 'failed', why: 'protected' }, 'This mail is protected'],
  ['incomplete', { kind: 'failed', why: 'incomplete' }, 'This pane did not load completely'],
  ['no host', { kind: 'no-host' }, 'Open this page from Outlook'],
  ['blocked', { kind: 'office-blocked' }, 'The connection to Outlook is blocked'],
  ['reset', resultOf(REPORTS.reset), 'This reset mail looks right'],
  ['sandbox', resultOf(REPORTS.sandbox), 'This reset mail looks right'],
  ['welcome', resultOf(aReport({ mail: 'welcome' })), 'This welcome mail looks right'],
  ['spent', resultOf(REPORTS.spent), 'This reset mail looks right'],
  ['expired', resultOf(REPORTS.expired), 'This reset mail looks right'],
  ['doubtful', resultOf(REPORTS.doubtful), 'Something does not fit in this mail'],
  ['opaque', resultOf(REPORTS.opaque), 'Cannot tell where the link leads'],
  ['unread', resultOf(REPORTS.unread), 'Cannot tell: the mail was not readable'],
  ['ordinary', resultOf(REPORTS.ordinary), 'Not a Salesforce reset mail'],
  ['code', resultOf(REPORTS.code), 'No reset link in this mail'],
];

describe.each(STATES)('%s', (name, state, expected) => {
  test('one main, one heading, one status line, and Check again', () => {
    const checkAgain = jest.fn();
    showPane(state, { actions: { ...NO_ACTIONS, checkAgain } });
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(heading()).toBe(expected);
    expect(screen.getAllByRole('status')).toHaveLength(1);
    fireEvent.click(button('Check again'));
    expect(checkAgain).toHaveBeenCalledTimes(1);
  });

  test('nothing for axe to find', async () => {
    const { container } = showPane(state);
    const found = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(found.passes.length).toBeGreaterThan(5);
  });

  test('all text comes from the catalogue', () => {
    const { container } = showPane(state, { strings: createStrings(pseudoCatalogue(ENGLISH.messages)) });
    for (const data of container.querySelectorAll('bdi, textarea')) data.remove();
    const plain = [...container.querySelectorAll('h1, h2, p, li, button, summary, label, strong')]
      .map((element) => element.textContent.replace(/\[[^\]]*\]|[\d\s·:,]|AM|PM|Nov|hr|min|ago|hours?/g, ''))
      .filter((text) => /[a-z]/i.test(text));
    expect(plain).toEqual([]);
  });

  test('nothing in it opens or fetches, and no secret is in the page', () => {
    const { container } = showPane(state);
    expect(container.querySelectorAll('a, img, iframe, link, form, script, video, audio, object, embed')).toHaveLength(
      0,
    );
    expect(container.outerHTML).not.toContain(SECRET);
    for (const area of container.querySelectorAll('textarea')) expect(area.value).not.toContain(SECRET);
  });

  test(`no focus moves by itself (${name})`, () => {
    const { show } = showPane({ kind: 'checking' });
    show({ state });
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the mail that it speaks of', () => {
  test('sender and time are in sight, the sender isolated', () => {
    showPane(resultOf(REPORTS.ordinary));
    const sender = screen.getByText('support@acme.example.com');
    expect(sender.tagName).toBe('BDI');
    expect(sender.parentElement?.textContent).toMatch(/Nov 22/);
  });

  test('a mail may have neither, and a sender cannot turn the line round', () => {
    const state = resultOf(REPORTS.ordinary);
    if (state.kind !== 'result') throw new Error();
    const { show } = showPane({ ...state, mail: { id: '1', sender: null, date: null } });
    expect(screen.getByText('No sender').parentElement?.textContent).toContain('No date');
    show({ state: { ...state, mail: { id: '2', sender: 'a\u202Eb', date: 9e15 } } });
    expect(screen.getByText('ab')).toBeTruthy();
  });
});

describe('the link', () => {
  test('the registrable part is bold, the host is read from left to right in every language', () => {
    showPane(resultOf(REPORTS.sandbox), { strings: createStrings(pseudoCatalogue(ENGLISH.messages, true)) });
    const bold = screen.getByText('salesforce.com');
    expect(bold.tagName).toBe('B');
    expect(bold.parentElement?.getAttribute('dir')).toBe('ltr');
    expect(bold.parentElement?.textContent).toBe('acme--uat.sandbox.my.salesforce.com');
  });

  test('the org in words', () => {
    showPane(resultOf(REPORTS.sandbox));
    expect(screen.getByText(/Salesforce org/u, { selector: '.host__org' }).textContent).toBe(
      'Salesforce org · Sandbox uat of acme',
    );
  });

  test('an international host is shown in both forms', () => {
    const link = aLink({
      hostParts: { before: '', registrable: 'xn--slesforce-c2a.example', after: '', unicode: 'sålesforce.example' },
    });
    showPane(resultOf(aReport({ link })));
    expect(screen.getByText('sålesforce.example').tagName).toBe('BDI');
    expect(screen.getByText('xn--slesforce-c2a.example')).toBeTruthy();
  });

  test('the field is read-only and masked until the reader asks, and masked again after', () => {
    const { container } = showPane(resultOf(REPORTS.reset));
    expect(field().readOnly).toBe(true);
    expect(field().value).toBe(REPORTS.reset.link?.masked);
    const toggle = button('Show full link');
    expect(toggle.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(toggle);
    expect(field().value).toBe(REPORTS.reset.link?.url);
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(toggle);
    expect(field().value).toBe(REPORTS.reset.link?.masked);
    expect(container.outerHTML).not.toContain(SECRET);
  });

  test('what was unmasked for one mail is masked for the next', () => {
    const { show } = showPane(resultOf(REPORTS.reset, 'one'));
    fireEvent.click(button('Show full link'));
    show({ state: resultOf(REPORTS.sandbox, 'two') });
    expect(field().value).toBe(REPORTS.sandbox.link?.masked);
  });

  test('a link that is not known offers neither field nor button', () => {
    showPane(resultOf(REPORTS.opaque));
    expect(screen.queryByRole('textbox', { name: 'Reset link' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull();
    expect(screen.getByText('Wrapped by', { exact: false }).textContent).toBe('Wrapped by Mimecast');
  });

  test('every layer that was taken off, with what it discloses', () => {
    const steps = [
      { rewriter: 'mimecast', discloses: [] },
      { rewriter: 'safe-links', discloses: ['recipient', 'tenant'] },
    ] as const;
    showPane(resultOf(aReport({ link: aLink({ trail: ['mimecast', 'safe-links'], steps }) })));
    const how = screen.getByText('How we got this link').closest('details')!;
    expect(
      within(how)
        .getAllByRole('listitem', { hidden: true })
        .map((item) => item.textContent),
    ).toEqual([
      'Mimecast rewrote the link.',
      'Microsoft Safe Links rewrote the link. Its wrapper also reveals: your address and your organisation.',
    ]);
    expect(screen.getByText('Unwrapped from', { exact: false }).textContent).toBe(
      'Unwrapped from Mimecast and Microsoft Safe Links',
    );
  });

  test('further links are listed, each with a card of its own', () => {
    showPane(resultOf(aReport({ otherLinks: [aLink({ host: 'beta.my.salesforce.com' })] })));
    expect(screen.getByText('More password links in this mail')).toBeTruthy();
    expect(screen.getByLabelText('The link to beta.my.salesforce.com')).toBeTruthy();
  });
});

describe('its life', () => {
  const life = () => screen.getByText(/^Sent /u, { selector: 'li' }).textContent;

  test('goes on with the clock, without a word in the status line', () => {
    const { show } = showPane(resultOf(REPORTS.reset));
    const before = status();
    expect(life()).toBe('Sent 3 hours ago · works for 20 hr 58 min more');
    show({ now: NOW + 60 * MINUTE });
    expect(life()).toBe('Sent 4 hours ago · works for 19 hr 58 min more');
    expect(status()).toBe(before);
  });

  test('ends while the pane is open', () => {
    const { show } = showPane(resultOf(REPORTS.reset));
    show({ now: NOW + 24 * 60 * MINUTE });
    expect(life()).toContain('expired 3 hours ago');
    expect(screen.getByText('This link has expired. Ask for a new mail.')).toBeTruthy();
  });

  test.each([
    [{ issuedAt: null, expiresAt: null }, 'Age not known · reset links work for 24 hours'],
    [{ expiresAt: null }, 'Sent 3 hours ago · remaining time not known'],
    [{ issuedAt: NOW - 10_000 }, 'Sent just now · works for 20 hr 58 min more'],
  ] as const)('%j', (changes, words) => {
    showPane(resultOf(aReport({ link: aLink(changes) })));
    expect([...document.querySelectorAll('.facts li')].map((item) => item.textContent)).toContain(words);
  });

  test('the longest is called the longest where only that is known', () => {
    showPane(resultOf(aReport({ life: { state: 'live', probablyUsed: [], exact: false } })));
    expect(life()).toContain('at most');
  });

  test.each([
    [REPORTS.spent, 'This link is probably used up: Proofpoint can open links to check them.'],
    [REPORTS.expired, 'This link has expired. Ask for a new mail.'],
  ])('a link that is worth nothing is called so before the copy button', (report, words) => {
    showPane(resultOf(report));
    const notice = document.querySelector('.notice')!;
    expect(notice.textContent).toBe(words);
    expect(notice.compareDocumentPosition(button('Copy link'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe('Copy link', () => {
  const show = (report = REPORTS.reset, copyKey: 'windows' | 'mac' | 'touch' = 'windows') => {
    const clipboard = aClipboard();
    const pane = showPane(resultOf(report), { actions: { ...NO_ACTIONS, copy: clipboard.copy }, copyKey });
    return { ...clipboard, pane };
  };

  test('copies the whole link within the press, and says so only when it is done', async () => {
    const { asked } = show();
    fireEvent.click(button('Copy link'));
    expect(asked.map(({ text }) => text)).toEqual([REPORTS.reset.link?.url]);
    expect(asked[0]?.field).toBe(field());
    expect(status()).not.toContain('Copied');
    await asked[0]!.answer({ state: 'copied', by: 'event' });
    expect(status()).toBe('Copied');
    expect(button('Copy link')).toBeTruthy();
    expect(field().value).toBe(REPORTS.reset.link?.masked);
  });

  test('says so under strict mode too, which npm start runs', async () => {
    configure({ reactStrictMode: true });
    try {
      const { asked } = show();
      fireEvent.click(button('Copy link'));
      await asked[0]!.answer({ state: 'copied', by: 'event' });
      expect(status()).toBe('Copied');
    } finally {
      configure({ reactStrictMode: false });
    }
  });

  test('"Copied" goes after four seconds', async () => {
    jest.useFakeTimers();
    const { asked } = show();
    fireEvent.click(button('Copy link'));
    await asked[0]!.answer({ state: 'copied', by: 'async' });
    act(() => {
      jest.advanceTimersByTime(DONE_MS - 1);
    });
    expect(status()).toBe('Copied');
    act(() => {
      jest.advanceTimersByTime(1);
    });
    expect(status()).toBe('');
  });

  test('a second press is spoken again: the words are a new element', async () => {
    const { asked } = show();
    fireEvent.click(button('Copy link'));
    await asked[0]!.answer({ state: 'copied', by: 'event' });
    const first = screen.getByRole('status').firstElementChild;
    fireEvent.click(button('Copy link'));
    await asked[1]!.answer({ state: 'copied', by: 'event' });
    expect(screen.getByRole('status').firstElementChild).not.toBe(first);
    expect(status()).toBe('Copied');
  });

  test.each([
    ['windows', 'Press Ctrl+C'],
    ['mac', 'Press ⌘C'],
    ['touch', 'Touch and hold the marked text, then select “Copy”'],
  ] as const)('where it fails on %s the whole link is marked, and the line says: %s', async (copyKey, words) => {
    const { asked } = show(REPORTS.reset, copyKey);
    fireEvent.click(button('Copy link'));
    await asked[0]!.answer({ state: 'manual', why: 'refused' });
    expect(status()).toBe(words);
    const { value, selectionStart, selectionEnd } = field();
    expect(value.slice(selectionStart, selectionEnd)).toBe(REPORTS.reset.link?.url);
    expect(document.activeElement).toBe(field());
  });

  test('only the last of two presses speaks', async () => {
    const { asked } = show();
    fireEvent.click(button('Copy link'));
    fireEvent.click(button('Copy link'));
    await asked[1]!.answer({ state: 'copied', by: 'event' });
    await asked[0]!.answer({ state: 'manual', why: 'refused' });
    expect(status()).toBe('Copied');
    expect(field().value).toBe(REPORTS.reset.link?.masked);
  });

  test('an answer that comes after the mail has gone says nothing about the next one', async () => {
    const { asked, pane } = show();
    fireEvent.click(button('Copy link'));
    pane.show({ state: resultOf(REPORTS.sandbox, 'mail-2') });
    const before = status();
    await asked[0]!.answer({ state: 'copied', by: 'event' });
    expect(status()).toBe(before);
    pane.unmount();
  });

  test('what to do with it, and where not, stands below', () => {
    show();
    expect(screen.getByText(/private window/u, { selector: '.copy__hint' }).textContent).toContain(
      'Not into a chat or a ticket',
    );
  });
});

describe('Copy link, where something does not fit', () => {
  const ANYWAY = 'Copy anyway: the link goes to example.net';
  const show = () => {
    const clipboard = aClipboard();
    showPane(resultOf(REPORTS.doubtful), { actions: { ...NO_ACTIONS, copy: clipboard.copy } });
    return clipboard;
  };

  test('takes a second press, on a button that names the finding', async () => {
    const { asked } = show();
    const first = button('Copy link');
    expect(first.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(first);
    expect(asked).toEqual([]);
    expect(first.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(button(ANYWAY));
    expect(asked.map(({ text }) => text)).toEqual([REPORTS.doubtful.link?.url]);
    await asked[0]!.answer({ state: 'copied', by: 'event' });
    expect(status()).toBe('Copied');
  });

  test.each(['Escape', 'cancel'])('goes away by %s, and a handled Esc is marked as handled', (how) => {
    show();
    fireEvent.click(button('Copy link'));
    if (how === 'cancel') fireEvent.click(button('Do not copy'));
    else expect(fireEvent.keyDown(button(ANYWAY), { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('button', { name: ANYWAY })).toBeNull();
    expect(fireEvent.keyDown(button('Copy link'), { key: 'Escape' })).toBe(true); // not ours any more
  });

  test.each([
    ['link-not-https', 'Copy anyway: the link is not encrypted'],
    ['several-links-differ', 'Copy anyway: the links in this mail disagree'],
    ['org-ids-disagree', 'Copy anyway: The org numbers in this mail differ'],
  ] as const)('%s is named', (code, name) => {
    showPane(resultOf(aReport({ verdict: 'doubtful', reasons: [aReason(code, 'doubt')] })));
    fireEvent.click(button('Copy link'));
    expect(button(name)).toBeTruthy();
  });
});

describe('findings', () => {
  test('doubts come with a title and what to do; the first is explained in the sentence above, once', () => {
    showPane(resultOf(REPORTS.doubtful));
    const region = screen.getByRole('heading', { name: 'What does not fit' }).parentElement!;
    expect(within(region).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getAllByText(/which is not an address of Salesforce/u)).toHaveLength(1);
    expect(within(region).getByText(/mx\.example\.com/u)).toBeTruthy();
  });

  test('notes are folded away', () => {
    showPane(resultOf(REPORTS.reset));
    const notes = screen.getByText('What else we saw').closest('details')!;
    expect(notes.open).toBe(false);
    expect(notes.textContent).toContain('mx.example.com checked that');
  });

  test('values that a reason lacks are described, never left out', () => {
    const reasons = [aReason('authentication-failed', 'doubt'), aReason('authentication-broken-by-gateway', 'note')];
    const { container } = showPane(
      resultOf(
        aReport({
          verdict: 'doubtful',
          reasons,
          gateways: [],
          authentication: { result: 'fail', checkedBy: null, method: null },
        }),
      ),
    );
    expect(container.textContent).toContain('Your mail server reports that');
    expect(container.textContent).toContain('A mail gateway passed the mail on');
  });
});

describe('What you can do now', () => {
  test('at most three steps', () => {
    const reader = ['do-not-use', 'start-from-bookmark', 'use-newest-mail', 'clear-cookies'].map((id) => ({
      id,
      because: { code: 'doubtful', params: {} },
    }));
    showPane(resultOf(aReport({ advice: { reader, salesforceAdmin: [], mailAdmin: [] } })));
    expect(within(screen.getByRole('group', { name: 'What you can do now' })).getAllByRole('listitem')).toHaveLength(3);
  });

  test('a step without words draws nothing, and no steps no heading', () => {
    const reader = [{ id: 'not-known', because: { code: 'doubtful', params: {} } }];
    showPane(resultOf(aReport({ advice: { reader, salesforceAdmin: [], mailAdmin: [] } })));
    expect(screen.queryByText('What you can do now')).toBeNull();
  });
});

describe('the status line', () => {
  test('is there before it has to say something, and stays the same element', () => {
    const { show } = showPane({ kind: 'checking' });
    const line = screen.getByRole('status');
    expect(status()).toBe('');
    show({ state: { kind: 'slow' } });
    expect(status()).toBe('Still waiting for Outlook…');
    show({ state: resultOf(REPORTS.reset) });
    expect(screen.getByRole('status')).toBe(line);
    expect(status()).toBe('This reset mail looks right');
  });

  test('what was spoken goes away, so that nobody reads the verdict a second time at the end; a wait stays', () => {
    jest.useFakeTimers();
    const { show } = showPane(resultOf(REPORTS.reset));
    expect(status()).toBe('This reset mail looks right');
    act(() => {
      jest.advanceTimersByTime(DONE_MS);
    });
    expect(status()).toBe('');
    show({ state: { kind: 'slow' } });
    act(() => {
      jest.advanceTimersByTime(DONE_MS);
    });
    expect(status()).toBe('Still waiting for Outlook…');
  });

  test('a spent link is spoken with the verdict, and spoken when its time runs out meanwhile', () => {
    const { show } = showPane(resultOf(REPORTS.expired));
    expect(status()).toBe('This reset mail looks right. This link has expired. Ask for a new mail.');
    show({ state: resultOf(REPORTS.reset, 'mail-2') });
    expect(status()).toBe('This reset mail looks right');
    show({ now: REPORTS.reset.link!.expiresAt! });
    expect(status()).toBe('This reset mail looks right. This link has expired. Ask for a new mail.');
  });

  test('that Outlook is not reached is spoken: the reader waits for an answer', () => {
    const { show } = showPane({ kind: 'checking' });
    show({ state: { kind: 'office-blocked' } });
    expect(status()).toBe('The connection to Outlook is blocked');
  });

  test('ordinary mail passes in silence, unless the reader asked', () => {
    const { show } = showPane({ kind: 'checking' }, { actions: { ...NO_ACTIONS, checkAgain: () => undefined } });
    show({ state: resultOf(REPORTS.ordinary) });
    expect(status()).toBe('');
    fireEvent.click(button('Check again'));
    show({ state: { kind: 'checking' } });
    show({ state: resultOf(REPORTS.ordinary) });
    expect(status()).toBe('Not a Salesforce reset mail');
  });
});

describe('folded parts', () => {
  test('each has a heading of its own, so that what is inside belongs to it', () => {
    showPane(resultOf(REPORTS.reset));
    for (const summary of document.querySelectorAll('details > summary')) {
      expect(summary.querySelector('h2')?.textContent).toBe(summary.textContent);
    }
    expect(document.querySelectorAll('details').length).toBeGreaterThan(1);
  });
});

test('the first announcement waits until a screen reader has met its line', () => {
  jest.useFakeTimers({ now: NOW });
  try {
    showPane(resultOf(REPORTS.reset), { quiet: 150 });
    act(() => {
      jest.advanceTimersByTime(149);
    });
    expect(status()).toBe('');
    act(() => {
      jest.advanceTimersByTime(1);
    });
    expect(status()).toBe('This reset mail looks right');
  } finally {
    jest.useRealTimers();
  }
});

test('what a press has to say is not talked over by the first announcement', async () => {
  jest.useFakeTimers({ now: NOW });
  try {
    const { copy, asked } = aClipboard();
    showPane(resultOf(REPORTS.reset), { quiet: 150, actions: { ...NO_ACTIONS, copy } });
    fireEvent.click(button('Copy link'));
    await asked[0]?.answer({ state: 'manual', why: 'missing' });
    expect(status()).toBe('Press Ctrl+C');
    act(() => {
      jest.advanceTimersByTime(1_000);
    });
    expect(status()).toBe('Press Ctrl+C');
  } finally {
    jest.useRealTimers();
  }
});

describe('theme and direction', () => {
  test('dark is another set of Fluent’s variables; the page turns with the language', () => {
    const light = showPane({ kind: 'no-item' }).container.querySelector('.pane')!;
    expect(light.getAttribute('data-theme')).toBe('light');
    cleanup();
    const strings = createStrings(pseudoCatalogue(ENGLISH.messages, true));
    const { container } = showPane({ kind: 'no-item' }, { theme: 'dark', strings });
    const pane = container.querySelector('.pane')!;
    expect(pane.getAttribute('data-theme')).toBe('dark');
    expect(pane.getAttribute('dir')).toBe('rtl');
    expect(pane.getAttribute('lang')).toBe('en-x-pseudo-rtl');
  });
});
