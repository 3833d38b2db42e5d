/** What a page that demands Trusted Types wants markup to come from. */
interface Policy {
  createHTML: (markup: string) => string;
}

interface TrustedTypes {
  createPolicy: (name: string, policy: Policy) => Policy;
}

/** The page's list of our copies, with the policy that they share. */
interface Copies extends Array<object> {
  policy?: Policy;
}

/**
 * The policy `rcp-elements`: the first copy on a page makes it and later ones use it, since a page may
 * allow a name once only. None where the page does not allow it: then its default policy decides.
 */
export function sharedPolicy(trustedTypes: TrustedTypes): Policy | undefined {
  const page = globalThis as Partial<Record<symbol, Copies>>;
  const copies = (page[Symbol.for('rcp-elements')] ??= []);
  if (!copies.policy) {
    try {
      const value = trustedTypes.createPolicy('rcp-elements', { createHTML: (markup) => markup });
      Object.defineProperty(copies, 'policy', { value });
    } catch {
      return undefined;
    }
  }
  return copies.policy;
}
