package io.servicecard.card.customer.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a merge patch of a profile may hold: a field that is absent stays, one that is null goes, a
 * list is replaced as a whole. Describes the body; the patch itself is applied as JSON.
 */
@Schema(name = "ProfilePatch")
record ProfilePatch(
        @Schema(nullable = true, maxLength = 100) String familyName,
        @Schema(nullable = true, maxLength = 100) String givenName,
        @Schema(nullable = true, maxLength = 100) String patronymic,
        @Schema(nullable = true, maxLength = 200) String organisationName,
        @Schema(nullable = true, maxItems = 10) List<ContactForm> contactMedium,
        @Schema(pattern = "ru|en|pl") String locale,
        @Schema(maxLength = 64) String zone) {}
