export const hooks = {
  readPackage(manifest) {
    // Only its bundle for browsers is used, which needs none of its 270 packages.
    if (manifest.name === '@scalar/api-reference') manifest.dependencies = {};
    // No image is converted.
    if (manifest.name === 'astro') delete manifest.optionalDependencies.sharp;
    return manifest;
  },
};
