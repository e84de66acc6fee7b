/** One set of options for the compiled and the built check. `verbose` hands over the value that was refused. */
export const ajvOptions = {
  allErrors: true,
  strict: false,
  ownProperties: true,
  discriminator: true,
  verbose: true,
  validateFormats: false,
} as const;
