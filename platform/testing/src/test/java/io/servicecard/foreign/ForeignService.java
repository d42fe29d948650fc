package io.servicecard.foreign;

/** A class of another service. */
public class ForeignService {}
