package io.servicecard.notification.delivery.channel;

import io.servicecard.notification.delivery.application.Provider;
import io.servicecard.notification.message.domain.Channel;
import io.servicecard.notification.message.domain.Outcome;
import io.servicecard.notification.message.domain.Recipient;
import io.servicecard.notification.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Text messages, through a gateway that drops a reference it has seen. */
@ApplicationScoped
class SmsProvider implements Provider {
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    /** What is wrong with this message, and will be the next time: number, text, or both. */
    private static final Set<Integer> WRONG = Set.of(400, 404, 410, 413, 422);

    private final SmsGatewayApi gateway;

    SmsProvider(@RestClient SmsGatewayApi gateway) {
        this.gateway = gateway;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Outcome send(UUID reference, Recipient recipient, Text text) {
        try (var answer =
                gateway.send(
                        new SmsGatewayApi.Message(recipient.phone(), text.brief(), reference))) {
            return read(answer.getStatus());
        } catch (WebApplicationException e) {
            return read(e.getResponse().getStatus());
        } catch (ProcessingException e) {
            return Failures.beforeSending(e) ? Outcome.FAILED : Outcome.AMBIGUOUS;
        }
    }

    /**
     * A conflict says that an earlier call with this reference, and other words, was accepted. An
     * error of the server may be that of a proxy, behind which the gateway took the message. What
     * is wrong with us, an expired password above all, is no reason to give a message up.
     */
    private static Outcome read(int status) {
        if (status / 100 == 2 || status == CONFLICT) {
            return Outcome.ACCEPTED;
        }
        if (WRONG.contains(status)) {
            return Outcome.REFUSED;
        }
        return status / 100 == 5 && status != UNAVAILABLE ? Outcome.AMBIGUOUS : Outcome.FAILED;
    }
}
