package io.servicecard.e2e.journey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A customer to be.
 *
 * @param username to log in with
 * @param locale the language the customer reads: ru, en or pl
 * @param channel EMAIL or SMS, how the customer wants to be reached
 */
public record Person(
        String username,
        String locale,
        String channel,
        String familyName,
        String givenName,
        String email,
        String phone) {

    /** Numbers of one run begin here, so that people of several runs differ. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 800) * 1000);

    private static final List<String> LOCALES = List.of("ru", "en", "pl");

    /** Mobile numbers that the numbering plans know, without the last six digits. */
    private static final Map<String, String> PHONES =
            Map.of("ru", "+7916%07d", "en", "+447400%06d", "pl", "+48600%06d");

    private static final Map<String, String> NAMES =
            Map.of("ru", "Смирнова", "en", "Appleby", "pl", "Wiśniewska");

    private static final Map<String, String> ZONES =
            Map.of("ru", "Europe/Moscow", "en", "Europe/London", "pl", "Europe/Warsaw");

    /** Somebody new who reads that language and wants to be reached by that channel. */
    public static Person who(String locale, String channel) {
        var number = NEXT.incrementAndGet();
        return new Person(
                "customer-" + number,
                locale,
                channel,
                NAMES.get(locale),
                "Alex",
                "customer" + number + "@example.com",
                String.format(Locale.ROOT, PHONES.get(locale), number));
    }

    /** Somebody new; languages and channels take turns. */
    public static Person anybody(int turn) {
        return who(LOCALES.get(turn % 3), turn % 2 == 0 ? "EMAIL" : "SMS");
    }

    /** The same person, with a word in the names and addresses that can be searched for. */
    public Person marked(String word, String phone) {
        return new Person(
                username,
                locale,
                channel,
                familyName + word,
                word,
                word.toLowerCase(Locale.ROOT) + "@example.com",
                phone);
    }

    /** Where messages are to arrive. */
    public String address() {
        return channel.equals("EMAIL") ? email : phone;
    }

    /** IANA time zone. */
    public String zone() {
        return ZONES.get(locale);
    }
}
