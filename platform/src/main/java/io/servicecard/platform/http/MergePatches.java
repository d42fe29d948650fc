package io.servicecard.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;

/** Reads JSON Merge Patches (RFC 7396), and applies them to forms with the rules of the form. */
@ApplicationScoped
public class MergePatches {
    /** {@code application/merge-patch+json}. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The patch.
     *
     * @throws BadRequestException when it is no JSON object
     */
    public JsonNode read(String text) {
        try {
            var patch = json.readTree(text);
            if (!patch.isObject()) {
                throw new BadRequestException("a merge patch is an object");
            }
            return patch;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    /**
     * The form with the patch applied.
     *
     * @throws BadRequestException when the patch brings what the form does not have
     * @throws ConstraintViolationException when the form does not allow the outcome
     */
    public <T> T merged(T form, JsonNode patch, Class<T> type) {
        try {
            var merged = json.treeToValue(MergePatch.apply(json.valueToTree(form), patch), type);
            var violations = validator.validate(merged);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return merged;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
