package io.servicecard.notification.message.messaging;

import io.servicecard.notification.message.application.Announce;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.security.SubjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An active card: its holder is welcomed, and may read the inbox. */
@ApplicationScoped
class CardListener implements EventListener {
    private static final EventType ACTIVATED = EventType.v1("card", "CardActivated");

    private final Announce announce;
    private final SubjectDirectory subjects;

    CardListener(Announce announce, SubjectDirectory subjects) {
        this.announce = announce;
        this.subjects = subjects;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(ACTIVATED);
    }

    @Override
    public void on(CloudEvent event) {
        var card = event.as(CardActivated.class);
        subjects.bind(card.subject(), card.customerId());
        announce.tell(
                Template.WELCOME,
                new Announce.News(
                        card.customerId(),
                        event.id(),
                        card.cardId(),
                        Map.of("maskedNumber", card.maskedNumber()),
                        null));
    }

    record CardActivated(UUID cardId, UUID customerId, String subject, String maskedNumber) {}
}
