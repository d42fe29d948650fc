package io.servicecard.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Text of requests: refuses control characters other than tab and line breaks, which no person
 * types and PostgreSQL does not store (U+0000), and halves of surrogate pairs, which are no text.
 */
class StorableText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        var text = super.deserialize(parser, context);
        if (text != null && holdsNoText(text)) {
            return (String)
                    context.handleWeirdStringValue(
                            String.class, "", "holds a character that is no text");
        }
        return text;
    }

    private static boolean holdsNoText(String text) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (isNoText(character)) {
                return true;
            }
            at += Character.charCount(character);
        }
        return false;
    }

    private static boolean isNoText(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> false;
            default ->
                    Character.isISOControl(character)
                            || Character.getType(character) == Character.SURROGATE;
        };
    }
}
