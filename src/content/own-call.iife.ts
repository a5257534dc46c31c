import { bareAsk } from '../platform/bare-ask.ts';

// Runs on every page of hosts that the person has a rule for and gave us access to: such a page may be one that only
// the rule can read.
bareAsk('own');
