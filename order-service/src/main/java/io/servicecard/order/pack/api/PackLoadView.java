package io.servicecard.order.pack.api;

import io.servicecard.order.pack.domain.Pack;
import io.servicecard.order.pack.domain.PackChange;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What loading a pack did, or would do.
 *
 * @param changes to each category and each service, and to the template at last
 */
public record PackLoadView(String pack, int version, boolean dryRun, List<ChangeView> changes) {
    /**
     * What it did to one thing.
     *
     * @param action CREATED, NEW_VERSION of a template, UNCHANGED, or KEPT for what differs from
     *     the pack and stays as it is
     * @param serviceId of a service on offer
     * @param templateVersion from which orders are placed then
     * @param category key of the category that the pack has a service in
     * @param skills codes of what people have to be able to do for the pack's service, or for its
     *     template's stages
     */
    @Schema(name = "PackChange")
    public record ChangeView(
            PackChange.PackPart part,
            String key,
            PackChange.PackAction action,
            @Schema(nullable = true) UUID serviceId,
            @Schema(nullable = true) Integer templateVersion,
            @Schema(nullable = true) String category,
            List<String> skills) {
        static ChangeView of(PackChange change) {
            return new ChangeView(
                    change.part(),
                    change.key(),
                    change.action(),
                    change.serviceId(),
                    change.templateVersion(),
                    change.category(),
                    change.skills());
        }
    }

    static PackLoadView of(Pack pack, boolean dryRun, List<PackChange> changes) {
        return new PackLoadView(
                pack.key(), pack.version(), dryRun, changes.stream().map(ChangeView::of).toList());
    }
}
