package io.depeche.app.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The day: which items two agencies send in which order, and which articles must come of them. It is written from a seed
 * and a table of stories by people who know what the documentation promises; nothing here asks our code.
 */
final class Script {
    static final int HOURS = 10;
    private static final String FOREVER = "2999-01-01T00:00:00Z";
    private static final List<Format> WITH_IDS = List.of(Format.NINJS, Format.NEWSML_G2);

    private final Random random;
    private final Deque<Story> stories;
    private final Instant soon;
    private final List<List<Item>> lines = new ArrayList<>();
    private final Map<String, List<Expected>> histories = new LinkedHashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> conflicts = new HashSet<>();
    private int numbers;

    /** The day of a seed, on which embargoes end {@code soon}. */
    Script(long seed, Instant soon) {
        this.random = new Random(seed);
        this.stories = new ArrayDeque<>(Story.table(random));
        this.soon = soon;
        for (Format format : WITH_IDS) {
            for (int times = 0; times < 3; times++) {
                updates(format);
                outOfOrder(format);
                repeats(format);
                killByStatus(format);
                killInWords(format);
                lifted(format);
                superseded(format);
                killedWhileHeld(format);
            }
            for (int times = 0; times < 2; times++) {
                redriven(format);
                alert(format);
                idUsedTwice(format);
                embargoThatEnds(format);
                embargoWithoutEnd(format);
                withheld(format);
                unclearKill(format);
            }
        }
        for (Format format : List.of(Format.IPTC_7901, Format.TEXT)) {
            for (int times = 0; times < 6; times++) {
                alone(format);
                killOfAnotherKind(format);
            }
        }
        broken();
    }

    private void updates(Format format) {
        Line line = new Line(format);
        Version second = line.version(2);
        line.article(0, line.version(1), "new")
                .article(1, second, "update")
                .ends(1, second, "VER-DUPLICATE")
                .article(2, line.version(3).note("Corrects the figure in the first paragraph"), "correction");
        Version fourth = line.version(4);
        line.sends(3, fourth.headline("CORRECTED-" + fourth.headline()), Item.ARTICLE)
                .revision(fourth, Expected.usable("correction", fourth));
        if (format == Format.NEWSML_G2) {
            line.article(4, line.version(5).signal("sig:correction"), "correction");
        }
    }

    private void outOfOrder(Format format) {
        Line line = new Line(format);
        Version first = line.version(1);
        // an ordinal version is later whatever its time is
        Version fourth = format == Format.NEWSML_G2 ? line.version(4).later(Duration.ofHours(-9)) : line.version(4);
        line.article(0, first, "new")
                .article(1, line.version(3), "update")
                .ends(1, line.version(2), "VER-STALE")
                .article(2, fourth, "update")
                .ends(3, first, "VER-DUPLICATE")
                .ends(3, line.version(2).note("Adds a comment"), "VER-STALE");
    }

    private void repeats(Format format) {
        Line line = new Line(format);
        line.article(0, line.version(1), "new")
                .article(1, line.version(2).text(line.story.text(1)), "repeat")
                .article(3, line.version(3), "update");
    }

    private void killByStatus(Format format) {
        Line line = new Line(format);
        Version kill = line.version(3).status("canceled");
        line.article(0, line.version(1), "new")
                .article(1, line.version(2), "update")
                .kill(2, kill)
                .ends(2, line.version(2).note("Sent late"), "VER-STALE");
        if (random.nextBoolean()) {
            line.article(4, line.version(4), "update")
                    .ends(5, kill, "VER-DUPLICATE")
                    .redriven(5, 2, kill.note("Refused at first"), "VER-STALE");
        }
    }

    private void killInWords(Format format) {
        Line line = new Line(format);
        Version first = line.version(1);
        line.article(0, first, "new").kill(2, notice(format, first));
        if (random.nextBoolean()) {
            line.article(4, line.version(4), "update").redriven(6, 2, notice(format, first), "VER-STALE");
        } else {
            Line substitute = line.another(line.story);
            substitute.article(2, substitute.version(2), "new");
        }
    }

