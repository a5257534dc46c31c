// Made from hosts.tsv by `npm run hosts`: change it there.

/**
 * The gateways' windows as one string, each domain with the first names under it: to make the registry costs more than a
 * whole look at a page. A wrapper's page has to tell by its words, as every page, unless its path does; identity checks are
 * left to stage 2, for they hardly ever speak of paying.
 */
export const PAYMENT_HOSTS =
  '|teledit.com ui web |mobilians.co.kr mup mcash test |inicis.com mobile ksmobile fcmobile stdpay stgstdpay paypro |settlebank.co.kr npg tbnpg pg |kiwoompay.co.kr api apitest ssl ssltest |daoupay.com ssl ssltest |innopay.co.kr pg |paywelcome.co.kr mobile tmobile stdpay tstdpay |payletter.com pg pg2 pg3 testpg stagepg |kcp.co.kr spay testspay npay testnpay pay testpay smpay testsmpay |nicepay.co.kr web pg-web pay |billgate.net pay tpay |tosspayments.com payment-gateway payment-gateway-sandbox payment-gateway-stable payment-gateway-stable-sandbox payment-widget pgweb pg-web xpay |uplus.co.kr xpay |lgdacom.net xpay |dacom.net pg |easypay.co.kr pgapi testpgapi pg sp |ksnet.to kspay |firstpay.co.kr pg testpg dev |bluewalnut.co.kr pg devpg |smartropay.co.kr pay mpay tpay tmpay |allthegate.com www |allatpay.com tx |payapp.kr www |';
