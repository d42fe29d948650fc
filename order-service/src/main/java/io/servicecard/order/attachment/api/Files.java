package io.servicecard.order.attachment.api;

import io.servicecard.order.attachment.application.ReadAttachments;
import org.jboss.resteasy.reactive.RestResponse;

/** Files as browsers get them: to save, never to show in a page of ours. */
final class Files {
    private Files() {}

    static RestResponse<byte[]> given(ReadAttachments.File file) {
        return RestResponse.ResponseBuilder.ok(file.content())
                .header("Content-Type", file.type().mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