    private void lifted(Format format) {
        Line line = new Line(format);
        Item waiting = line.waits(0, line.version(1).embargo(FOREVER));
        line.article(2, line.version(2), "update");
        waiting.ends("VER-SUPERSEDED");
    }

    private void superseded(Format format) {
        Line line = new Line(format);
        Item waiting = line.waits(0, line.version(1).embargo(FOREVER));
        line.waits(1, line.version(2).embargo(FOREVER));
        waiting.ends("VER-SUPERSEDED");
    }

    private void killedWhileHeld(Format format) {
        Line line = new Line(format);
        Item waiting = line.waits(0, line.version(1).embargo(FOREVER));
        line.kill(2, line.version(2).status("canceled").embargo(FOREVER));
        waiting.ends("VER-SUPERSEDED");
    }

    private void redriven(Format format) {
        Line line = new Line(format);
        line.article(0, line.version(1), "new")
                .article(2, line.version(3), "update")
                .redriven(4, 1, line.version(2), "VER-STALE");
    }

    private void alert(Format format) {
        Line line = new Line(format);
        line.article(0, line.version(1).text(List.of()), "new")
                .article(1, line.version(2), "update")
                .ends(2, line.version(3).text(List.of()), "VER-HEADLINE");
    }

    private void idUsedTwice(Format format) {
        Line line = new Line(format);
        Story other = stories.remove();
        while (other.second().equals(line.story.second())) {
            other = stories.remove();
        }
        Version second =
                line.version(2).headline(other.headline()).text(other.text(2).subList(0, 2));
        line.article(0, line.version(1), "new").article(2, second, "update");
        conflicts.add(format.name(second));
    }

    private void embargoThatEnds(Format format) {
        Line field = new Line(format);
        field.article(0, field.version(1).embargo(soon.toString()), "new");
        Line word = new Line(format);
        word.article(0, word.version(1).status("embargoed").embargo(soon.toString()), "new");
    }

    private void embargoWithoutEnd(Format format) {
        Line line = new Line(format);
        line.waits(1, line.version(1).embargo("Thursday"));
        Line word = new Line(format);
        Item waiting = word.waits(1, word.version(1).status("embargoed"));
        word.article(3, word.version(2), "update");
        waiting.ends("VER-SUPERSEDED");
    }

    private void withheld(Format format) {
        Line line = new Line(format);
        Version first = line.version(1).status("withheld");
        line.sends(0, first, Item.ARTICLE).revision(first, new Expected("withheld", "withheld", first.headline()));
        line.article(2, line.version(2), "update");
    }

    private void unclearKill(Format format) {
        // all at one time, because a kill waits for its target
        Line line = new Line(format, 0);
        Version first = line.version(1);
        Line same = line.another(line.story);
        line.article(0, first, "new");
        same.article(0, same.version(2), "new");
        Version notice = notice(format, first);
        Version nobody = notice(format, first).headline("KILL KILL KILL").text(List.of("A kill is mandatory."));
        Line unknown = line.another(stories.remove());
        line.ends(
                        3,
                        notice.text(List.of("Please kill the story headlined \"" + first.headline() + "\".")),
                        "VER-KILL-TARGET")
                .ends(3, notice(format, unknown.version(1)), "VER-KILL-TARGET")
                // it has an id and a version, so it may be a later version of what was sent before our memory
                .sends(3, nobody, Item.ARTICLE)
                .revision(nobody, Expected.kill());
    }

    private void alone(Format format) {
        Line line = new Line(format);
        line.article(0, line.version(1), "new").ends(1, line.version(1), "VER-DUPLICATE");
    }

    private void killOfAnotherKind(Format format) {
        Line line = new Line(format);
        Version first = line.version(1);
        line.article(0, first, "new").kill(2, notice(format, first));
    }

    private void broken() {
        for (int times = 0; times < 12; times++) {
            Line line = new Line(Format.NINJS, times % HOURS);
            byte[] whole = Format.NINJS.bytes(line.version(1));
            line.item(0, Arrays.copyOf(whole, whole.length - 9), "FMT-MALFORMED");
        }
    }

