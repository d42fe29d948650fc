package io.servicecard.loyalty.tier.application;

import io.servicecard.loyalty.earning.application.StoredJson;
import io.servicecard.loyalty.tier.domain.LadderTerms;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A ladder's terms in their column. */
@Immutable
@Converter(autoApply = true)
public class LadderTermsColumn implements AttributeConverter<LadderTerms, String> {
    @Override
    public String convertToDatabaseColumn(LadderTerms terms) {
        return StoredJson.write(terms);
    }

    @Override
    public LadderTerms convertToEntityAttribute(String column) {
        return StoredJson.read(column, LadderTerms.class);
    }
}
