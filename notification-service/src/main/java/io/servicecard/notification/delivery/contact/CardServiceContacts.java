package io.servicecard.notification.delivery.contact;

import io.servicecard.notification.delivery.application.Contacts;
import io.servicecard.notification.message.domain.Channel;
import io.servicecard.notification.message.domain.Language;
import io.servicecard.notification.message.domain.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks card-service, which owns the contacts; nothing of the answer is kept. */
@ApplicationScoped
class CardServiceContacts implements Contacts {
    private final CardServiceApi api;

    CardServiceContacts(@RestClient CardServiceApi api) {
        this.api = api;
    }

    @Override
    public Map<UUID, Recipient> resolve(Collection<UUID> customerIds) {
        return Peers.ask("card-service", () -> api.lookUp(new CardServiceApi.Wanted(customerIds)))
                .items()
                .stream()
                .collect(
                        Collectors.toMap(
                                CardServiceApi.Item::customerId,
                                CardServiceContacts::recipient,
                                (one, other) -> one));
    }

    private static Recipient recipient(CardServiceApi.Item item) {
        return new Recipient(
                item.displayName(),
                Language.of(item.locale()).orElse(Language.EN),
                item.phone(),
                item.email(),
                channel(item.preferredChannel()));
    }

    /** A channel that is not known here yet gives way to e-mail. */
    private static Channel channel(String name) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElse(Channel.EMAIL);
    }
}
