package io.servicecard.order.template.application;

import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.order.template.domain.TemplateRefused;
import io.servicecard.order.template.domain.TemplateVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Published versions, ready to work by. A published version never changes, so each is read once; a
 * business has few of them.
 */
@ApplicationScoped
public class PublishedTemplates {
    private final Templates templates;
    private final Map<Pinned, PublishedTemplate> read = new ConcurrentHashMap<>();

    PublishedTemplates(Templates templates) {
        this.templates = templates;
    }

    private record Pinned(String key, int number) {}

    /** The version orders are placed from now: the newest published one. */
    public Optional<PublishedTemplate> current(String key) {
        return templates.currentNumber(key).map(number -> of(key, number));
    }

    /**
     * The version an order keeps to.
     *
     * @throws TemplateRefused.NotFound when there is no such version
     */
    public PublishedTemplate of(String key, int number) {
        return find(key, number).orElseThrow(TemplateRefused.NotFound::new);
    }

    /** A published version; empty when there is none with this number, or it is a draft. */
    public Optional<PublishedTemplate> find(String key, int number) {
        var pinned = new Pinned(key, number);
        var known = read.get(pinned);
        if (known != null) {
            return Optional.of(known);
        }
        var template =
                templates
                        .version(key, number)
                        .filter(TemplateVersion::isPublished)
                        .map(TemplateVersion::published);
        template.ifPresent(found -> read.put(pinned, found));
        return template;
    }
}
