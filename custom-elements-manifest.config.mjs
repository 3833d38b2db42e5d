/** `dist/custom-elements.json` comes from the docblocks of the elements. */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.content.ts', '**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
