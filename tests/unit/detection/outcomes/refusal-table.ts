import type { FailureCause } from '../../../../src/contract/checkout-seen.ts';
import type { Decider } from '../../../../src/ui/refusals.ts';

/** One refusal as a window may word it, with the code of the gateway's table where it has one. The words are ours. */
export interface RefusalRow {
  readonly gateway: 'danal' | 'mobilians' | 'inicis' | 'galaxia' | 'toss';
  readonly code: string | null;
  readonly text: string;
  readonly cause: FailureCause;
}

const rows = (
  cause: FailureCause,
  ...texts: readonly (readonly [RefusalRow['gateway'], string | null, string])[]
): readonly RefusalRow[] => texts.map(([gateway, code, text]) => ({ gateway, code, text, cause }));

export const REFUSALS: readonly RefusalRow[] = [
  ...rows(
    'mistyped',
    [
      'danal',
      '405',
      '고르신 통신사가 다르거나 미등록 번호입니다. 통신사를 잘못 선택하지 않았는지 봐 주세요.',
    ],
    ['danal', '406', '입력하신 주민등록번호 앞 7자리가 가입 정보와 일치하지 않습니다.'],
    ['mobilians', '0011', '통신사에 미등록된 번호입니다. 사용 중인 통신사를 정확히 선택해 주세요.'],
    ['mobilians', '0012', '주민번호 앞 7자리가 정확하지 않습니다.'],
    ['mobilians', '0023', '통신사 정보가 일치하지 않습니다. 번호이동한 통신사로 골라 주세요.'],
    ['inicis', '115012', '가입자 생년월일이 일치하지 않습니다.'],
    ['inicis', '113011', '해당하는 휴대폰 번호가 없습니다.'],
    ['toss', '218', '선택하신 이동통신사의 고객이 아닙니다.'],
    ['galaxia', '207', '전화번호와 주민등록번호가 일치하지 않습니다.'],
  ),
  ...rows(
    'extra-check',
    ['danal', '11', 'ARS 안심인증이 걸려 있습니다. 114에서 안심인증을 해지한 뒤 이용해 주세요.'],
    ['danal', '479', '한 번 더 확인하기 위해 추가 ARS 인증이 필요합니다.'],
    ['danal', '647', '안전한 결제를 위해 ARS 인증이 필요합니다. 안내된 번호로 전화해 주세요.'],
    ['danal', '516', '결제 비밀번호가 잠금 상태입니다. 통신사로 문의해 주세요.'],
    ['mobilians', '0043', '통신사에 설정한 소액결제 비밀번호가 잠겨 있습니다. 통신사로 확인해 주세요.'],
    ['mobilians', '0059', 'SKT 사전인증 서비스에 등록되지 않아 결제가 불가합니다.'],
    ['mobilians', null, '통신사로 본인 확인 후 결제가 가능합니다.'],
  ),
  ...rows(
    'carrier-policy',
    ['danal', '544', '통신사 내부 정책에 따라 휴대폰결제가 차단된 상태입니다. 통신사로 문의하세요.'],
    ['mobilians', '0058', '통신사 정책상 결제가 불가합니다. 통신사(114)로 문의해 주세요.'],
    ['inicis', '203058', '이동통신사 정책에 의해 결제가 차단되었습니다.'],
    ['inicis', '110418', '이동통신사의 요청으로 거래가 거부된 상태입니다.'],
    ['toss', '418', '이동통신사 요청에 따라 거래가 거부되었습니다.'],
    ['mobilians', null, 'LGU+의 정책상 이용할 수 없는 사이트입니다.'],
    ['inicis', '113059', '실물거래 이용불가 고객입니다. 이통사에 문의하세요.'],
  ),
  ...rows(
    'new-line',
    [
      'mobilians',
      '0053',
      '신규가입자 한도를 초과하여 결제할 수 없습니다. 통신사(114)에서 한도를 확인해 주세요.',
    ],
    ['mobilians', '0054', '명의변경 후 3일이 지나지 않아 결제가 불가합니다.'],
    ['inicis', '115053', '신규가입자 한도 제한으로 사용할 수 없습니다.'],
    ['inicis', '113053', '가입 후 60일 동안 결제 한도가 제한됩니다.'],
    ['inicis', '114469', '가입 이후 3일이 지나지 않은 고객은 결제가 불가합니다.'],
  ),
  ...rows(
    'gateway-block',
    ['mobilians', '0037', 'KG파이낸셜에 소액결제 차단을 요청하신 번호입니다. 고객센터로 연락 주세요.'],
    ['inicis', '113037', '휴대폰 결제 사용정지(고객이 모빌리언스에 요청)'],
    ['danal', '648', '안전을 위해 휴대폰결제를 일시 차단하였습니다. 안내된 ARS로 전화하시면 풀립니다.'],
    ['galaxia', '414', '와우코인 거래 거부로 등록된 번호입니다. 지금 거래거부 상태입니다.'],
  ),
  ...rows(
    'arrears',
    ['danal', '657', '다날 소액결제 장기연체 고객입니다. 장기미납센터로 문의하세요.'],
    ['mobilians', '0016', '요금 미납으로 결제가 불가합니다. 요금 납부 후 KG파이낸셜 고객센터로 연락 주세요.'],
    ['mobilians', '0016', '요금을 납부하신 후 KG모빌리언스 고객센터로 문의해 주세요.'],
    ['inicis', '114432', '연체 내역이 있어 결제할 수 없습니다.'],
  ),
  ...rows(
    'unpaid',
    ['danal', '414', '통신요금 미납으로 휴대폰결제를 이용할 수 없습니다.'],
    ['mobilians', '0016', '체납된 요금이 있어 결제가 불가합니다. 통신사에 납부 후 다시 시도해 주세요.'],
    ['inicis', '110417', '이용 요금이 미납된 번호라 결제가 불가합니다.'],
    ['toss', '416', '사용요금이 미납되어 결제를 이용할 수 없습니다.'],
  ),
  ...rows(
    'owner',
    ['danal', '418', '휴대폰결제를 이용할 수 없는 요금제입니다.'],
    ['danal', '433', '휴대폰결제 이용이 불가능한 번호입니다.'],
    ['danal', '439', '휴대폰결제 이용이 불가능한 단말기입니다.'],
    ['mobilians', '0017', '통신요금을 선납하는 고객은 선납 요금 이용자라 결제가 불가합니다.'],
    ['mobilians', '0034', '듀얼 넘버는 결제가 불가합니다.'],
    ['inicis', '115032', '14세 미만은 이용할 수 없습니다.'],
    ['danal', '426', '미성년자는 휴대폰결제를 이용할 수 없습니다.'],
    ['mobilians', '0015', '법인 휴대폰은 소액결제를 이용할 수 없습니다.'],
  ),
  ...rows(
    'recurring-broken',
    ['danal', '523', '전월 결제 이력이 없어 결제할 수 없습니다.'],
    ['danal', '524', '전월 결제 정보와 불일치하여 처리할 수 없습니다.'],
    ['mobilians', '0060', '등록된 월 자동결제 정보가 존재하지 않아 처리가 불가합니다.'],
    ['inicis', '113060', '전월에 등록된 자동결제 이력이 없습니다.'],
  ),
  ...rows(
    'policy',
    ['mobilians', '0038', '본인 확인 후 결제가 가능합니다. KG모빌리언스 고객센터로 연락 주세요.'],
    ['mobilians', '0040', '본인 확인 후 결제가 가능합니다. KG파이낸셜 고객센터로 연락 주세요.'],
    [
      'mobilians',
      '0039',
      '안전한 결제를 위해 해당 상품은 결제가 제한됩니다. KG모빌리언스 고객센터로 문의하세요.',
    ],
    ['danal', '432', '결제 정책상 고객님의 결제 서비스 이용이 제한됩니다.'],
    ['danal', '624', 'IP별 결제 가능 금액을 초과하여 이용이 제한됩니다. (한도문의 다날 고객센터)'],
    ['danal', '438', '해당 사이트의 요청에 따라 이용이 제한됩니다.'],
    ['inicis', '113038', '휴대폰 결제 사용정지(블랙리스트)'],
  ),
  ...rows(
    'limit',
    ['danal', '410', '소액결제 이용한도가 초과되었습니다. 한도는 통신사 114에서 확인해 주세요.'],
    ['mobilians', '0031', '당월 한도를 초과하여 결제가 불가합니다.'],
    ['inicis', '113056', '주민번호 기준 최대 한도를 초과하였습니다. 이통사에 문의하세요.'],
    ['inicis', '203056', '주민번호 기준 이용 한도 초과. 이통사 문의 요망'],
    ['toss', null, '이번 달 결제 가능금액인 1,000,000원을 초과하였습니다.'],
  ),
  ...rows(
    'merchant-cap',
    ['danal', '57', '해당 사이트의 당월 한도를 초과하였습니다.'],
    ['danal', '51', '서비스 업체의 결제 금액 범위를 초과하였습니다.'],
    ['mobilians', '0057', '현 사이트에서 이용할 수 있는 1일 한도를 초과하였습니다.'],
    ['inicis', '115031', '가맹점별 한도를 초과하였습니다.'],
  ),
  ...rows(
    'blocked',
    [
      'danal',
      '422',
      '고객 요청으로 휴대폰결제가 차단된 상태입니다. 통신사 고객센터(114)에서 차단을 해제해 주세요.',
    ],
    ['mobilians', '0024', '통신사에 소액결제 차단을 요청하신 번호입니다.'],
    ['mobilians', '0019', '1년 미이용으로 차단된 번호입니다.'],
    ['inicis', '113035', '통신사 가입 때 소액결제 미사용을 선택하신 미사용 선택 고객입니다.'],
  ),
  ...rows(
    'line-state',
    ['danal', '419', '분실 또는 일시정지 상태인 휴대폰입니다.'],
    ['mobilians', '0014', '해지된 번호로는 결제가 불가합니다.'],
  ),
  ...rows(
    'code',
    ['danal', '482', '승인번호가 일치하지 않습니다.'],
    ['mobilians', '0043', '승인번호 유효시간이 경과되었습니다.'],
    ['danal', '512', '결제 비밀번호가 일치하지 않습니다.'],
  ),
  ...rows(
    'system',
    ['danal', '103', '통신사 서버가 점검 중입니다. 잠시 후 다시 시도해 주세요.'],
    ['inicis', '110429', '통신사 내부 오류로 결제에 실패하였습니다.'],
  ),
];

