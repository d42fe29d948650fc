package io.servicecard.notification.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.servicecard.notification.message.domain.Language;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The values a template names. Each number {@code points} also gives the section of its plural
 * form, such as {@code points_few}; an object of {@code at} and {@code zone} is a time as clocks
 * there show it; no value can break a line.
 */
public final class Values {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /**
     * Letters, and what stands between them in names: no name reads as an address or a link, which
     * mail programs would make clickable.
     */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}]+(?:(?:\\. ?|[ '’-]|\\. ?-)[\\p{L}\\p{M}]+)*\\.?");

    private static final Pattern LINK = Pattern.compile("\\p{L}\\.\\p{L}{2,}");
    private static final int LONGEST_NAME = 60;

    private Values() {}

    /** Reads a message's data. */
    static Map<String, Object> read(String data) {
        try {
            return JSON.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the data of a message does not read: " + e.getClass().getSimpleName());
        }
    }

    /** The survey's invitation that a message's data names. */
    public static UUID invitation(String data) {
        return UUID.fromString(String.valueOf(read(data).get("invitationId")));
    }

    static Map<String, Object> worded(Map<String, ?> values, Language language) {
        Map<String, Object> worded = new HashMap<>();
        values.forEach(
                (key, value) -> {
                    if (value instanceof Number number) {
                        worded.put(
                                key,
                                NumberFormat.getIntegerInstance(language.locale()).format(number));
                        for (var form : Plurals.forms(language)) {
                            worded.put(
                                    key + "_" + form,
                                    form.equals(Plurals.form(language, number.longValue())));
                        }
                    } else if (value instanceof Map<?, ?> time) {
                        worded.put(key, time(time, language));
                    } else {
                        worded.put(key, oneLine(String.valueOf(value)));
                    }
                });
        return worded;
    }

    private static String time(Map<?, ?> time, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM, HH:mm", language.locale())
                .withZone(ZoneId.of(String.valueOf(time.get("zone"))))
                .format(Instant.parse(String.valueOf(time.get("at"))));
    }

    /** The text on one line, whatever it was. */
    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /**
     * The name when it can be nothing but a name, else nothing: the message then greets without.
     */
    static String nameOnly(String name) {
        if (name == null) {
            return "";
        }
        var line = oneLine(name);
        return line.length() <= LONGEST_NAME
                        && NAME.matcher(line).matches()
                        && !LINK.matcher(line).find()
                ? line
                : "";
    }
}
