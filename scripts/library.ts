import { defineConfig, type UserConfig } from 'tsdown'

/** How every package is built: ESM, a file out for a file in, so `"use client"` and lazy chunks stay where they are. */
export function library(own: UserConfig) {
  return defineConfig({
    format: 'esm',
    platform: 'neutral',
    unbundle: true,
    dts: true,
    fixedExtension: false,
    sourcemap: true,
    clean: true,
    logLevel: 'warn',
    // What is imported by name stays an import, types included.
    deps: { neverBundle: [/^(node:|@?[a-z])/] },
    ...own,
  })
}
