package io.depeche.enrich.entity;

import io.depeche.enrich.entity.Candidate.Evidence;
import io.depeche.enrich.entity.Gazetteer.Entry;
import java.util.ArrayList;
import java.util.List;

/** Finds listed names. An agency that is only cited as the source of a report does not count. */
record ListedRule(Gazetteer gazetteer, Cues cues) implements EntityRule {

    @Override
    public List<Candidate> find(Passage passage) {
        var found = new ArrayList<Candidate>();
        for (int first = 0; first < passage.size(); first++) {
            int end = gazetteer.longest(passage, first);
            if (end > first) {
                Entry entry = gazetteer.find(passage.key(first, end)).orElseThrow();
                if (!entry.agency() || !isSource(passage, first)) {
                    found.add(new Candidate(first, end, entry.type(), entry.thing(), entry.id(), Evidence.LISTED));
                }
            }
        }
        return found;
    }

    private boolean isSource(Passage passage, int first) {
        return passage.isOpenedBy(first, '(')
                || (first > 0 && passage.joinsNext(first - 1) && cues.attributes(passage.word(first - 1)));
    }
}
