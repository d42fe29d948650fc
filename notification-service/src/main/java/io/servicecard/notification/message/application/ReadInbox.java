package io.servicecard.notification.message.application;

import io.servicecard.notification.message.domain.Language;
import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.notification.text.Text;
import io.servicecard.notification.text.Texts;
import io.servicecard.notification.text.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Words a customer's messages as they are read: no text is stored, so a better text or another
 * language shows at once.
 */
@ApplicationScoped
public class ReadInbox {
    private static final Logger LOG = Logger.getLogger(ReadInbox.class);

    private final FindNotifications find;
    private final InvitationLinks links;
    private final Texts texts;
    private final InstantSource clock;

    ReadInbox(FindNotifications find, InvitationLinks links, Texts texts, InstantSource clock) {
        this.find = find;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A message as it is read.
     *
     * @param link where it leads, empty when there is no such place now
     */
    public record Item(Notification notification, Language language, Text text, String link) {}

    /**
     * The inbox, newest first. Links are asked for after the rows were read, so no transaction
     * waits for another service; without an answer the items come without links.
     *
     * @param wanted the language the reader asks for, else the one last known
     */
    public List<Item> of(UUID customerId, Optional<Language> wanted, UUID before, int limit) {
        var rows = find.inbox(customerId, before, limit);
        var linkOf = links(rows);
        var known = rows.stream().map(Notification::language).filter(Objects::nonNull).findFirst();
        return rows.stream()
                .map(
                        row ->
                                item(
                                        row,
                                        wanted.or(() -> Optional.ofNullable(row.language()))
                                                .or(() -> known)
                                                .orElse(Language.EN),
                                        linkOf.getOrDefault(row.id(), "")))
                .toList();
    }

    private Item item(Notification row, Language language, String link) {
        var told = row.announcement();
        return new Item(
                row,
                language,
                texts.word(told.template(), language, told.data(), null, link),
                link);
    }

    /** By message id. */
    private Map<UUID, String> links(List<Notification> rows) {
        var now = clock.instant();
        Map<UUID, UUID> invitationOf =
                rows.stream()
                        .filter(row -> row.announcement().template() == Template.SURVEY_INVITATION)
                        .filter(row -> !row.announcement().expired(now))
                        .collect(Collectors.toMap(Notification::id, ReadInbox::invitation));
        if (invitationOf.isEmpty()) {
            return Map.of();
        }
        try {
            var found = links.resolve(invitationOf.values());
            return invitationOf.entrySet().stream()
                    .filter(entry -> found.containsKey(entry.getValue()))
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey, entry -> found.get(entry.getValue())));
        } catch (PeerUnavailable e) {
            LOG.warnf("An inbox is read without links: %s", e.getMessage());
            return Map.of();
        }
    }

    private static UUID invitation(Notification row) {
        return Values.invitation(row.announcement().data());
    }
}
