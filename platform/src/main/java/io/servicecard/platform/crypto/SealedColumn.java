package io.servicecard.platform.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Stores {@link Sealed} values in columns of type {@code bytea}. */
@Converter(autoApply = true)
@Immutable
public class SealedColumn implements AttributeConverter<Sealed, byte[]> {
    @Override
    public byte[] convertToDatabaseColumn(Sealed value) {
        return value == null ? null : value.bytes();
    }

    @Override
    public Sealed convertToEntityAttribute(byte[] column) {
        return column == null ? null : Sealed.of(column);
    }
}
