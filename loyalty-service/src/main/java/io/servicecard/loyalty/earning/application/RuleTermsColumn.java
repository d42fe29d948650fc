package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.earning.domain.RuleTerms;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A rule's terms in their column. */
@Immutable
@Converter(autoApply = true)
public class RuleTermsColumn implements AttributeConverter<RuleTerms, String> {
    @Override
    public String convertToDatabaseColumn(RuleTerms terms) {
        return StoredJson.write(terms);
    }

    @Override
    public RuleTerms convertToEntityAttribute(String column) {
        return StoredJson.read(column, RuleTerms.class);
    }
}
