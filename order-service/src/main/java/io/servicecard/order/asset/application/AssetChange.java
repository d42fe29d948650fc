package io.servicecard.order.asset.application;

/** What is to be said of a thing after a change, seen from what is said now. */
@FunctionalInterface
public interface AssetChange {
    /** What is said after the change. */
    AssetProfile applyTo(AssetProfile now);
}
