package io.servicecard.order.pack.api;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.pack.domain.Pack;
import io.servicecard.order.pack.domain.PackCategory;
import io.servicecard.order.pack.domain.PackService;
import io.servicecard.order.template.domain.StageSpec;
import java.util.List;

/**
 * An industry pack.
 *
 * @param key of the pack and of the template it makes
 * @param currencies in which its services have prices
 * @param categories keys of the categories its services are in
 * @param services codes of the services it offers
 * @param stages keys of the template's stages
 * @param skills codes of what people have to be able to do for all of it
 */
public record PackView(
        String key,
        int version,
        NameBody name,
        List<String> currencies,
        List<String> categories,
        List<String> services,
        List<String> stages,
        List<String> skills) {
    static PackView of(Pack pack) {
        return new PackView(
                pack.key(),
                pack.version(),
                NameBody.of(pack.name()),
                pack.currencies(),
                pack.categories().stream().map(PackCategory::key).toList(),
                pack.services().stream().map(PackService::code).toList(),
                pack.template().stages().stream().map(StageSpec::key).toList(),
                pack.skills());
    }
}
