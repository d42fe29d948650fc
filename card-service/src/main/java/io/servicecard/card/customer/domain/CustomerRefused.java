package io.servicecard.card.customer.domain;

/** Why a customer is refused: each case is one problem type of the API. */
public abstract sealed class CustomerRefused extends RuntimeException {
    /** There is no such customer, or the caller may not know of it. */
    public static final class NotFound extends CustomerRefused {}

    /** The customer's data was erased: there is nothing to read or to change any more. */
    public static final class Erased extends CustomerRefused {}

    /** A field of the profile has a value no customer can have; never tells the value. */
    public static final class InvalidProfile extends CustomerRefused {
        private final String field;
        private final String code;

        /**
         * @param field name of the field at fault
         * @param code of the rule it breaks
         */
        public InvalidProfile(String field, String code) {
            this.field = field;
            this.code = code;
        }

        /** Name of the field at fault. */
        public String field() {
            return field;
        }

        /** Code of the rule it breaks. */
        public String code() {
            return code;
        }
    }

    /** The customer signs in as somebody else, or the caller is another customer already. */
    public static final class AlreadyBound extends CustomerRefused {}
}
