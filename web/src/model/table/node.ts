/**
 * What the reading of a table needs of a document: the DOM of a browser has it, and so have the
 * trees of parsers.
 */
export interface TableNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly childNodes: ArrayLike<TableNode>;
  readonly textContent: string | null;
}

export interface TableElement extends TableNode {
  readonly tagName: string;
  getAttribute(name: string): string | null | undefined;
}

/** Whether a style sheet, or whatever else the document knows of, keeps an element out of sight. */
export type IsHidden = (element: TableElement) => boolean;

export function isElement(node: TableNode): node is TableElement {
  return node.nodeType === 1;
}

export function isText(node: TableNode): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** An element's name in small letters, as only HTML documents write it in capitals. */
export function nameOf(element: TableElement): string {
  return element.tagName.toLowerCase();
}

/** What is directly inside a node. */
export function nodesIn({ childNodes }: TableNode): TableNode[] {
  const nodes: TableNode[] = [];
  // A browser's list is gone through by number in a third of the time: with 10,000 rows it is felt.
  for (let place = 0; place < childNodes.length; place += 1) {
    const child = childNodes[place];
    if (child) nodes.push(child);
  }
  return nodes;
}

/** The elements directly inside a node. */
export function elementsIn(node: TableNode): TableElement[] {
  return nodesIn(node).filter(isElement);
}

/** Whether a node is an element of that name or holds one. */
export function holds(node: TableNode, name: string): boolean {
  if (isElement(node) && nameOf(node) === name) return true;
  return elementsIn(node).some((child) => holds(child, name));
}

/** Whether an element has a class, or some other attribute, that the pattern fits. */
export function fits(element: TableElement, attribute: string, pattern: RegExp): boolean {
  return pattern.test(element.getAttribute(attribute) ?? '');
}
