package io.servicecard.order.template.application;

import io.servicecard.order.template.domain.StageTerms;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A stage's terms in their column. */
@Converter(autoApply = true)
public class StageTermsColumn implements AttributeConverter<StageTerms, String> {
    @Override
    public String convertToDatabaseColumn(StageTerms value) {
        return StoredJson.write(value);
    }

    @Override
    public StageTerms convertToEntityAttribute(String column) {
        return StoredJson.read(column, StageTerms.class);
    }
}
