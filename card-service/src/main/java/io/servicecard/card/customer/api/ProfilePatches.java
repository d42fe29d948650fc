package io.servicecard.card.customer.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.card.customer.application.ContactBook;
import io.servicecard.card.customer.application.KnownCustomer;
import io.servicecard.card.customer.application.ProfileChange;
import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.card.customer.domain.Profile;
import io.servicecard.platform.http.MergePatches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.Set;

/** Reads merge patches of profiles. */
@ApplicationScoped
class ProfilePatches {
    private static final Set<String> CHANGEABLE =
            Set.of(
                    "familyName",
                    "givenName",
                    "patronymic",
                    "organisationName",
                    "contactMedium",
                    "locale",
                    "zone");

    private final ObjectMapper json;
    private final MergePatches patches;
    private final ContactBook contacts;

    ProfilePatches(ObjectMapper json, MergePatches patches, ContactBook contacts) {
        this.json = json;
        this.patches = patches;
        this.contacts = contacts;
    }

    /**
     * The change a patch asks for.
     *
     * @throws CustomerRefused.InvalidProfile when it names a field that cannot be changed
     */
    ProfileChange read(String text) {
        var patch = parse(text);
        for (var member : patch.properties()) {
            if (!CHANGEABLE.contains(member.getKey())) {
                throw new CustomerRefused.InvalidProfile("", "unknown-field");
            }
        }
        return customer -> merged(customer, patch);
    }

    private JsonNode parse(String text) {
        try {
            var patch = json.readTree(text);
            if (!patch.isObject()) {
                throw new CustomerRefused.InvalidProfile("", "not-an-object");
            }
            return patch;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    private Profile merged(KnownCustomer customer, JsonNode patch) {
        return patches.merged(form(customer), patch, CustomerForm.class).profile(contacts);
    }

    private static CustomerForm form(KnownCustomer customer) {
        var profile = customer.profile();
        return new CustomerForm(
                customer.customer().kind(),
                profile.familyName(),
                profile.givenName(),
                profile.patronymic(),
                profile.organisationName(),
                profile.contactMedium().stream().map(ContactForm::of).toList(),
                profile.locale(),
                profile.zone());
    }
}
