/** What the declarations of the npm package need to know of JSON: nothing of it is in them. */
declare module '*.json' {
  const content: { version: string; edition: string };
  export default content;
}
