package io.depeche.enrich.entity;

import java.util.List;

/** One way to recognise names; its findings may overlap. */
interface EntityRule {
    List<Candidate> find(Passage passage);
}
