package io.servicecard.card.customer.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.card.customer.application.ContactBook;
import io.servicecard.card.customer.application.KnownCustomer;
import io.servicecard.card.customer.application.ProfileChange;
import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.card.customer.domain.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.Set;

/** Reads merge patches of profiles. */
@ApplicationScoped
class ProfilePatches {
    /** {@code application/merge-patch+json}. */
    static final String MEDIA_TYPE = "application/merge-patch+json";

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
    private final Validator validator;
    private final ContactBook contacts;

    ProfilePatches(ObjectMapper json, Validator validator, ContactBook contacts) {
        this.json = json;
        this.validator = validator;
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
        var target = json.valueToTree(form(customer));
        var result = MergePatch.apply(target, patch);
        try {
            var form = json.treeToValue(result, CustomerForm.class);
            var violations = validator.validate(form);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return form.profile(contacts);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
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
