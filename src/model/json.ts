/** Where a text stops being JSON: engines say it in words of their own, and often without a place. */
export interface JsonFault {
  /** Line and column of the first letter that cannot stand there, both from 1. */
  line: number;
  column: number;
  /** What could stand there instead. */
  expected: string;
}

/** What can come next, and how an author would call it. */
const NEXT = {
  value: 'a value',
  'item or end': 'a value or ]',
  'name or end': 'a name in double quotes, or }',
  name: 'a name in double quotes',
  colon: 'a colon',
  'comma or end': 'a comma or the end of the list or object',
  nothing: 'the end of the file',
};
type Next = keyof typeof NEXT;

const TOKEN =
  /[[\]{},:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The first fault of a text that is not JSON; undefined for one that is. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let next: Next | undefined = 'value';
  let at = 0;
  for (;;) {
    while (/[ \t\r\n]/.test(text.charAt(at))) at++;
    if (at === text.length && next === 'nothing') return undefined;
    TOKEN.lastIndex = at;
    const [token = ''] = TOKEN.exec(text) ?? [];
    const after = follow(next, token, open);
    if (after === undefined) break;
    next = after;
    at += token.length;
  }
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, expected: NEXT[next] };
}

/** What can come after a token, or undefined where the token itself cannot come. */
function follow(next: Next, token: string, open: string[]): Next | undefined {
  const inside = open.at(-1);
  const complete = (): Next => (open.length > 0 ? 'comma or end' : 'nothing');
  const ends =
    (token === ']' && inside === '[' && (next === 'item or end' || next === 'comma or end')) ||
    (token === '}' && inside === '{' && (next === 'name or end' || next === 'comma or end'));
  if (ends) {
    open.pop();
    return complete();
  }
  switch (next) {
    case 'value':
    case 'item or end':
      if (token === '{' || token === '[') {
        open.push(token);
        return token === '{' ? 'name or end' : 'item or end';
      }
      return token === '' || /^[\]},:]/.test(token) ? undefined : complete();
    case 'name or end':
    case 'name':
      return token.startsWith('"') ? 'colon' : undefined;
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'comma or end':
      if (token !== ',') return undefined;
      return inside === '{' ? 'name' : 'value';
    case 'nothing':
      return undefined;
  }
}
