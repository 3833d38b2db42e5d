import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { data, entry, present } from './records.js';

const iom = entry(data.organization, 'iom');
const offices = present(present(iom.offices).items).map((id) => entry(data.office, id));

describe('IOM', () => {
  it('has five figures, all exact', () => {
    assert.deepEqual(
      iom.figures.items.map(({ value, qualifier }) => [value, qualifier]),
      [
        [175, 'exact'],
        [171, 'exact'],
        [6, 'exact'],
        [5, 'exact'],
        [6, 'exact'],
      ],
    );
  });

  it('prints each of its figures in digits', () => {
    for (const { value, published } of iom.figures.items) {
      assert.match(published, new RegExp(`(?<!\\d)${value}(?!\\d)`));
    }
  });

  it('gives no year of foundation', () => {
    assert.equal(iom.since.date, '1951');
    assert.equal(iom.since.published, 'depuis 1951');
  });
});

describe('the regional offices of IOM', () => {
  it('are eight by the words of the source and nine by its descriptions', () => {
    assert.equal(iom.offices?.declared?.value, 8);
    assert.equal(offices.length, 9);
    assert.deepEqual(
      offices.map(({ city, country }) => `${city.text.en ?? ''} ${country}`),
      [
        'Bangkok TH',
        'Brussels BE',
        'Vienna AT',
        'Cairo EG',
        'Dakar SN',
        'Nairobi KE',
        'Pretoria ZA',
        'Buenos Aires AR',
        'San José CR',
      ],
    );
  });

  it('are those of the folder, each once', () => {
    assert.deepEqual(offices.map(({ id }) => id).sort(), Object.keys(data.office).sort());
  });

  it('belong to the organization that lists them', () => {
    for (const { id, organization } of offices) {
      assert.equal(organization, 'iom', id);
      assert.ok(id.startsWith('iom-'), id);
    }
  });

  it('print the French name of their city before the country', () => {
    for (const { city, published } of offices) {
      assert.ok(published.startsWith(`${city.text.fr ?? ''} (`), published);
      assert.ok(city.published.includes('fr'));
    }
  });

  it('name each body and each process once', () => {
    for (const { id, liaison, support } of offices) {
      const bodies = liaison.items.map(({ name }) => name.text.en);
      assert.equal(new Set(bodies).size, bodies.length, id);
      const processes = support.items.map(({ name }) => name.text.en);
      assert.equal(new Set(processes).size, processes.length, id);
    }
  });
});
