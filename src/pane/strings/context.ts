import { createContext, useContext } from 'react';
import { createStrings, type Strings } from './strings';

const StringsContext = createContext<Strings | null>(null);
export const StringsProvider = StringsContext.Provider;

let english: Strings | undefined;

/** The words of the language that the pane is drawn in; English outside of a provider. */
export function useStrings(): Strings {
  const strings = useContext(StringsContext);
  return strings ?? (english ??= createStrings());
}
