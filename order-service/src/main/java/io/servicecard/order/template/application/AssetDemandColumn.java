package io.servicecard.order.template.application;

import io.servicecard.order.template.domain.AssetDemand;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What a template asks of the things its orders are for, in its column; null for nothing. */
@Converter(autoApply = true)
public class AssetDemandColumn implements AttributeConverter<AssetDemand, String> {
    @Override
    public String convertToDatabaseColumn(AssetDemand value) {
        return value == null ? null : StoredJson.write(value);
    }

    @Override
    public AssetDemand convertToEntityAttribute(String column) {
        return column == null ? null : StoredJson.read(column, AssetDemand.class);
    }
}
