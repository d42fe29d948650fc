package io.servicecard.notification.delivery.application;

import io.servicecard.notification.message.application.InvitationLinks;
import io.servicecard.notification.message.application.PeerUnavailable;
import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.Recipient;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.notification.text.Values;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * One round of the dispatcher: claims due messages and makes them ready to be handed over. The
 * claim is committed before other services are asked, and the attempts before providers are called.
 */
@ApplicationScoped
class Round {
    private static final Logger LOG = Logger.getLogger(Round.class);

    private final Claims claims;
    private final Contacts contacts;
    private final InvitationLinks links;
    private final BeginAttempts attempts;
    private final InHand inHand;
    private final DeliveryConfig config;
    private final DatabaseClock clock;

    Round(
            Claims claims,
            Contacts contacts,
            InvitationLinks links,
            BeginAttempts attempts,
            InHand inHand,
            DeliveryConfig config,
            DatabaseClock clock) {
        this.claims = claims;
        this.contacts = contacts;
        this.links = links;
        this.attempts = attempts;
        this.inHand = inHand;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What a round brought.
     *
     * @param claimed how many messages were due
     * @param parcels what is to be handed over now
     */
    record Result(int claimed, List<Parcel> parcels) {}

    /**
     * Makes up to so many messages ready.
     *
     * @throws PeerUnavailable when contacts cannot be resolved now; the messages stay due
     */
    Result next(int limit) {
        var claim = Ids.next();
        List<Notification> claimed = claims.take(claim, limit);
        List<Notification> wanted =
                claimed.stream().filter(message -> !inHand.holds(message.id())).toList();
        if (wanted.isEmpty()) {
            return new Result(claimed.size(), List.of());
        }
        Map<UUID, Recipient> known = recipients(claim, wanted);
        Map<UUID, String> linkOf = links(claim, wanted);
        List<Notification> ready =
                wanted.stream().filter(message -> linkOf.containsKey(message.id())).toList();
        Map<UUID, Recipient> recipientOf =
                ready.stream()
                        .collect(
                                Collectors.toMap(
                                        Notification::id,
                                        message ->
                                                known.getOrDefault(
                                                        message.announcement().customerId(),
                                                        Recipient.NOBODY)));
        var sends = attempts.begin(claim, recipientOf);
        List<Parcel> parcels = new ArrayList<>();
        for (var message : ready) {
            Optional.ofNullable(sends.get(message.id()))
                    .map(
                            send ->
                                    new Parcel(
                                            message.id(),
                                            message.announcement(),
                                            send,
                                            recipientOf.get(message.id()),
                                            linkOf.get(message.id())))
                    .ifPresent(parcels::add);
        }
        return new Result(claimed.size(), parcels);
    }

    /** By customer id. */
    private Map<UUID, Recipient> recipients(UUID claim, List<Notification> messages) {
        try {
            return contacts.resolve(
                    messages.stream()
                            .map(message -> message.announcement().customerId())
                            .collect(Collectors.toSet()));
        } catch (PeerUnavailable e) {
            claims.giveBack(claim, ids(messages), Duration.ZERO);
            throw e;
        }
    }

    /**
     * By message id, empty text for messages that need none; a message whose link cannot be
     * resolved now is given back and missing here.
     */
    private Map<UUID, String> links(UUID claim, List<Notification> messages) {
        Map<UUID, UUID> invitationOf = invitations(messages);
        Map<UUID, String> found = found(invitationOf);
        Map<UUID, String> linkOf =
                messages.stream()
                        .map(Notification::id)
                        .filter(id -> !invitationOf.containsKey(id))
                        .collect(Collectors.toMap(id -> id, id -> ""));
        invitationOf.forEach(
                (id, invitation) -> {
                    if (found.containsKey(invitation)) {
                        linkOf.put(id, found.get(invitation));
                    }
                });
        List<UUID> waiting =
                invitationOf.keySet().stream().filter(id -> !linkOf.containsKey(id)).toList();
        claims.giveBack(claim, waiting, config.linkPause());
        return linkOf;
    }

    private Map<UUID, String> found(Map<UUID, UUID> invitationOf) {
        if (invitationOf.isEmpty()) {
            return Map.of();
        }
        try {
            return links.resolve(List.copyOf(invitationOf.values()));
        } catch (PeerUnavailable e) {
            LOG.warnf("%d invitations wait: %s", invitationOf.size(), e.getMessage());
            return Map.of();
        }
    }

    /** Invitations that can still be answered, by message id. */
    private Map<UUID, UUID> invitations(List<Notification> messages) {
        List<Notification> invited =
                messages.stream()
                        .filter(
                                message ->
                                        message.announcement().template()
                                                == Template.SURVEY_INVITATION)
                        .toList();
        if (invited.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        return invited.stream()
                .filter(message -> !message.announcement().expired(now))
                .collect(
                        Collectors.toMap(
                                Notification::id,
                                message -> Values.invitation(message.announcement().data())));
    }

    private static List<UUID> ids(List<Notification> messages) {
        return messages.stream().map(Notification::id).toList();
    }
}
