package io.servicecard.order.deadline.domain;

import io.servicecard.order.deadline.domain.Fact.Kind;
import java.util.Optional;

/** What news of an order are to a clock: the table of all metrics and all news. */
final class Meaning {
    private Meaning() {}

    /** The fact that a clock with these terms takes down; empty when the news are nothing to it. */
    static Optional<Fact> of(OrderNews news, Terms terms) {
        return switch (news) {
            case OrderNews.Placed n ->
                    switch (terms.metric()) {
                        case FIRST_RESPONSE, RESOLUTION -> fact(Kind.STARTED, n);
                        case DIAGNOSIS, READY -> Optional.empty();
                    };
            case OrderNews.Accepted n ->
                    switch (terms.metric()) {
                        case FIRST_RESPONSE -> fact(Kind.MET, n);
                        case DIAGNOSIS, READY -> fact(Kind.STARTED, n);
                        case RESOLUTION -> Optional.empty();
                    };
            case OrderNews.Rejected n ->
                    switch (terms.metric()) {
                        case FIRST_RESPONSE -> fact(Kind.MET, n);
                        case DIAGNOSIS, READY, RESOLUTION -> fact(Kind.STOPPED, n);
                    };
            case OrderNews.StageDone n ->
                    n.stage().equals(terms.stage()) ? fact(Kind.MET, n) : Optional.empty();
            case OrderNews.Waits n -> paused(n.reason(), n);
            case OrderNews.Resumed n -> fact(Kind.RESUMED, n);
            case OrderNews.Ready n ->
                    switch (terms.metric()) {
                        case READY -> fact(Kind.MET, n);
                        case RESOLUTION -> paused(WaitReason.COLLECTION, n);
                        case FIRST_RESPONSE, DIAGNOSIS -> fact(Kind.STOPPED, n);
                    };
            case OrderNews.HandedOver n ->
                    switch (terms.metric()) {
                        case RESOLUTION -> fact(Kind.MET, n);
                        case FIRST_RESPONSE, DIAGNOSIS, READY -> fact(Kind.STOPPED, n);
                    };
            case OrderNews.Cancelled n -> fact(Kind.STOPPED, n);
        };
    }

    private static Optional<Fact> fact(Kind kind, OrderNews news) {
        return Optional.of(new Fact(kind, null, news.at()));
    }

    private static Optional<Fact> paused(WaitReason reason, OrderNews news) {
        return Optional.of(new Fact(Kind.PAUSED, reason, news.at()));
    }
}
