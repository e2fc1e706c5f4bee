package io.depeche.ingest.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All feed profiles of one installation: the built-in ones, and the user's own before them. */
public final class FeedProfiles {
    private static final String GENERIC = "generic";

    private final List<ProfileFile> files;
    private final List<FeedProfile> profiles;
    private final FeedProfile generic;

    private FeedProfiles(List<ProfileFile> files) {
        this.files = List.copyOf(files);
        this.profiles = files.stream().map(ProfileFile::profile).toList();
        this.generic = named(GENERIC)
                .orElseThrow(() ->
                        new IllegalArgumentException("the feed profile 'generic' is missing: unknown feeds need it"));
    }

    /**
     * Reads the built-in profiles and the {@code *.yaml} files of a directory.
     *
     * @param directoryOfUserFiles each file in it replaces the profile of the same name, or adds one
     * @throws IllegalArgumentException when a file is not a profile; the message names file and line or field
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static FeedProfiles load(Optional<Path> directoryOfUserFiles) {
        Map<String, ProfileFile> byName = new LinkedHashMap<>();
        directoryOfUserFiles.map(ProfileFiles::inDirectory).orElse(List.of()).forEach(file -> {
            String name = file.profile().name();
            ProfileFile other = byName.put(name, file);
            if (other != null) {
                throw new IllegalArgumentException(
                        file.name() + ": " + other.name() + " is also a feed profile named '" + name + "'");
            }
        });
        ProfileFiles.builtIn().forEach(file -> byName.putIfAbsent(file.profile().name(), file));
        return new FeedProfiles(List.copyOf(byName.values()));
    }

    /**
     * What is wrong with the files of a directory: one fault for each that is not a profile, naming file and line.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static List<String> faults(Path directory) {
        List<String> faults = new ArrayList<>();
        for (Path file : ProfileFiles.paths(directory)) {
            try {
                ProfileFiles.readFile(file);
            } catch (IllegalArgumentException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        return faults;
    }

    /** The files of all profiles, the user's own first. */
    public List<ProfileFile> files() {
        return files;
    }

    /** All profiles, the user's own first. */
    public List<FeedProfile> all() {
        return profiles;
    }

    /** The profile with the feed's name, else the generic one. */
    public FeedProfile ofFeed(String feed) {
        return named(feed.toLowerCase(Locale.ROOT)).orElse(generic);
    }

    /**
     * The profile of an item's agency: by its native id, else by its provider fields, else by its feed.
     */
    public FeedProfile ofItem(@Nullable String nativeId, List<String> providers, String feed) {
        Optional<FeedProfile> byId = Optional.ofNullable(nativeId)
                .flatMap(id ->
                        profiles.stream().filter(profile -> profile.knowsId(id)).findFirst());
        return byId.or(() -> byProvider(providers)).orElseGet(() -> providers.isEmpty() ? ofFeed(feed) : generic);
    }

    private Optional<FeedProfile> byProvider(List<String> providers) {
        return profiles.stream()
                .filter(profile -> providers.stream().anyMatch(profile::knowsProvider))
                .findFirst();
    }

    private Optional<FeedProfile> named(String name) {
        return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }
}
