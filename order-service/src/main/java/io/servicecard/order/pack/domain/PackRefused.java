package io.servicecard.order.pack.domain;

import java.util.List;

/** Why something about packs is refused: each case is one problem type of the API. */
public abstract sealed class PackRefused extends RuntimeException {
    /** There is no such pack. */
    public static final class NotFound extends PackRefused {}

    /** The pack has no prices in this currency. */
    public static final class CurrencyMissing extends PackRefused {
        public final List<String> currencies;

        public CurrencyMissing(List<String> currencies) {
            this.currencies = List.copyOf(currencies);
        }
    }
}
