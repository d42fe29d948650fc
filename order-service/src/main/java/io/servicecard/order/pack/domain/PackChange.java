package io.servicecard.order.pack.domain;

import java.util.List;
import java.util.UUID;

/**
 * What loading a pack does to one thing, or would do.
 *
 * @param key of the category or template, or code of the service
 * @param category key of that of a service of the pack; null for none
 * @param skills that the pack's service, or its template's stages, ask for
 * @param serviceId of a service that is on offer; null in a dry run for one that is not yet
 * @param templateVersion of a template from which orders are placed then
 */
public record PackChange(
        PackPart part,
        String key,
        PackAction action,
        UUID serviceId,
        Integer templateVersion,
        String category,
        List<String> skills) {
    /** What it is done to. */
    public enum PackPart {
        CATEGORY,
        SERVICE,
        TEMPLATE
    }

    /** What is done. */
    public enum PackAction {
        /** It was not there. */
        CREATED,
        /** A further version of the template is published over the one that was used. */
        NEW_VERSION,
        /** It is there as the pack has it. */
        UNCHANGED,
        /** It is there and differs from the pack: it stays as people here have made it. */
        KEPT
    }

    /** About a category. */
    public static PackChange ofCategory(String key, PackAction action) {
        return new PackChange(PackPart.CATEGORY, key, action, null, null, null, List.of());
    }

    /** About a service. */
    public static PackChange ofService(PackService service, PackAction action, UUID id) {
        return new PackChange(
                PackPart.SERVICE,
                service.code(),
                action,
                id,
                null,
                service.category(),
                service.skills());
    }

    /** About the template. */
    public static PackChange ofTemplate(Pack pack, PackAction action, int version) {
        return new PackChange(
                PackPart.TEMPLATE, pack.key(), action, null, version, null, pack.stageSkills());
    }
}
