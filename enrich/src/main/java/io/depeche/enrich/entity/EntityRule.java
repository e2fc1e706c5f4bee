package io.depeche.enrich.entity;

import java.util.List;

/** One way to recognise names; what it finds may overlap. */
interface EntityRule {
    List<Candidate> find(Passage passage);
}
