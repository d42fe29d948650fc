package io.servicecard.notification.message.api;

import io.servicecard.notification.message.application.ReadInbox;
import io.servicecard.notification.message.domain.Language;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.RequestRefused;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import io.servicecard.platform.security.SubjectDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customer's own messages. */
@Path("/v1/inbox")
@Tag(name = "Inbox")
@RunOnVirtualThread
public class InboxResource {
    private final ReadInbox read;
    private final SubjectDirectory subjects;
    private final Caller caller;

    InboxResource(ReadInbox read, SubjectDirectory subjects, Caller caller) {
        this.read = read;
        this.subjects = subjects;
        this.caller = caller;
    }

    /**
     * A message as the customer reads it.
     *
     * @param relatedId what it is about: the order when there is one, else the card or points entry
     * @param link where it leads, absent when there is no such place now
     */
    public record InboxItemView(
            UUID id,
            String template,
            UUID relatedId,
            String locale,
            String subject,
            String text,
            @Schema(nullable = true) String link,
            Instant createdAt) {
        static InboxItemView of(ReadInbox.Item item) {
            var told = item.notification().announcement();
            return new InboxItemView(
                    item.notification().id(),
                    told.template().key(),
                    told.relatedId(),
                    item.language().tag(),
                    item.text().subject(),
                    item.text().brief(),
                    item.link().isEmpty() ? null : item.link(),
                    item.notification().createdAt());
        }
    }

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            summary = "The own inbox",
            description =
                    "Newest first, in the language of Accept-Language, else in the one of the last message sent.")
    public Page<InboxItemView> readInbox(
            @HeaderParam("Accept-Language") String acceptLanguage,
            @Valid @BeanParam Paging paging) {
        var wanted = wanted(acceptLanguage);
        var rows =
                subjects.ownerOf(caller.subject())
                        .map(owner -> read.of(owner, wanted, paging.before(), paging.fetch()))
                        .orElse(List.of());
        return paging.page(rows, item -> item.notification().id(), InboxItemView::of);
    }

    private static Optional<Language> wanted(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.of(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            throw new RequestRefused.Malformed("Accept-Language");
        }
    }
}