/** Who is to be asked about a cause: nobody where the person alone can set it right. */
export const ASKED: Readonly<Record<FailureCause, readonly Decider[]>> = {
  limit: ['carrier'],
  'merchant-cap': ['gateway'],
  unpaid: ['carrier', 'gateway'],
  arrears: ['gateway'],
  blocked: ['carrier'],
  'gateway-block': ['gateway'],
  policy: ['gateway'],
  'carrier-policy': ['carrier'],
  'new-line': ['carrier'],
  'line-state': ['carrier'],
  owner: ['carrier', 'gateway'],
  mistyped: [],
  'extra-check': ['carrier'],
  'recurring-broken': ['gateway', 'carrier'],
  code: [],
  system: [],
  'user-cancelled': [],
};

/** Answers about a payment made before, or under way, as windows may word them. Ours. */
export const ALREADY: readonly (readonly [RefusalRow['gateway'], string])[] = [
  ['danal', '결제에 실패하였습니다. 이미 결제가 이루어진 거래건입니다.'],
  ['danal', '결제 실패\n이미 승인된 거래입니다.'],
  ['danal', '중복 결제가 있어 이용이 일시 차단되었습니다. 처음부터 다시 시도해 주세요.'],
  ['mobilians', '이미 결제 완료된 상태입니다.'],
  ['mobilians', '중복결제 시도로 실패하였습니다.'],
  ['mobilians', '유효한 결제 내역이 존재합니다.'],
  ['mobilians', '상점 거래번호 중복으로 결제할 수 없습니다.'],
  ['mobilians', '결제 실패\n현재 결제 처리 중입니다. 잠시 후 다시 시도해 주세요.'],
  ['inicis', '이미 다른 결제건이 존재합니다. 결제에 실패하였습니다.'],
  ['inicis', '결제 오류\n기결제 완료된 주문입니다.'],
  ['toss', '이미 처리된 결제입니다.'],
  ['toss', '이미 승인이 완료된 중복된 주문번호입니다.'],
  ['inicis', '이미 결제가 완료되었습니다.'],
  ['danal', '이미 구매하신 상품입니다. 결제를 진행할 수 없습니다.'],
];
