package io.servicecard.platform.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;

/**
 * A time zone by its name in the IANA database, such as {@code Europe/Warsaw}. A mere offset
 * ({@code +03:00}) knows nothing of summer time and of what a government decides next.
 */
@Documented
@Constraint(validatedBy = NamedZone.OfZone.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NamedZone {
    /** For a person, without the value. */
    String message() default "must be a time zone of the IANA database, by its name";

    /** Of Bean Validation. */
    Class<?>[] groups() default {};

    /** Of Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** Judges a zone; an absent one is not judged here. */
    final class OfZone implements ConstraintValidator<NamedZone, ZoneId> {
        @Override
        public boolean isValid(ZoneId zone, ConstraintValidatorContext context) {
            return zone == null || ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId());
        }
    }
}
