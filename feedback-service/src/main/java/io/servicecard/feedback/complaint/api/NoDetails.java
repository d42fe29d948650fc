package io.servicecard.feedback.complaint.api;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

/** The empty body of a step that says all by its name; a field in it is refused. */
@JsonAutoDetect // an annotated class without fields is written as {}, an unannotated one refused
public record NoDetails() {}
