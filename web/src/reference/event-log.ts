const mostLines = 6;

/** Writes down what a widget fires, the latest first. */
export function wireLog(neuron: HTMLElement, log: HTMLElement): void {
  for (const type of ['ready', 'input', 'change', 'error', 'step', 'goal'].map(name)) {
    neuron.addEventListener(type, (event) => {
      const line = log.ownerDocument.createElement('li');
      line.textContent = `${type} ${write((event as CustomEvent<object>).detail)}`;
      log.prepend(line);
      while (log.children.length > mostLines) log.lastElementChild?.remove();
    });
  }
}

function name(event: string): string {
  return `soma-${event}`;
}

function write(detail: object): string {
  return JSON.stringify(detail, (_, value) =>
    value instanceof Float64Array ? Array.from(value) : value,
  );
}
