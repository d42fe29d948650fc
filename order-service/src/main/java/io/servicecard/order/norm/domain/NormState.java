package io.servicecard.order.norm.domain;

/** The life of a proposed norm. */
public enum NormState {
    /** Nobody has decided. */
    OPEN,
    /** It is in a draft of the template. */
    APPROVED,
    /** The norm stays. */
    DECLINED,
    /** The template went on before anybody decided. */
    SUPERSEDED
}
