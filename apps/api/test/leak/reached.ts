import { getNamedType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

/** Which fields of which types have been answered with something, and what stood in the simple ones. */
export class Reached {
  readonly fields = new Set<string>();
  readonly #values = new Map<string, Set<string>>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Notes what an answer holds; the generated documents have neither aliases nor fragments. */
  note(data: unknown): void {
    this.#walk(data, this.schema.getQueryType()!);
  }

  /** Some values that fields of this name have had, for filters of the same name. */
  valuesOf(name: string): string[] {
    return [...this.#values.get(name) ?? []];
  }

  #walk(value: unknown, type: GraphQLNamedType): void {
    if (Array.isArray(value)) {
      for (const item of value) this.#walk(item, type);
      return;
    }
    if (value === null || typeof value !== 'object' || !isObjectType(type)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (inner === null || (Array.isArray(inner) && inner.length === 0)) continue;
      this.fields.add(`${type.name}.${name}`);
      if (typeof inner === 'string') this.#keep(name, inner);
      this.#walk(inner, getNamedType(type.getFields()[name]!.type));
    }
  }

  #keep(name: string, value: string): void {
    const KEPT = 2;
    const values = this.#values.get(name) ?? new Set();
    this.#values.set(name, values);
    if (values.size < KEPT) values.add(value);
  }
}
