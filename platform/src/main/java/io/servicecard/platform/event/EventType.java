package io.servicecard.platform.event;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The type of an event, in CloudEvents {@code io.servicecard.<service>.<Name>.v<version>}.
 *
 * @param service who publishes it, one lower-case word, for example {@code order}
 * @param name what happened, for example {@code OrderReady}
 * @param version of the payload; a breaking change is a new version beside the old one
 */
public record EventType(String service, String name, int version) {
    private static final String PREFIX = "io.servicecard.";
    private static final Pattern FORM =
            Pattern.compile("io\\.servicecard\\.([a-z]+)\\.([A-Z][A-Za-z]+)\\.v([1-9]\\d{0,2})");

    /** Refuses words that do not make a well-formed type. */
    public EventType {
        if (!FORM.matcher(text(service, name, version)).matches()) {
            throw new IllegalArgumentException(
                    text(service, name, version) + " is no event type of the suite");
        }
    }

    /** Version 1 of an event. */
    public static EventType v1(String service, String name) {
        return new EventType(service, name, 1);
    }

    /**
     * Reads the {@code ce_type} header; an {@link IllegalArgumentException} when it is not of the
     * suite's form.
     */
    public static EventType parse(String type) {
        var parts = FORM.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an event type of the suite");
        }
        return new EventType(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)));
    }

    /** The topic its service publishes to, without prefix. */
    public String topic() {
        return service.toLowerCase(Locale.ROOT) + "-events";
    }

    @Override
    public String toString() {
        return text(service, name, version);
    }

    private static String text(String service, String name, int version) {
        return PREFIX + service + "." + name + ".v" + version;
    }
}
