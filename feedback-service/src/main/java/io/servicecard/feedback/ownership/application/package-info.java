/** Reads and writes known orders; depends on the domain. */
package io.servicecard.feedback.ownership.application;
