import {
  isArrayLiteralExpression,
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isExportDeclaration,
  isIfStatement,
  isImportDeclaration,
  isNumericLiteral,
  isObjectLiteralExpression,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isStringLiteral,
  isTypeNode,
  type Node,
  type SourceFile,
  type Statement,
  SyntaxKind,
} from "typescript/unstable/ast";

/** A small change to a source, of a kind that a hand might make by mistake. */
export interface Change {
  readonly kind: string;
  /** The characters that are replaced, from the first to before the last. */
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

const otherOperator: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "+": "-",
  "-": "+",
};

const otherMethod: Readonly<Record<string, string>> = {
  min: "max",
  max: "min",
  some: "every",
  every: "some",
  find: "findLast",
  findLast: "find",
};

/** Calls that a list can do without. */
const droppable = new Set(["filter", "toSorted", "toReversed", "slice", "trim", "toLowerCase"]);

/** Every change of a source, in its order. Comments, types, and what is imported have none. */
export function changesOf(source: SourceFile): Change[] {
  const changes: Change[] = [];
  const visit = (node: Node): void => {
    if (isTypeNode(node) || isImportDeclaration(node) || isExportDeclaration(node)) return;
    changes.push(...changesAt(node, source));
    node.forEachChild(visit);
  };
  visit(source);
  return changes;
}

function changesAt(node: Node, source: SourceFile): Change[] {
  const textOf = (part: Node) => source.text.slice(part.getStart(source), part.end);
  const replaced = (kind: string, part: Node, put: string): Change => ({
    kind,
    from: part.getStart(source),
    to: part.end,
    put,
  });

  if (node.kind === SyntaxKind.TrueKeyword) return [replaced("true or false", node, "false")];
  if (node.kind === SyntaxKind.FalseKeyword) return [replaced("true or false", node, "true")];
  if (isNumericLiteral(node)) return ["+", "-"].map((sign) => replaced("number", node, `(${textOf(node)} ${sign} 1)`));
  if (isStringLiteral(node)) return node.text === "" ? [] : [replaced("text emptied", node, '""')];
  if (isPrefixUnaryExpression(node))
    return node.operator === SyntaxKind.ExclamationToken ? [replaced("not", node, textOf(node.operand))] : [];
  if (isBinaryExpression(node)) {
    const other = otherOperator[textOf(node.operatorToken)];
    return other === undefined ? [] : [replaced("operator", node.operatorToken, other)];
  }
  if (isConditionalExpression(node)) {
    const { whenTrue, whenFalse, condition } = node;
    return [replaced("branches", node, `${textOf(condition)} ? ${textOf(whenFalse)} : ${textOf(whenTrue)}`)];
  }
  if (isIfStatement(node) && !node.elseStatement && isLeaving(node.thenStatement))
    return [replaced("early return", node, ";")];
  if (isArrayLiteralExpression(node)) return node.elements.map((one) => replaced("element", one, "...[]"));
  if (isObjectLiteralExpression(node)) return node.properties.map((one) => replaced("property", one, "...{}"));
  if (isCallExpression(node) && isPropertyAccessExpression(node.expression)) {
    const { name, expression: list } = node.expression;
    const other = otherMethod[textOf(name)];
    return [
      ...(other === undefined ? [] : [replaced("method", name, other)]),
      ...(droppable.has(textOf(name)) ? [replaced("call dropped", node, textOf(list))] : []),
      ...(textOf(name) === "toSorted" ? [replaced("order", node, `${textOf(node)}.toReversed()`)] : []),
    ];
  }
  return [];
}

/** Whether a statement does nothing but leave. */
function isLeaving(statement: Statement): boolean {
  const leaving: readonly SyntaxKind[] = [SyntaxKind.ReturnStatement, SyntaxKind.ContinueStatement];
  return leaving.includes(statement.kind);
}
