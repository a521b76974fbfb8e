/** The theme file as a style sheet: printed by the `theme` plugin of `@portico/theme/vite`. */
declare module 'virtual:portico-theme.css' {}
