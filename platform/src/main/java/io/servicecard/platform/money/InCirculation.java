package io.servicecard.platform.money;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something may be priced in it today: a currency of ISO 4217 that some country pays with. Neither
 * metals, test and "no currency" codes (XAU, XTS, XXX) nor currencies of the past. For what comes
 * in: what is on record stays money when its country gets another.
 */
@Documented
@Constraint(validatedBy = {InCirculation.OfCurrency.class, InCirculation.OfMoney.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InCirculation {
    /** For a person, without the value. */
    String message() default "must be a currency in circulation (ISO 4217)";

    /** Of Bean Validation. */
    Class<?>[] groups() default {};

    /** Of Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** Judges a currency; an absent one is not judged here. */
    final class OfCurrency implements ConstraintValidator<InCirculation, Currency> {
        private static final Set<Currency> OF_COUNTRIES =
                Arrays.stream(Locale.getISOCountries())
                        .map(country -> Currency.getInstance(Locale.of("", country)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());

        @Override
        public boolean isValid(Currency currency, ConstraintValidatorContext context) {
            return currency == null || OF_COUNTRIES.contains(currency);
        }
    }

    /** Judges the currency of an amount. */
    final class OfMoney implements ConstraintValidator<InCirculation, Money> {
        private final OfCurrency ofCurrency = new OfCurrency();

        @Override
        public boolean isValid(Money money, ConstraintValidatorContext context) {
            return money == null
                    || ofCurrency.isValid(Currency.getInstance(money.currency()), context);
        }
    }
}
