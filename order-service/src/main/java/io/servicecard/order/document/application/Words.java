package io.servicecard.order.document.application;

import io.servicecard.order.document.domain.Language;
import io.servicecard.platform.money.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The fixed words of papers in a language, and how it writes numbers and times. */
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final Properties words = new Properties();

    private Words(Language language) {
        this.language = language;
        var name = "/documents/" + language.locale().getLanguage() + ".properties";
        try (var file = Words.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a language. */
    static Words of(Language language) {
        return ALL.get(language);
    }

    /** All keys. */
    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** The word for a key that the files have. */
    String say(String key) {
        var word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return word;
    }

    /** An amount with its currency. */
    String say(Money money) {
        var currency = Currency.getInstance(money.currency());
        var digits = currency.getDefaultFractionDigits();
        var numbers = NumberFormat.getNumberInstance(language.locale());
        numbers.setMinimumFractionDigits(digits);
        numbers.setMaximumFractionDigits(digits);
        var amount = numbers.format(BigDecimal.valueOf(money.amountMinor(), digits));
        // fonts have one space that does not break, and it is not the narrow one
        return amount.replace('\u202f', '\u00a0') + "\u00a0" + money.currency();
    }

    /** A time as it is at a place. */
    String say(Instant time, String zone) {
        return TIME.withZone(ZoneId.of(zone)).format(time) + " (" + zone + ")";
    }
}
