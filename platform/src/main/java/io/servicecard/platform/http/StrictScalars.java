package io.servicecard.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Values that requests bring as text of exactly one form: ids, instants and dates. */
final class StrictScalars {
    private StrictScalars() {}

    /** A value out of its text. */
    private abstract static class OfText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        OfText(Class<T> type) {
            super(type);
        }

        abstract T read(String text);

        @Override
        @SuppressWarnings("unchecked") // the handled type is the one of the constructor
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return read(parser.getText());
            } catch (IllegalArgumentException | DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), "", "has another form");
            }
        }
    }

    /** An id of 36 characters; Jackson's own reading also takes Base64 and nothing. */
    static final class Ids extends OfText<UUID> {
        private static final long serialVersionUID = 1L;

        Ids() {
            super(UUID.class);
        }

        @Override
        UUID read(String text) {
            return CanonicalIds.read(text);
        }
    }

    /**
     * A date and time with its offset (RFC 3339, years 0001 to 9999); Jackson's own reading also
     * takes seconds, and years that no database holds. Less than a microsecond, which no database
     * holds either, is cut off here, so that the answer to a change shows what is stored.
     */
    static final class Instants extends OfText<Instant> {
        private static final long serialVersionUID = 1L;

        Instants() {
            super(Instant.class);
        }

        @Override
        Instant read(String text) {
            var instant = Instant.parse(text);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1 || year > 9999) {
                throw new DateTimeException("the year has no four digits");
            }
            return instant.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * A date without time (RFC 3339 full-date); Jackson's own reading also takes days since 1970,
     * and years that no database holds.
     */
    static final class Dates extends OfText<LocalDate> {
        private static final long serialVersionUID = 1L;

        Dates() {
            super(LocalDate.class);
        }

        @Override
        LocalDate read(String text) {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new DateTimeException("the year has no four digits");
            }
            return date;
        }
    }
}
