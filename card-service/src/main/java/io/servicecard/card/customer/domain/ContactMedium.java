package io.servicecard.card.customer.domain;

/**
 * One way to reach a customer.
 *
 * @param type what the value is
 * @param value normalised: a phone in E.164, an e-mail address in lower case
 * @param preferred whether the customer wants to be reached this way
 * @param searchKey keyed hash of the value, null for a postal address
 */
public record ContactMedium(ContactType type, String value, boolean preferred, String searchKey) {
    private static final int SHOWN_DIGITS = 4;

    /** The value as a person may be shown it to confirm it: too little to be used. */
    public String masked() {
        return switch (type) {
            case PHONE ->
                    "*".repeat(value.length() - SHOWN_DIGITS)
                            + value.substring(value.length() - SHOWN_DIGITS);
            case EMAIL -> value.charAt(0) + "***" + value.substring(value.indexOf('@'));
            case POSTAL -> "***";
        };
    }

    /** Without the value, which may not end in a log. */
    @Override
    public String toString() {
        return "ContactMedium[" + type + "]";
    }
}
