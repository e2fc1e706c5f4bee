package io.depeche.enrich.entity;

import io.depeche.enrich.entity.Candidate.Evidence;
import io.depeche.enrich.entity.Gazetteer.Entry;
import java.util.ArrayList;
import java.util.List;

/** Finds listed names. An agency in brackets is the source of a report and does not count. */
record ListedRule(Gazetteer gazetteer) implements EntityRule {

    @Override
    public List<Candidate> find(Passage passage) {
        var found = new ArrayList<Candidate>();
        for (int first = 0; first < passage.size(); first++) {
            int end = gazetteer.longest(passage, first);
            if (end > first) {
                Entry entry = gazetteer.find(passage.key(first, end)).orElseThrow();
                if (!entry.agency() || !passage.isOpenedBy(first, '(')) {
                    found.add(new Candidate(first, end, entry.type(), entry.thing(), entry.id(), Evidence.LISTED));
                }
            }
        }
        return found;
    }
}
