package io.servicecard.order.pack.domain;

import java.util.UUID;

/**
 * What loading a pack does to one thing, or would do.
 *
 * @param key code of the service, or key of the template
 * @param serviceId of a service that is on offer; null in a dry run for one that is not yet
 * @param templateVersion of a template from which orders are placed then
 */
public record PackChange(
        PackPart part, String key, PackAction action, UUID serviceId, Integer templateVersion) {
    /** What it is done to. */
    public enum PackPart {
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

    /** About a service. */
    public static PackChange ofService(String code, PackAction action, UUID id) {
        return new PackChange(PackPart.SERVICE, code, action, id, null);
    }

    /** About the template. */
    public static PackChange ofTemplate(String key, PackAction action, int version) {
        return new PackChange(PackPart.TEMPLATE, key, action, null, version);
    }
}
