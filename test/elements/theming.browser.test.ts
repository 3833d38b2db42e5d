import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../src/define/member-list.js';
import { one, rootOf, shown } from '../support/shared-checks.js';
import { type } from '../support/type.js';

const COLOUR = 'rgb(12, 34, 56)';

async function themed(property: string, value: string): Promise<HTMLElement> {
  const element = await shown('<member-list process="prague-process"></member-list>');
  element.style.setProperty(property, value);
  return element;
}

describe('custom properties', () => {
  it('--rcp-font sets the font', async () => {
    const element = await themed('--rcp-font', 'monospace');
    expect(getComputedStyle(rootOf(element)).fontFamily).to.equal('monospace');
  });

  for (const [property, selector, style] of [
    ['--rcp-color-text', '.root', 'color'],
    ['--rcp-color-muted', '.search label', 'color'],
    ['--rcp-color-surface', '.root', 'backgroundColor'],
    ['--rcp-color-border', '.provenance', 'borderTopColor'],
    ['--rcp-color-accent', '.provenance a', 'color'],
  ] as const) {
    it(`${property} sets ${style} of ${selector}`, async () => {
      const element = await themed(property, COLOUR);
      const part = selector === '.root' ? rootOf(element) : one(element, selector);
      expect(getComputedStyle(part)[style]).to.equal(COLOUR);
    });
  }

  it('--rcp-color-on-accent sets the text on the accent colour', async () => {
    const element = await themed('--rcp-color-on-accent', COLOUR);
    await type(element, 'zzz');
    const button = one(element, '.empty button');
    const { x, y, width, height } = button.getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'move', position });
    expect(getComputedStyle(button).color).to.equal(COLOUR);
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('--rcp-radius sets the corners of what can be pressed', async () => {
    const element = await themed('--rcp-radius', '9px');
    expect(getComputedStyle(one(element, 'input')).borderRadius).to.equal('9px');
  });

  it('--rcp-space sets the distances', async () => {
    const element = await themed('--rcp-space', '10px');
    expect(getComputedStyle(one(element, '.search')).rowGap).to.equal('10px');
  });
});
