package io.servicecard.notification.delivery.channel;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** An SMS gateway that takes a message once per reference. */
@RegisterRestClient(configKey = "sms-gateway")
interface SmsGatewayApi {
    @POST
    @Path("/messages")
    Response send(Message message);

    record Message(String to, String text, UUID reference) {
        @Override
        public String toString() {
            return "Message[" + reference + "]";
        }
    }
}
