// Keeps what the page complains of, and what an embedded neuron tells it.
{
  const witness = { violations: [], errors: [], heights: [] };
  globalThis.witness = witness;

  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    witness.violations.push(`${violatedDirective}: ${blockedURI} ${sample}`);
  });
  addEventListener('error', ({ message }) => witness.errors.push(String(message)));
  addEventListener('unhandledrejection', ({ reason }) => witness.errors.push(String(reason)));
  addEventListener('message', ({ data }) => {
    if (data?.type === 'soma-height') witness.heights.push(data.height);
  });
}
