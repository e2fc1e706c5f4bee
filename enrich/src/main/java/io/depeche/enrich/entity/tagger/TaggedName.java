package io.depeche.enrich.entity.tagger;

import io.depeche.model.EntityTag;

/**
 * A name in a text.
 *
 * @param first its first token
 * @param end the token after its last
 * @param confidence the expected share of such names that are correct, 0 to 1
 * @param margin how much its labels beat the best others, in the trainer's units
 */
public record TaggedName(EntityTag.Type type, int first, int end, double confidence, double margin) {}
