package io.servicecard.notification.text;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import io.servicecard.notification.message.domain.Language;
import io.servicecard.notification.message.domain.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Words messages: logic-less templates under {@code
 * texts/<template>/<language>.{subject,email,sms}} that see the given values and nothing else. A
 * template that names an unknown value fails.
 */
@ApplicationScoped
public class Texts {
    private final Map<String, com.samskivert.mustache.Template> compiled = new HashMap<>();
    private final String home;

    /**
     * Reads all templates; one that is missing or malformed stops the start.
     *
     * @param home where the customer's own pages are
     */
    public Texts(@ConfigProperty(name = "servicecard.public-url") String home) {
        this.home = home;
        var compiler =
                Mustache.compiler()
                        .escapeHTML(false)
                        .strictSections(true)
                        .emptyStringIsFalse(true)
                        .withCollector(new MapsOnly());
        for (var template : Template.values()) {
            for (var language : Language.values()) {
                for (var part : Part.values()) {
                    var file = file(template, language, part);
                    compiled.put(file, compiler.compile(read(file)));
                }
            }
        }
    }

    /**
     * Words a message.
     *
     * @param data the message's data
     * @param name how the customer is called, may be null; one that could be anything but a name is
     *     left out
     * @param link where the text leads, empty when there is no such place now
     */
    public Text word(Template template, Language language, String data, String name, String link) {
        var values = Values.worded(Values.read(data), language);
        values.put("name", Values.nameOnly(name));
        values.put("home", home);
        values.put("link", link);
        return new Text(
                Values.oneLine(part(template, language, Part.SUBJECT, values)),
                part(template, language, Part.EMAIL, values),
                Values.oneLine(part(template, language, Part.SMS, values)));
    }

    private String part(
            Template template, Language language, Part part, Map<String, Object> values) {
        return compiled.get(file(template, language, part)).execute(values);
    }

    static String file(Template template, Language language, Part part) {
        return "texts/%s/%s.%s".formatted(template.key(), language.tag(), part.suffix());
    }

    static String read(String file) {
        try (var stream = Texts.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no text " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** What a message consists of. */
    enum Part {
        SUBJECT,
        EMAIL,
        SMS;

        String suffix() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Looks values up in maps, never by reflection. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
