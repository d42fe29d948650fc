package io.servicecard.order.catalogue.domain;

/** Why something about the catalogue is refused: each case is one problem type of the API. */
public abstract sealed class CatalogueRefused extends RuntimeException {
    /** The code belongs to another service. */
    public static final class CodeTaken extends CatalogueRefused {}

    /** A price is below zero. */
    public static final class PriceNegative extends CatalogueRefused {}
}
