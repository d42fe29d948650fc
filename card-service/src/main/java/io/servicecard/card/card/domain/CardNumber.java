package io.servicecard.card.card.domain;

import java.util.regex.Pattern;

/**
 * The number on a card: prefix, random digits, check digit. A secret of its holder, never an
 * identifier.
 *
 * @param digits 12 to 19 of them (ISO/IEC 7812-1 bounds the length)
 */
public record CardNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("[0-9]{12,19}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]");
    private static final int SHOWN = 4;

    /** Refuses what is not 12 to 19 digits. */
    public CardNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("a card number has 12 to 19 digits");
        }
    }

    /** The number as it is kept, of one as a person types it: without blanks and hyphens. */
    public static String bare(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("");
    }

    /** All that events, logs and lists may show of it. */
    public String masked() {
        return "**** " + digits.substring(digits.length() - SHOWN);
    }

    /** Masked, for it may end in a log. */
    @Override
    public String toString() {
        return masked();
    }
}
