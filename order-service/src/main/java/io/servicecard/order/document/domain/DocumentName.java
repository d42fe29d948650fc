package io.servicecard.order.document.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which paper of an order: its kind, and of an estimate its number.
 *
 * @param estimate counts the order's estimates, from 1; 0 for other papers
 */
public record DocumentName(DocumentKind kind, int estimate) {
    private static final String OFFER = "estimate-";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    /** A name means something. */
    public DocumentName {
        if ((kind == DocumentKind.ESTIMATE) != (estimate > 0)) {
            throw new IllegalArgumentException("only estimates are counted");
        }
    }

    /** That of a paper there is one of. */
    public static DocumentName of(DocumentKind kind) {
        return new DocumentName(kind, 0);
    }

    /** That of an estimate. */
    public static DocumentName ofEstimate(int number) {
        return new DocumentName(DocumentKind.ESTIMATE, number);
    }

    /** The name that {@link #word} writes so. */
    public static Optional<DocumentName> read(String word) {
        if (word.startsWith(OFFER)) {
            var number = word.substring(OFFER.length());
            return NUMBER.matcher(number).matches()
                    ? Optional.of(ofEstimate(Integer.parseInt(number)))
                    : Optional.empty();
        }
        for (var kind : DocumentKind.values()) {
            if (kind != DocumentKind.ESTIMATE && of(kind).word().equals(word)) {
                return Optional.of(of(kind));
            }
        }
        return Optional.empty();
    }

    /** Its word in addresses, for example {@code intake-act} or {@code estimate-2}. */
    public String word() {
        var word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return estimate == 0 ? word : word + "-" + estimate;
    }
}
