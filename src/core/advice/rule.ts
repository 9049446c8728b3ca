import type { ConditionCode, ExceptionCode } from './conditions';

export type Audience = 'reader' | 'salesforce-admin' | 'mail-admin';

/** A finding that calls for a fix. `fit` (1 to 100) says how strongly; the strongest finding becomes the "because". */
export interface Evidence {
  readonly when: ConditionCode;
  readonly fit: number;
}

/**
 * What decides whether a fix is shown. It stands apart from how the fix is done (`fix.ts`): every mail needs the rules,
 * while steps, commands and sources load when an administrator unfolds them.
 */
export interface RuleBody {
  readonly evidence: readonly Evidence[];
  /** Gateway ids whose presence brings this fix up (conditions `product-…`). */
  readonly products: readonly string[];
  /** Where this holds, the fix is not shown, whatever speaks for it. */
  readonly unless?: ExceptionCode;
}

export interface Rule extends RuleBody {
  readonly id: string;
  readonly audience: Audience;
}

export const rulesOf = (audience: Audience, table: Readonly<Record<string, RuleBody>>): readonly Rule[] =>
  Object.entries(table).map(([id, body]) => ({ id, audience, ...body }));

type Fit = readonly [ConditionCode, number];

/** For a fix of one or more products that other findings call for too. */
export const forProduct = (products: readonly string[], ...fits: readonly Fit[]): RuleBody => ({
  evidence: fits.map(([when, fit]) => ({ when, fit })),
  products,
});

/** The same fix, but not where the exception holds. */
export const unless = (exception: ExceptionCode, body: RuleBody): RuleBody => ({ ...body, unless: exception });

/** For a fix that no product calls for. */
export const when = (...fits: readonly Fit[]): RuleBody => forProduct([], ...fits);

/**
 * For a product's own fix: a wrapper in the link proves the product, a hop or a mark shows it on the way, the
 * administrator's word says that it stands there. `later` moves a second remedy of the same product down.
 */
export const ofProduct = (products: readonly string[], later = 0): RuleBody =>
  forProduct(
    products,
    ['product-in-link', 95 - later],
    ['product-on-the-way', 85 - later],
    ['product-in-settings', 65 - later],
  );
