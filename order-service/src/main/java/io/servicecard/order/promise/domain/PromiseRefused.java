package io.servicecard.order.promise.domain;

/** Why something about promises is refused: each case is one problem type of the API. */
public abstract sealed class PromiseRefused extends RuntimeException {
    /** A field names what does not exist. */
    public static final class ReferenceUnknown extends PromiseRefused {
        public final String field;

        public ReferenceUnknown(String field) {
            this.field = field;
        }
    }

    /** The order is not in work: nothing is promised of it. */
    public static final class NotOpen extends PromiseRefused {}

    /** What is promised lies ahead. */
    public static final class InPast extends PromiseRefused {}

    /** No version of the template is published. */
    public static final class TemplateNotPublished extends PromiseRefused {}
}
