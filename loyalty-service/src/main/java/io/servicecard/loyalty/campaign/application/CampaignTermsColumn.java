package io.servicecard.loyalty.campaign.application;

import io.servicecard.loyalty.campaign.domain.CampaignTerms;
import io.servicecard.loyalty.earning.application.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A campaign's terms in their column. */
@Immutable
@Converter(autoApply = true)
public class CampaignTermsColumn implements AttributeConverter<CampaignTerms, String> {
    @Override
    public String convertToDatabaseColumn(CampaignTerms terms) {
        return StoredJson.write(terms);
    }

    @Override
    public CampaignTerms convertToEntityAttribute(String column) {
        return StoredJson.read(column, CampaignTerms.class);
    }
}
