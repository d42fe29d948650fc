package io.servicecard.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Ids in paths and queries in their one form of 36 characters; Java's own reading also takes {@code
 * 1-1-1-1-1}.
 */
@Provider
public class CanonicalIds implements ParamConverterProvider {
    private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private static final ParamConverter<UUID> CONVERTER =
            new ParamConverter<>() {
                @Override
                public UUID fromString(String value) {
                    return value == null ? null : read(value);
                }

                @Override
                public String toString(UUID value) {
                    return value.toString();
                }
            };

    /**
     * The id.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    static UUID read(String text) {
        if (!hasForm(text)) {
            throw new IllegalArgumentException("no id");
        }
        return UUID.fromString(text);
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int at = 0; at < FORM.length(); at++) {
            char here = text.charAt(at);
            if (FORM.charAt(at) == '-' ? here != '-' : !HexFormat.isHexDigit(here)) {
                return false;
            }
        }
        return true;
    }

    @Override
    @SuppressWarnings("unchecked") // the raw type says so
    public <T> ParamConverter<T> getConverter(
            Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == UUID.class ? (ParamConverter<T>) CONVERTER : null;
    }
}
