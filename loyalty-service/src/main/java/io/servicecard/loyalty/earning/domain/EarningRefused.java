package io.servicecard.loyalty.earning.domain;

/** Why something about earning is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class EarningRefused extends RuntimeException {
    /** There is no such version of a rule. */
    public static final class RuleNotFound extends EarningRefused {}

    /** A published version stays as it is. */
    public static final class RulePublished extends EarningRefused {}

    /** The time in which the version would be valid is over. */
    public static final class RuleOver extends EarningRefused {}

    /** What the rule says does not go together. */
    public static final class RuleSenseless extends EarningRefused {
        private final String field;

        /** Names the field that does not go with the others. */
        public RuleSenseless(String field) {
            this.field = field;
        }

        /** Which field of the request. */
        public String field() {
            return field;
        }
    }

    /** More points than an account can hold. */
    public static final class TooManyPoints extends EarningRefused {}

    /** Amounts in several currencies, or lines that do not make up what was paid. */
    public static final class OrderSenseless extends EarningRefused {}

    /** No account of this customer that the caller may see. */
    public static final class CustomerNotFound extends EarningRefused {}

    /** No entry of this id that the caller may see, or none that rules explain. */
    public static final class ExplanationNotFound extends EarningRefused {}
}
