/** An address of our own that a page with Trusted Types lets a worker start from. */
export function scriptAddress(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
  if (!types) return address;
  const policy = types.createPolicy('soma-race', { createScriptURL: (url) => url });
  return policy.createScriptURL(address) as unknown as string;
}

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): object };
}
