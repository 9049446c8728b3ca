/** The text of a module that exports the compiled catalogue. Throws where a message has a fault, and names it. */
declare function load(source: string): string;
export = load;
