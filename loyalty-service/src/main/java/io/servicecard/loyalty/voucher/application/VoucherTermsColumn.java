package io.servicecard.loyalty.voucher.application;

import io.servicecard.loyalty.earning.application.StoredJson;
import io.servicecard.loyalty.voucher.domain.VoucherTerms;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A voucher's terms in their column. */
@Immutable
@Converter(autoApply = true)
public class VoucherTermsColumn implements AttributeConverter<VoucherTerms, String> {
    @Override
    public String convertToDatabaseColumn(VoucherTerms terms) {
        return StoredJson.write(terms);
    }

    @Override
    public VoucherTerms convertToEntityAttribute(String column) {
        return StoredJson.read(column, VoucherTerms.class);
    }
}
