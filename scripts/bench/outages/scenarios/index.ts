import type { Scenario } from '../scenario';
import { bounds } from './bounds';
import { credentials } from './credentials';
import { order } from './order';
import { outages } from './outages';

export const scenarios: readonly Scenario[] = [...credentials, ...order, ...bounds, ...outages];