    /** The message that takes back an article, each agency in its own way. It has an id of its own. */
    private Version notice(Format format, Version target) {
        Version notice = new Version(
                format.id(++numbers),
                1,
                target.created().plus(Duration.ofMinutes(90)),
                "usable",
                "MANDATORY KILL: " + target.headline(),
                null,
                null,
                null,
                List.of("Please kill the story, its figures are wrong."));
        return switch (format) {
            case NINJS -> notice;
            case NEWSML_G2 ->
                notice.headline("KILL KILL KILL")
                        .text(List.of("Please kill item " + target.id() + ", a substitute follows."));
            case IPTC_7901 ->
                notice.headline("KILL KILL KILL")
                        .text(List.of("Please kill item " + target.id() + " \"" + target.headline() + "\"."));
            case TEXT -> notice.headline("STORY WITHDRAWN-" + target.headline());
        };
    }

    /** What is sent in an hour: the order within a line stays, the lines are mixed. */
    List<Item> hour(int hour) {
        List<Deque<Item>> open = new ArrayList<>();
        lines.forEach(line -> {
            Deque<Item> due = new ArrayDeque<>(
                    line.stream().filter(item -> item.hour() == hour).toList());
            if (!due.isEmpty()) {
                open.add(due);
            }
        });
        List<Item> mixed = new ArrayList<>();
        while (!open.isEmpty()) {
            int next = random.nextInt(open.size());
            mixed.add(open.get(next).remove());
            if (open.get(next).isEmpty()) {
                open.remove(next);
            }
        }
        return mixed;
    }

    /** The history of each article by its name, as it must be on {@code wire.articles}. */
    Map<String, List<Expected>> histories() {
        return new TreeMap<>(histories);
    }

    /** The articles that must stand under {@link Story#LISTING} in the end. */
    Set<String> listed() {
        return Set.copyOf(listed);
    }

    /** The articles of which the last revision must be remarked as another story. */
    Set<String> conflicts() {
        return Set.copyOf(conflicts);
    }

    int size() {
        return lines.stream().mapToInt(List::size).sum();
    }

    /** The items of one article, in the order in which they are sent. Hours are counted from its first. */
    private final class Line {
        private final Format format;
        private final Story story;
        private final String id;
        private final List<Item> items;
        private final int begins;

        Line(Format format) {
            this(format, random.nextInt(3));
        }

        Line(Format format, int begins) {
            this(format, stories.remove(), new ArrayList<>(), begins);
            lines.add(items);
        }

        private Line(Format format, Story story, List<Item> items, int begins) {
            this.format = format;
            this.story = story;
            this.items = items;
            this.begins = begins;
            this.id = format.id(++numbers);
        }

        /** Another article, whose items keep their place among those of this one. */
        Line another(Story told) {
            return new Line(format, told, items, begins);
        }

        Version version(int number) {
            return Version.of(id, number, story);
        }

        Line article(int hour, Version version, String change) {
            String name = sends(hour, version, Item.ARTICLE).revision(version, Expected.usable(change, version));
            if (version.paragraphs().contains(Story.SHARES)) {
                listed.add(name);
            } else {
                listed.remove(name);
            }
            return this;
        }

        Line kill(int hour, Version version) {
            sends(hour, version, Item.ARTICLE).revision(version(1), Expected.kill());
            listed.remove(format.name(version(1)));
            return this;
        }

        Item waits(int hour, Version version) {
            sends(hour, version, Item.HELD);
            return items.get(items.size() - 1);
        }

        Line ends(int hour, Version version, String code) {
            return sends(hour, version, code);
        }

        Line redriven(int hour, int receivedIn, Version version, String code) {
            items.add(new Item(begins + hour, begins + receivedIn, format.feed(), format.bytes(version), code));
            return this;
        }

        Line sends(int hour, Version version, String end) {
            return item(hour, format.bytes(version), end);
        }

        Line item(int hour, byte[] bytes, String end) {
            items.add(new Item(begins + hour, begins + hour, format.feed(), bytes, end));
            return this;
        }

        /** Adds to the history of the article and gives its name. */
        String revision(Version version, Expected expected) {
            String name = format.name(version);
            histories.computeIfAbsent(name, key -> new ArrayList<>()).add(expected);
            return name;
        }
    }
}
