import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Finding, Path, Position } from './finding';

const kind = 'gate-syntax';

const MAX_NODES = 50_000;

const MAX_DEPTH = 100;
const plainTags = ['map', 'seq', 'str', 'int', 'float', 'bool', 'null'].map(
  (name) => `tag:yaml.org,2002:${name}`,
);

export interface Place {
  readonly key: Position;
  readonly value: Position;
}

interface PlainValue {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** By the path as JSON. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * A document's nodes as plain values; what has no plain value is a finding and left out.
 * Null when there are too many values, each counted as often as aliases repeat it, or they nest too deeply.
 */
export function plainValue(
  document: Document.Parsed | null,
  positionAt: (offset: number) => Position,
): PlainValue | null {
  const findings: Finding[] = [];
  const places = new Map<string, Place>();
  const anchors = new Map<string, Node>();
  let nodes = 0;
  let exhausted = false;

  function reject(message: string, mend: string, path: Path, position: Position): undefined {
    findings.push({ kind, message, mend, path, position });
    return undefined;
  }

  function start(node: Node | null | undefined, otherwise: Position): Position {
    return node?.range == null ? otherwise : positionAt(node.range[0]);
  }

  function visit(node: Node | null | undefined, path: Path, key: Position, depth: number): unknown {
    const position = start(node, key);
    places.set(JSON.stringify(path), { key, value: position });
    nodes += 1;
    exhausted ||= nodes > MAX_NODES || depth > MAX_DEPTH;
    if (exhausted) return undefined;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined) return visit(target, path, key, depth + 1);
      return reject(
        `no part before this is named &${node.source}`,
        `Put "*${node.source}" in quotes if it is text; else name a part &${node.source} above.`,
        path,
        position,
      );
    }
    if (node?.tag !== undefined && !plainTags.includes(node.tag)) {
      return reject(`the tag ${node.tag} has no place in a gate`, 'Take the tag away.', path, position);
    }
    const value = contents(node, path, position, depth);
    if (node?.anchor !== undefined) anchors.set(node.anchor, node);
    return value;
  }

  function contents(
    node: Exclude<Node, Alias> | null | undefined,
    path: Path,
    position: Position,
    depth: number,
  ): unknown {
    if (isMap(node)) return visitMap(node.items, path, position, depth);
    if (!isSeq(node)) return isScalar(node) ? node.value : null;
    return node.items.map((item, index) => {
      const child = item as Node | null;
      return visit(child, [...path, index], start(child, position), depth + 1);
    });
  }

  function visitMap(
    items: readonly { key: unknown; value: unknown }[],
    path: Path,
    map: Position,
    depth: number,
  ): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const firstLines = new Map<string, number>();
    for (const item of items) {
      const keyNode = item.key as Node | null;
      const position = start(keyNode, map);
      if (keyNode !== null && !isScalar(keyNode)) {
        reject(
          'a key must be plain text',
          'Write the key as text; put it in quotes if it has brackets.',
          path,
          position,
        );
        continue;
      }
      const name = String(keyNode?.value ?? null);
      const firstLine = firstLines.get(name);
      if (firstLine !== undefined) {
        const mend = 'Keep one of the two.';
        reject(
          `"${name}" is here a second time; the first is on line ${firstLine}`,
          mend,
          [...path, name],
          position,
        );
      } else if (name === '__proto__') {
        reject('"__proto__" cannot be a key', 'Use another name.', [...path, name], position);
      } else {
        firstLines.set(name, position.line);
        value[name] = visit(item.value as Node | null, [...path, name], position, depth + 1);
      }
    }
    return value;
  }

  const top: Position = { line: 1, column: 1 };
  const value = visit(document?.contents, [], top, 0) ?? null;
  return exhausted ? null : { value, findings, places };
}
