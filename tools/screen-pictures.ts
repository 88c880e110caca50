/** Pictures that screens name themselves, beyond those of the seeds. */
export const SCREEN_PICTURES = [
  'seedling', 'footprints', 'compass', 'sailboat', 'glowing-star', 'teacup-without-handle', 'people-hugging', 'books', 'telephone-receiver', 'house',
] as const
