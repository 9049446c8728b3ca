export type RewriterId = string;
