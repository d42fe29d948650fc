package io.servicecard.card.customer.application;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.servicecard.card.customer.domain.ContactMedium;
import io.servicecard.card.customer.domain.ContactType;
import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;

/** Brings contacts into the one form they are stored and searched in. */
@ApplicationScoped
public class ContactBook {
    /** Reserved for tests and documentation (RFC 2606): well-formed, though nobody has them. */
    private static final String[] RESERVED_DOMAINS = {"example", "test"};

    private final Secrets secrets;
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final EmailValidator emails =
            new EmailValidator(
                    false,
                    false,
                    DomainValidator.getInstance(
                            false,
                            List.of(
                                    new DomainValidator.Item(
                                            DomainValidator.ArrayType.GENERIC_PLUS,
                                            RESERVED_DOMAINS))));

    ContactBook(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * A contact medium with its value normalised.
     *
     * @throws CustomerRefused.InvalidProfile when the value is not of its type
     */
    public ContactMedium medium(ContactType type, String value, boolean preferred) {
        var normal =
                switch (type) {
                    case PHONE -> phone(value, "contactMedium");
                    case EMAIL -> email(value, "contactMedium");
                    case POSTAL -> value.strip();
                };
        return new ContactMedium(
                type, normal, preferred, type == ContactType.POSTAL ? null : key(type, normal));
    }

    /** What a phone number is found by. */
    String phoneKey(String phone) {
        return key(ContactType.PHONE, phone(phone, "phone"));
    }

    /** What an e-mail address is found by. */
    String emailKey(String email) {
        return key(ContactType.EMAIL, email(email, "email"));
    }

    private String phone(String value, String field) {
        try {
            var number = phones.parse(value, null);
            if (phones.isValidNumber(number)) {
                return phones.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // answered below: what is no number is as invalid as one nobody can have
        }
        throw new CustomerRefused.InvalidProfile(field, "not-a-phone-number");
    }

    private String email(String value, String field) {
        var address = value.strip().toLowerCase(Locale.ROOT);
        if (!emails.isValid(address)) {
            throw new CustomerRefused.InvalidProfile(field, "not-an-email-address");
        }
        return address;
    }

    private String key(ContactType type, String value) {
        return Base64.getEncoder().encodeToString(secrets.hash("contact-search-" + type, value));
    }
}
