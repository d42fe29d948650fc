package io.servicecard.order.template.application;

import io.servicecard.order.form.domain.Form;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What a template asks when an order is placed, in its column. */
@Converter(autoApply = true)
public class FormColumn implements AttributeConverter<Form, String> {
    @Override
    public String convertToDatabaseColumn(Form value) {
        return StoredJson.write(value);
    }

    @Override
    public Form convertToEntityAttribute(String column) {
        return StoredJson.read(column, Form.class);
    }
}
