package io.servicecard.order.template.domain;

/** The life of a template version. */
public enum TemplateState {
    /** Written down; no order can be placed from it. */
    DRAFT,
    /** Orders are placed from it; it never changes again. */
    PUBLISHED
}
