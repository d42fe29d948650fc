package io.servicecard.order.pack.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.template.domain.TemplateContent;
import java.util.List;
import java.util.TreeSet;

/**
 * What a kind of business starts with: services in their categories, and a template under the
 * pack's key.
 *
 * @param version of the pack: a later one becomes a further version of the template
 */
public record Pack(
        String key,
        int version,
        List<PackCategory> categories,
        List<PackService> services,
        TemplateContent template) {
    /** What people call it. */
    public LocalizedName name() {
        return template.name();
    }

    /** What people have to be able to do for its services and stages, by code. */
    public List<String> skills() {
        var skills = new TreeSet<>(stageSkills());
        services.forEach(service -> skills.addAll(service.skills()));
        return List.copyOf(skills);
    }

    /** The same, for its stages alone. */
    public List<String> stageSkills() {
        return template.stages().stream()
                .flatMap(stage -> stage.terms().skills().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The currencies in which all its services have a price. */
    public List<String> currencies() {
        var currencies = new TreeSet<>(services.getFirst().prices().keySet());
        services.forEach(service -> currencies.retainAll(service.prices().keySet()));
        return List.copyOf(currencies);
    }
}
