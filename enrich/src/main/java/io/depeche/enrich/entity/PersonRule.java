package io.depeche.enrich.entity;

import io.depeche.enrich.entity.Candidate.Evidence;
import io.depeche.model.EntityTag;
import java.util.ArrayList;
import java.util.List;

/** Finds people: a first name followed by a surname ({@code Ursula von der Leyen}), or a title with a surname. */
record PersonRule(Gazetteer gazetteer, Cues cues) implements EntityRule {
    private static final int MOST_FIRST_NAMES = 4;
    private static final int MOST_SURNAMES = 2;
    private static final int MOST_PARTICLES = 2;

    @Override
    public List<Candidate> find(Passage passage) {
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < passage.size(); i++) {
            Word word = passage.word(i);
            if (word.isCapitalised() && !word.isAllCapitals() && cues.isFirstName(word)) {
                int end = surnameEnd(passage, afterFirstNames(passage, i));
                if (end > i + 1 && end > afterFirstNames(passage, i)) {
                    found.add(person(passage, i, end, Evidence.FIRST_NAME));
                }
            } else if (cues.isTitle(word) && hasSurname(passage, i)) {
                found.add(person(passage, i + 1, i + 2, Evidence.TITLE));
            }
        }
        return found;
    }

    private int afterFirstNames(Passage passage, int first) {
        int next = first + 1;
        while (next - first < MOST_FIRST_NAMES
                && next + 1 < passage.size()
                && passage.joinsNext(next - 1)
                && passage.joinsNext(next)
                && (passage.word(next).text().length() == 1 || cues.isFirstName(passage.word(next)))
                && cues.mayBeNamed(passage.word(next))
                && cues.mayBeNamed(passage.word(next + 1))) {
            next++;
        }
        return next;
    }

    private int surnameEnd(Passage passage, int from) {
        int end = from;
        for (int names = 0; names < MOST_SURNAMES; names++) {
            int at = afterParticles(passage, end);
            if (at >= passage.size() || !passage.joinsNext(at - 1) || !cues.mayBeNamed(passage.word(at))) {
                return end;
            }
            end = at + 1;
        }
        return end;
    }

    private int afterParticles(Passage passage, int from) {
        int at = from;
        while (at < passage.size()
                && at - from < MOST_PARTICLES
                && passage.joinsNext(at - 1)
                && cues.isParticle(passage.word(at))) {
            at++;
        }
        return at;
    }

    private boolean hasSurname(Passage passage, int title) {
        if (title + 1 >= passage.size()) {
            return false;
        }
        Word surname = passage.word(title + 1);
        String gap = passage.gap(title);
        boolean together = passage.joinsNext(title) || gap.equals(". ");
        return together
                && cues.mayBeNamed(surname)
                && !surname.isAllCapitals()
                && surname.text().length() > 2
                && !cues.isFirstName(surname)
                && gazetteer.find(surname.key()).isEmpty();
    }

    private static Candidate person(Passage passage, int first, int end, Evidence evidence) {
        return new Candidate(first, end, EntityTag.Type.PERSON, "person " + passage.key(first, end), null, evidence);
    }
}
