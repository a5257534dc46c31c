import type { RuleFile, WindowRule } from '../../pack/pack.ts';
import { allat } from './allat.ts';
import { allthegate } from './allthegate.ts';
import { bluewalnut } from './bluewalnut.ts';
import { bootpay } from './bootpay.ts';
import { danal } from './danal.ts';
import { daou } from './daou.ts';
import { easypay } from './easypay.ts';
import { galaxia } from './galaxia.ts';
import { hecto } from './hecto.ts';
import { innopay } from './innopay.ts';
import { kgInicis } from './kg-inicis.ts';
import { kgMobilians } from './kg-mobilians.ts';
import { kpn } from './kpn.ts';
import { ksnet } from './ksnet.ts';
import { lgDacom } from './lg-dacom.ts';
import { merchantStep } from './merchant-step.ts';
import { nhnKcp } from './nhn-kcp.ts';
import { nice } from './nice.ts';
import { payapp } from './payapp.ts';
import { payletter } from './payletter.ts';
import { portone } from './portone.ts';
import { sk } from './sk.ts';
import { smartro } from './smartro.ts';
import { standardWindow } from './standard-window.ts';
import { toss } from './toss.ts';
import { welcome } from './welcome.ts';

const OWN: readonly RuleFile[] = [
  danal,
  kgMobilians,
  nhnKcp,
  toss,
  galaxia,
  payletter,
  hecto,
  easypay,
  ksnet,
  daou,
  welcome,
  kgInicis,
  innopay,
  smartro,
  nice,
  allthegate,
  lgDacom,
  allat,
  kpn,
  bluewalnut,
  portone,
  bootpay,
  payapp,
  sk,
  standardWindow,
  merchantStep,
];

/** What a rule's file does not mention. */
const NOTHING = {
  gateway: null,
  domains: [],
  names: [],
  methods: {},
  identity: {},
  handover: null,
  ids: [],
  signs: {},
};

/**
 * All rules, in the order in which they are tried where a form could belong to several gateways. The comment on each
 * tells where its parts were seen, and how certain they are (`sure`, `likely`: src/detection/README.md).
 */
export const RULES: readonly WindowRule[] = OWN.map((rule) => ({ ...NOTHING, ...rule }));
