import { THEME_CHANGED } from './office';
import { fakeMailbox } from './outlook-fake';
import { themeOf, watchTheme, type Theme } from './theme';

test.each<[unknown, Theme | null]>([
  [{ bodyBackgroundColor: '#FFFFFF' }, 'light'],
  [{ bodyBackgroundColor: '#262626' }, 'dark'],
  [{ bodyBackgroundColor: '#000' }, 'dark'],
  [{ bodyBackgroundColor: '#faf9f8ff' }, 'light'],
  [{ bodyBackgroundColor: 0x1f1f1f }, 'dark'],
  [{ bodyBackgroundColor: 'white' }, null],
  [{ bodyBackgroundColor: null }, null],
  [{}, null],
  [undefined, null],
])('%j is %s', (officeTheme, expected) => {
  expect(themeOf(officeTheme)).toBe(expected);
});

const system = (matches: boolean) => {
  const target = new EventTarget();
  return Object.assign(target, { matches });
};

test('the event beats the context, which is still the old one inside the handler', () => {
  const mailbox = fakeMailbox(null);
  const onChange = jest.fn();
  const watch = watchTheme({
    officeTheme: () => ({ bodyBackgroundColor: '#fff' }),
    prefersDark: null,
    mailbox,
    onChange,
  });
  expect(watch.current()).toBe('light');
  const tell = (event: unknown): void => mailbox.handlers.get(THEME_CHANGED)?.(event);
  tell({ officeTheme: { bodyBackgroundColor: '#111111' } });
  expect([watch.current(), onChange.mock.calls]).toEqual(['dark', [['dark']]]);
  tell({});
  expect(watch.current()).toBe('light');
  watch.dispose();
  expect(mailbox.handlers.size).toBe(0);
});

test('without a theme of Office the system decides, and may change its mind', () => {
  const prefersDark = system(true);
  const onChange = jest.fn();
  const watch = watchTheme({
    officeTheme: () => {
      throw new Error('x');
    },
    prefersDark,
    mailbox: null,
    onChange,
  });
  expect(watch.current()).toBe('dark');
  prefersDark.matches = false;
  prefersDark.dispatchEvent(new Event('change'));
  expect([watch.current(), onChange.mock.calls]).toEqual(['light', [['light']]]);
});

test('the theme of Office beats the system; a client without the event is no error', () => {
  const prefersDark = system(true);
  const mailbox = {
    addHandlerAsync: (): never => {
      throw new Error('x');
    },
  };
  const watch = watchTheme({
    officeTheme: () => ({ bodyBackgroundColor: '#fff' }),
    prefersDark,
    mailbox,
    onChange: jest.fn(),
  });
  prefersDark.dispatchEvent(new Event('change'));
  expect(watch.current()).toBe('light');
  expect(() => {
    watch.dispose();
  }).not.toThrow();
});
