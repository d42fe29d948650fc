package io.servicecard.order.pack.api;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.pack.domain.Pack;
import io.servicecard.order.pack.domain.PackService;
import io.servicecard.order.template.domain.StageSpec;
import java.util.List;

/**
 * An industry pack.
 *
 * @param key of the pack and of the template it makes
 * @param currencies in which its services have prices
 * @param services codes of the services it offers
 * @param stages keys of the template's stages
 */
public record PackView(
        String key,
        int version,
        NameBody name,
        List<String> currencies,
        List<String> services,
        List<String> stages) {
    static PackView of(Pack pack) {
        return new PackView(
                pack.key(),
                pack.version(),
                NameBody.of(pack.name()),
                pack.currencies(),
                pack.services().stream().map(PackService::code).toList(),
                pack.template().stages().stream().map(StageSpec::key).toList());
    }
}
