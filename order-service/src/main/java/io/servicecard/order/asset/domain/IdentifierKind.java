package io.servicecard.order.asset.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a thing is known by. In the order in which they serve as the number on an order's papers: a
 * serial number first.
 */
public enum IdentifierKind {
    /** The maker's serial number: free text. */
    SERIAL {
        @Override
        boolean isWellFormed(String normal) {
            return !normal.isEmpty();
        }
    },

    /**
     * Identification number of a mobile device with its check digit: 15 digits, by 3GPP TS 23.003,
     * section 6 and annex B (Luhn).
     */
    IMEI {
        @Override
        boolean isWellFormed(String normal) {
            return IMEI_FORM.matcher(normal).matches() && luhn(normal) % 10 == 0;
        }
    },

    /**
     * Vehicle identification number by ISO 3779: 17 digits and letters without I, O and Q. The
     * check digit at the ninth place is the rule in North America only, so it is not looked at.
     */
    VIN {
        @Override
        boolean isWellFormed(String normal) {
            return VIN_FORM.matcher(normal).matches();
        }
    },

    /** A registration plate of any country: free text. */
    PLATE {
        @Override
        boolean isWellFormed(String normal) {
            return !normal.isEmpty();
        }

        @Override
        String folded(String normal) {
            var latin = new StringBuilder(normal.length());
            normal.chars()
                    .map(
                            letter ->
                                    CYRILLIC.indexOf(letter) < 0
                                            ? letter
                                            : LATIN.charAt(CYRILLIC.indexOf(letter)))
                    .forEach(letter -> latin.append((char) letter));
            return latin.toString();
        }
    },

    /** A room: free text. */
    ROOM {
        @Override
        boolean isWellFormed(String normal) {
            return !normal.isEmpty();
        }
    };

    private static final Pattern VIN_FORM = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern IMEI_FORM = Pattern.compile("[0-9]{15}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    /**
     * Letters of Russian plates are those that look alike in both alphabets (GOST R 50577), and are
     * typed in either.
     */
    private static final String CYRILLIC = "АВЕКМНОРСТУХ";

    private static final String LATIN = "ABEKMHOPCTYX";

    /**
     * The one form in which a value of this kind is compared: capitals without spaces and hyphens.
     *
     * @return empty when it cannot be of this kind
     */
    public Optional<String> normalised(String written) {
        var compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        var joined = SEPARATORS.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
        return Optional.of(folded(joined)).filter(this::isWellFormed);
    }

    abstract boolean isWellFormed(String normal);

    String folded(String normal) {
        return normal;
    }

    /** The sum of ISO/IEC 7812-1, annex B: every second digit from the right doubled. */
    private static int luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighted = place % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum;
    }
}
