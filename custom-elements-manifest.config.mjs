/** `dist/custom-elements.json` comes from the docblocks of the elements. */
export default {
  globs: ['src/elements/base/rcp-{element,collection}.ts', 'src/elements/!(base)/*.ts'],
  exclude: ['**/*.content.ts', '**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'as-published',
      packageLinkPhase({ customElementsManifest }) {
        const published = (path) => path?.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
        for (const module of customElementsManifest.modules) {
          module.path = published(module.path);
          for (const item of module.exports ?? []) item.declaration.module = published(item.declaration.module);
          for (const declaration of module.declarations ?? []) {
            // What programs cannot reach is nobody's interface.
            declaration.members = declaration.members?.filter(
              ({ privacy, name }) => !privacy && !name.startsWith('#'),
            );
            for (const part of [
              declaration.superclass,
              ...Object.values(declaration).filter(Array.isArray).flat().map((each) => each.inheritedFrom),
            ]) {
              if (part?.module) part.module = published(part.module);
            }
          }
        }
      },
    },
  ],
};
