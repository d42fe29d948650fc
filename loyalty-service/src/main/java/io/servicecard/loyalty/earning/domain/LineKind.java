package io.servicecard.loyalty.earning.domain;

/** What a line of an order is for. */
public enum LineKind {
    SERVICE,
    LABOUR,
    PART,
    FEE
}
