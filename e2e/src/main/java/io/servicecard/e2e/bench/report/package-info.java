/** What was measured, as a table for people, as rows of JSON and as a picture. */
package io.servicecard.e2e.bench.report;
