/** An address of our own that a page with Trusted Types lets a worker start from. */
export function scriptAddress(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
  if (!types) return address;
  // A page may allow one policy of a name, and not a second.
  policy ??= types.createPolicy('soma-race', { createScriptURL: (url) => url });
  return policy.createScriptURL(address) as unknown as string;
}

let policy: TrustedTypePolicy | undefined;

interface TrustedTypePolicy {
  createScriptURL(url: string): object;
}

interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedTypePolicy;
}
