interface LoaderContext {
  readonly context: string;
  readonly resourcePath: string;
  /** `?rest` for the second part of the pane's English. */
  readonly resourceQuery: string;
  addDependency(file: string): void;
  addMissingDependency(file: string): void;
}

/** The text of a module that exports the compiled catalogue. Throws where a message has a fault, and names it. */
declare function load(this: LoaderContext, source: string): string;
export = load;
