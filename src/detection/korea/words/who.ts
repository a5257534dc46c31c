/** Who runs the phone line. Squeezed, as all words here. */
export const CARRIER = /통신사|이통사|skt?(?:텔레콤)?|kt|lgu\+|lg유플러스/;
