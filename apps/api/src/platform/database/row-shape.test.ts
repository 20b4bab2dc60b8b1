import { buildSchema, execute, parse, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Vehicle } from '../../vehicle/vehicle.entity.js';
import { RowShape } from './row-shape.js';

const shape = new RowShape(Vehicle, {
  type: 'Vehicle',
  columns: ['id', 'dealerId', 'ownerId', 'plate', 'nextMaintenanceDate', 'inspectionUnrelaxed', 'createdAt'],
  always: ['id', 'dealerId'],
  needs: { owner: ['ownerId'], policies: [] },
});

/** What a resolver of `cars` is given for a document. */
function infoOf(document: string): GraphQLResolveInfo {
  const schema = buildSchema('type Query { cars: [Vehicle], other: Vehicle } type Vehicle { id: ID plate: String owner: String policies: String createdAt: String secret: String }');
  let seen: GraphQLResolveInfo | undefined;
  (schema.getQueryType() as GraphQLObjectType).getFields()['cars']!.resolve = (_source, _args, _ctx, info) => { seen = info; return []; };
  void execute({ schema, document: parse(document) });
  return seen!;
}

const columnsFor = (document: string): string => shape.for(infoOf(document)).select('v');

describe('only what a document asks for is read', () => {
  test.each([
    ['a column of the same name', '{ cars { plate } }', 'v.`id`, v.`dealer_id`, v.`plate`'],
    ['what a made field is made from', '{ cars { owner } }', 'v.`id`, v.`dealer_id`, v.`owner_id`'],
    ['nothing more for a field that asks the database itself', '{ cars { policies __typename } }', 'v.`id`, v.`dealer_id`'],
    ['through fragments and elsewhere in the document', '{ cars { ...a } other { ... on Vehicle { createdAt } } } fragment a on Vehicle { plate }', 'v.`id`, v.`dealer_id`, v.`plate`, v.`created_at`'],
    ['everything for a field that nobody has explained', '{ cars { secret } }', 'v.`id`, v.`dealer_id`, v.`owner_id`, v.`plate`, v.`next_maintenance_date`, v.`inspection_unrelaxed`, v.`created_at`'],
  ])('%s', (_, document, columns) => {
    expect(columnsFor(document)).toBe(columns);
  });

  test('what a neighbour makes of it comes along, and the projection is made once', () => {
    const info = infoOf('{ cars { plate } }');
    expect(shape.for(info, 'owner').width).toBe(4);
    expect(shape.for(info)).toBe(shape.for(info));
    expect(shape.for(null).width).toBe(7);
  });
});

describe('a row', () => {
  const row = ['x', '0123456789abcdefghjkmnpqrs', '0123456789abcdefghjkmnpqrs', null, '浙A10037', '2026-05-01', 1, '2026-03-02 02:00:00.000'];

  test('tells its cells as the entity does, instants as stored', () => {
    const car = shape.for(null).read(row, 1);
    expect([car.id, car.dealerId, car.ownerId, car.plate, car.nextMaintenanceDate, car.inspectionUnrelaxed, car.createdAt])
      .toEqual(['veh_0123456789abcdefghjkmnpqrs', 'org_0123456789abcdefghjkmnpqrs', null, '浙A10037', '2026-05-01', true, '2026-03-02 02:00:00.000']);
  });

  test('fails loudly for a column that was not read', () => {
    const car = shape.for(infoOf('{ cars { plate } }')).read(row, 1);
    expect(() => car.nextMaintenanceDate).toThrow('Vehicle.nextMaintenanceDate was not read');
  });

  test('is null where the join found none', () => {
    expect(shape.for(null).readOrNull([null, null, null, null, null, null, null], 0)).toBeNull();
  });
});
