import type { PaneState } from '../pane/state';
import type { PaneSource, Snapshot } from './pane-source';
import { FIRST_DRAWING_MS, whenToDraw } from './when-to-draw';

function aSource(first: PaneState['kind']) {
  let kind = first;
  const listeners = new Set<() => void>();
  const source: Pick<PaneSource, 'current' | 'subscribe'> = {
    current: () => ({ state: { kind } }) as Snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const become = (next: PaneState['kind']) => {
    kind = next;
    for (const listener of listeners) listener();
  };
  return { source, become, listeners };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('news that are there are drawn at once', () => {
  const draw = jest.fn();
  whenToDraw(aSource('no-item').source, draw);
  expect(draw).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(1_000);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('news that come soon are the first drawing, and the only call', () => {
  const draw = jest.fn();
  const { source, become, listeners } = aSource('checking');
  whenToDraw(source, draw);
  become('checking');
  expect(draw).not.toHaveBeenCalled();
  become('slow');
  become('no-item');
  jest.advanceTimersByTime(1_000);
  expect(draw).toHaveBeenCalledTimes(1);
  expect(listeners.size).toBe(0);
});

test('a longer wait is drawn', () => {
  const draw = jest.fn();
  const { source, become, listeners } = aSource('checking');
  whenToDraw(source, draw);
  jest.advanceTimersByTime(FIRST_DRAWING_MS - 1);
  expect(draw).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(draw).toHaveBeenCalledTimes(1);
  become('no-item');
  expect(draw).toHaveBeenCalledTimes(1);
  expect(listeners.size).toBe(0);
});
