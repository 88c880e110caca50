/** Pictures that screens name themselves, beyond those of the seeds. */
export const SCREEN_PICTURES = [
  'seedling', 'compass', 'sailboat', 'world-map', 'glowing-star', 'house-with-garden', 'open-book', 'teacup-without-handle',
  'graduation-cap', 'megaphone', 'luggage', 'telephone-receiver', 'herb', 'footprints', 'raising-hands', 'family', 'books', 'waving-hand', 'locked', 'cat',
] as const
