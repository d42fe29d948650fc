package io.servicecard.order.catalogue.domain;

/** Why something about the catalogue is refused: each case is one problem type of the API. */
public abstract sealed class CatalogueRefused extends RuntimeException {
    /** There is no such service. */
    public static final class NotFound extends CatalogueRefused {}

    /** The code belongs to another service. */
    public static final class CodeTaken extends CatalogueRefused {}

    /** A service is to belong to a category that there is not, or not any more. */
    public static final class CategoryUnknown extends CatalogueRefused {}

    /** The service is not offered any more. */
    public static final class Retired extends CatalogueRefused {}

    /** A price is below zero. */
    public static final class PriceNegative extends CatalogueRefused {}

    /** There is no such category. */
    public static final class CategoryNotFound extends CatalogueRefused {}

    /** The key belongs to another category. */
    public static final class CategoryKeyTaken extends CatalogueRefused {}

    /** The category is not used any more. */
    public static final class CategoryRetired extends CatalogueRefused {}

    /** Services on offer belong to the category. */
    public static final class CategoryInUse extends CatalogueRefused {}
}
