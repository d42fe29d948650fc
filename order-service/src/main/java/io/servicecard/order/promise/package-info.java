/**
 * When customers are told that their orders will be ready: forecast from the branch's load, kept on
 * record, and told anew before it is broken; knows calendars, branches, templates and measured
 * stages, and nothing of the work itself.
 */
package io.servicecard.order.promise;
