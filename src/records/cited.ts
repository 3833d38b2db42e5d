/** How many of its sources stand at the foot of an element; further ones come with the details. */
export function citedOf(count: number): number {
  return count > 2 ? 1 : count;
}
