/** Pictures that screens name themselves, beyond those of the seeds. */
export const SCREEN_PICTURES = [
  'seedling', 'footprints', 'hiking-boot', 'house-with-garden', 'compass', 'sailboat', 'glowing-star', 'teacup-without-handle', 'books', 'telephone-receiver', 'house', 'clipboard', 'school', 'raising-hands', 'luggage', 'eyes',
] as const
