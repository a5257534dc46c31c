import { bareAsk } from '../platform/bare-ask.ts';

// Runs on the hosts that the person has a rule for and lets us see, whatever the page looks like: it may be one that
// nothing but the rule can read.
bareAsk('own');
