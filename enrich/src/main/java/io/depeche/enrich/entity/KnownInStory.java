package io.depeche.enrich.entity;

import io.depeche.enrich.entity.Candidate.Evidence;
import io.depeche.model.EntityTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves a story's short names by its full ones: after {@code Peter Thiel}, {@code Thiel} is the same person. */
final class KnownInStory implements EntityRule {
    private static final int LONGEST = 4;

    private final Map<String, Candidate> shortNames = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Gazetteer gazetteer;

    KnownInStory(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Learns the surname of a person, and the name of an organisation without its legal form. */
    void learn(Passage passage, Candidate candidate) {
        if (candidate.type() == EntityTag.Type.PERSON && candidate.evidence() == Evidence.FIRST_NAME) {
            for (int from = candidate.first() + 1; from < candidate.end(); from++) {
                learn(passage.key(from, candidate.end()), candidate);
            }
        } else if (candidate.type() == EntityTag.Type.ORGANISATION && candidate.evidence() != Evidence.LISTED) {
            learn(candidate.thing().substring("organisation ".length()), candidate);
        }
    }

    private void learn(String name, Candidate candidate) {
        int blank = name.indexOf(' ');
        firstWords.add(blank < 0 ? name : name.substring(0, blank));
        Candidate before = shortNames.putIfAbsent(name, candidate);
        if (before != null && !before.thing().equals(candidate.thing())) {
            ambiguous.add(name);
        }
    }

    @Override
    public List<Candidate> find(Passage passage) {
        var found = new ArrayList<Candidate>();
        for (int first = 0; first < passage.size(); first++) {
            int longest = firstWords.contains(passage.word(first).key()) ? passage.runEnd(first, LONGEST) : first;
            for (int end = longest; end > first; end--) {
                Optional<Candidate> known = known(passage.key(first, end));
                if (known.isPresent() && passage.word(end - 1).isCapitalised()) {
                    found.add(new Candidate(
                            first, end, known.get().type(), known.get().thing(), null, Evidence.KNOWN_IN_STORY));
                    break;
                }
            }
        }
        return found;
    }

    /** The thing that a short name means, unless it means two, or lists know it as something else. */
    Optional<Candidate> known(String name) {
        return ambiguous.contains(name) || gazetteer.find(name).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(shortNames.get(name));
    }

    /** The same candidate with the thing that its name means in this story. */
    Candidate identified(Passage passage, Candidate candidate) {
        return candidate.evidence() != Evidence.TITLE
                ? candidate
                : known(passage.key(candidate.first(), candidate.end()))
                        .filter(full -> full.type() == EntityTag.Type.PERSON)
                        .map(full -> new Candidate(
                                candidate.first(), candidate.end(), full.type(), full.thing(), null, Evidence.TITLE))
                        .orElse(candidate);
    }
}
